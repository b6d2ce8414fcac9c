import type { Line } from './line'

/** Failures of the model, one after another, that send the artist into a break. */
export const FAILURES_BEFORE_REST = 5

/** How long after a failed try the next one may come. */
export const REST_MS = 10_000

/**
 * The model of an event as its guests know it: after too many failures in a row the artist rests, which spares guests
 * the wait and the model the storm. While resting, one try at a time finds out whether it works again; the first that
 * succeeds ends the rest.
 */
export type Artist =
  | { kind: 'at-work' }
  /** Nobody is let in and no job is started until the next try is due. */
  | { kind: 'resting' }
  /** Resting, and the next job may be the try. */
  | { kind: 'try-due' }

/** Whether the model of an event may be asked for a picture now. */
export function artistOf(line: Pick<Line, 'restingSince' | 'triedAt'> | undefined, now: Date): Artist {
  if (!line?.restingSince) return { kind: 'at-work' }
  const isEarly = sinceLastTryMs(line.triedAt ?? line.restingSince, now) < REST_MS
  return { kind: isEarly ? 'resting' : 'try-due' }
}

/** Longer than a try takes to come after the last: a job's longest backoff (60 s), the rest's own delay (15 s), and some. */
export const FORGOTTEN_AFTER_MS = 90_000

/** Whether nobody is left who would try: the artist rests, and the messages that were on their way back are lost. */
export function isForgotten(line: Pick<Line, 'restingSince' | 'triedAt'> | undefined, now: Date): boolean {
  return (
    line?.restingSince !== undefined &&
    sinceLastTryMs(line.triedAt ?? line.restingSince, now) >= FORGOTTEN_AFTER_MS
  )
}

/** Clocks may be minutes apart: a try from the future counts as one from the past. */
function sinceLastTryMs(lastTry: string, now: Date): number {
  return Math.abs(now.getTime() - Date.parse(lastTry))
}
