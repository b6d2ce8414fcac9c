import { expect, test } from 'vitest'
import { backoffMs } from './backoff'

const backoff = { firstMs: 1_000, slowestMs: 8_000 }

test('tries come slower after each failure, and never slower than the slowest', () => {
  const latest = [1, 2, 3, 4, 5, 500].map((failures) => backoffMs(failures, backoff, () => 0))
  expect(latest).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000])
})

test('screens that failed together come back at different times', () => {
  expect(backoffMs(3, backoff, () => 0.9)).toBeLessThan(backoffMs(3, backoff, () => 0.1))
  expect(backoffMs(3, backoff, () => 1)).toBe(2_000)
})
