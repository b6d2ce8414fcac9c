import type { JobMessage } from './job-store'
import { MAX_DEFERRALS } from './limits'
import { troubleDelayMs } from './retry-delay'

/** What becomes of the message that brought a job. */
export type Delivery =
  | { kind: 'done' }
  /** The same message comes back after a while and counts as one more delivery: the attempt failed. */
  | { kind: 'again'; afterMs: number }
  /** A fresh message takes its place after a while: nothing was attempted. */
  | { kind: 'later'; afterMs: number; message: JobMessage }

export const done: Delivery = { kind: 'done' }

/** Puts a job off; one that was put off too often goes the way of the dead letters, so that nothing waits for ever. */
export function later(message: JobMessage, afterMs: number): Delivery {
  const deferrals = (message.deferrals ?? 0) + 1
  if (deferrals > MAX_DEFERRALS) return { kind: 'again', afterMs }
  return { kind: 'later', afterMs, message: { ...message, deferrals } }
}

/** A service that the worker needs is away. */
export function laterAfterTrouble(message: JobMessage, random: number): Delivery {
  return later(message, troubleDelayMs(message.deferrals ?? 0, random))
}
