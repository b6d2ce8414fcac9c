/**
 * The smallest value that at least this share of all values does not exceed (nearest rank: always a measured value).
 * @param share from 0 to 1, for example 0.95.
 * @throws on no values: nothing was measured.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}
