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

/** @param now may be minutes off the clock that wrote the line: a try from the future counts as one from the past. */
export function artistOf(line: Pick<Line, 'restingSince' | 'triedAt'> | undefined, now: Date): Artist {
  if (!line?.restingSince) return { kind: 'at-work' }
  const lastTry = Date.parse(line.triedAt ?? line.restingSince)
  return { kind: Math.abs(now.getTime() - lastTry) < REST_MS ? 'resting' : 'try-due' }
}
