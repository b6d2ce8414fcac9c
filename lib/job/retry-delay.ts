import { REST_MS } from '../event/artist'

const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 60_000
const LONGEST_TROUBLE_DELAY_MS = 15_000
const PAUSE_MS = 5_000

/**
 * Exponential backoff, half of it jitter, so that workers that failed together do not come back together.
 * @param failures in a row, from 1: of this job or of the model as all workers know it, whichever is more
 * @param random from 0 to 1
 */
export function retryDelayMs(failures: number, random: number): number {
  return backoffMs(failures, random, LONGEST_DELAY_MS)
}

/** A service is away: ask again soon, then slower, because nobody knows for how long. */
export function troubleDelayMs(deferrals: number, random: number): number {
  return backoffMs(deferrals + 1, random, LONGEST_TROUBLE_DELAY_MS)
}

/** The artist rests: come back when the next try may be due, spread out. */
export function restDelayMs(random: number): number {
  return Math.round(REST_MS * (1 + random / 2))
}

/** The crew lets the workers rest: look again soon enough that nobody wonders when they go on. */
export function pauseDelayMs(random: number): number {
  return Math.round(PAUSE_MS * (1 + random / 2))
}

/** The minute's model calls are used up: come back in the next minute, not all in its first second. */
export function nextMinuteDelayMs(now: Date, random: number): number {
  return Math.round(60_000 - (now.getTime() % 60_000) + random * 5_000)
}

function backoffMs(failures: number, random: number, longestMs: number): number {
  const ceiling = Math.min(longestMs, FIRST_DELAY_MS * 2 ** Math.min(20, Math.max(1, failures) - 1))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}
