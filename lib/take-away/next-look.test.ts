import { describe, expect, it } from 'vitest'
import type { GuestCard } from './guest-card'
import { nextLookMs } from './next-look'

const shared = {
  event: {
    name: 'Lumen Summit',
    place: 'Lisbon',
    date: '2027-05-14',
    status: 'open' as const,
    brand: { stageHue: 20, stageChroma: 1, gel: '#ffc994', paper: '#f7eee2' },
    keepDays: 30,
  },
  ticket: 118,
  displayName: 'Mara',
}
const waiting = (etaMs?: number): GuestCard => ({ state: 'waiting', ...shared, ahead: 3, etaMs })

describe('a waiting phone', () => {
  it('looks seldom while the wait is long', () => {
    let [etaMs, looks] = [600_000, 0]
    while (etaMs > 2_000) {
      etaMs -= nextLookMs(waiting(etaMs)) ?? 0
      looks += 1
    }
    expect(looks).toBeLessThan(40)
    expect(nextLookMs(waiting(600_000))).toBe(30_000)
  })

  it('looks when the picture should be done', () => {
    expect(nextLookMs({ state: 'painting', ...shared, remainingMs: 4_000, late: false })).toBe(4_250)
  })

  it('never looks again once nothing can change', () => {
    expect(nextLookMs({ state: 'deleted', ...shared })).toBeUndefined()
    expect(nextLookMs({ state: 'ended', ...shared, code: 'X', message: 'x' })).toBeUndefined()
  })
})
