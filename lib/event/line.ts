import { z } from 'zod'
import { optional } from '../schema/optional'

/** The event's line: counters and recent durations that make places and times honest. */
export const Line = z.object({
  /** The event's id. */
  id: z.string(),
  /** The last ticket given. */
  lastTicket: z.int().nonnegative(),
  /** The highest ticket that a worker has started. */
  startedTicket: z.int().nonnegative(),
  /** Milliseconds that the last cards (at most 20, in no order) took to make. */
  recentProcessingMs: z.array(z.number()),
  /** Workers that paint at the same time. */
  concurrency: z.int().positive(),
  /** Set while the artist is in a break (`artist.ts`). */
  restingSince: optional(z.iso.datetime()),
  /** Why, as a code of `lib/job/job-failure.ts`: for staff. */
  restCause: optional(z.string()),
  /** When the last try began, while resting. */
  triedAt: optional(z.iso.datetime()),
  /** Failures of the model since its last picture. */
  failuresInARow: optional(z.int().nonnegative()),
  /** The last number called at the printer, and the copies counted so far. */
  lastPrint: optional(z.int().nonnegative()),
  copies: optional(z.int().nonnegative()),
})
export type Line = z.infer<typeof Line>

/** What a waiting guest is told. */
export type Wait =
  /** `ahead` guests come first; `etaMs` is undefined until this event has finished a card. */
  | { kind: 'waiting'; ahead: number; etaMs: number | undefined; basedOn: number }
  /** Started, or may start any moment. */
  | { kind: 'next' }

/**
 * Place in line and time to the card, from this event's own recent durations.
 * Never shorter than the position allows: with `n` ahead and `c` workers, `ceil((n + 1) / c)` rounds have to finish.
 */
export function waitFor(ticket: number, line: Line): Wait {
  const ahead = Math.max(0, ticket - line.startedTicket - 1)
  if (ahead === 0) return { kind: 'next' }
  const basedOn = line.recentProcessingMs.length
  const etaMs =
    basedOn === 0 ? undefined : median(line.recentProcessingMs) * Math.ceil((ahead + 1) / line.concurrency)
  return { kind: 'waiting', ahead, etaMs, basedOn }
}

/** The line as guests may be told of it: while the workers pause places stay, and nobody can promise a time. */
export function promisedLine(line: Line, { paintingPaused }: { paintingPaused?: boolean | undefined }): Line {
  return paintingPaused ? { ...line, recentProcessingMs: [] } : line
}

/**
 * When a full line will have room again: once half of it is painted, at the event's own pace.
 * Without a finished card to go by, in five minutes.
 */
export function roomAt(line: Line, now: Date): Date {
  const waiting = Math.max(1, line.lastTicket - line.startedTicket)
  const rounds = Math.ceil(waiting / 2 / line.concurrency)
  const waitMs = line.recentProcessingMs.length === 0 ? 300_000 : median(line.recentProcessingMs) * rounds
  const minute = 60_000
  return new Date(Math.ceil((now.getTime() + waitMs) / minute) * minute)
}

/** How long a card usually takes at this event; undefined until it has finished one. */
export function usualMs({ recentProcessingMs }: Pick<Line, 'recentProcessingMs'>): number | undefined {
  return recentProcessingMs.length === 0 ? undefined : median(recentProcessingMs)
}

/** The middle of at least one number. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
