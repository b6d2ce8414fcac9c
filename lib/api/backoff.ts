/** How long to wait before the next try. */
export interface Backoff {
  /** Before the first one more try. */
  firstMs: number
  /** However often it failed. */
  slowestMs: number
}

/**
 * Twice as long after each failure, less a random part of up to half: screens that lost the backend together do not
 * all come back in the same moment.
 * @param failures in a row, from 1
 */
export function backoffMs(failures: number, { firstMs, slowestMs }: Backoff, random = Math.random): number {
  const ceilingMs = Math.min(slowestMs, firstMs * 2 ** Math.min(30, Math.max(0, failures - 1)))
  return ceilingMs * (1 - random() / 2)
}
