import type { Line } from '../event/line'
import type { Job } from '../job/job'

/** What a ticket says of its card: in line, being painted, taking longer than we promised, or about to be turned over. */
export type TicketPhase = 'queued' | 'processing' | 'late' | 'ready'

/** Until this event has finished a card, we promise no time; after this one it is late all the same. */
const lateWithoutPastMs = 30_000
const lateFactor = 1.3

/** Painting time after which a card is late, by this event's own slowest recent card. */
export function lateAfterMs(line: Line | undefined): number {
  if (!line || line.recentProcessingMs.length === 0) return lateWithoutPastMs
  return Math.max(...line.recentProcessingMs) * lateFactor
}

/** `paintingMs` is how long this kiosk has seen the job being painted. */
export function ticketPhase(
  { status }: Pick<Job, 'status'>,
  paintingMs: number,
  line: Line | undefined,
): TicketPhase {
  if (status === 'queued') return 'queued'
  if (status === 'completed') return 'ready'
  return paintingMs > lateAfterMs(line) ? 'late' : 'processing'
}
