const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 60_000

/**
 * Exponential backoff with full jitter, so that workers that failed together do not come back together.
 * @param attempt from 1
 * @param random from 0 to 1
 */
export function retryDelayMs(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (Math.max(1, attempt) - 1))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}
