import { describe, expect, it } from 'vitest'
import { artistOf, FORGOTTEN_AFTER_MS, isForgotten, REST_MS } from './artist'

const restingSince = '2027-05-14T10:00:00.000Z'
const after = (ms: number) => new Date(Date.parse(restingSince) + ms)

describe('artistOf', () => {
  it('lets guests in while the model works', () => {
    expect(artistOf(undefined, after(0))).toEqual({ kind: 'at-work' })
    expect(artistOf({}, after(0))).toEqual({ kind: 'at-work' })
  })

  it('rests, then lets one try, then rests again', () => {
    expect(artistOf({ restingSince }, after(1))).toEqual({ kind: 'resting' })
    expect(artistOf({ restingSince }, after(REST_MS))).toEqual({ kind: 'try-due' })
    const triedAt = after(REST_MS).toISOString()
    expect(artistOf({ restingSince, triedAt }, after(REST_MS + 1))).toEqual({ kind: 'resting' })
  })

  it('is forgotten only when it rests and nobody has tried for long', () => {
    expect(isForgotten(undefined, after(FORGOTTEN_AFTER_MS))).toBe(false)
    expect(isForgotten({}, after(FORGOTTEN_AFTER_MS))).toBe(false)
    expect(isForgotten({ restingSince }, after(FORGOTTEN_AFTER_MS - 1))).toBe(false)
    expect(isForgotten({ restingSince }, after(FORGOTTEN_AFTER_MS))).toBe(true)
    const triedAt = after(FORGOTTEN_AFTER_MS).toISOString()
    expect(isForgotten({ restingSince, triedAt }, after(FORGOTTEN_AFTER_MS))).toBe(false)
  })

  it('does not rest for ever when the last try was written by a clock that is ahead', () => {
    const triedAt = after(300_000).toISOString()
    expect(artistOf({ restingSince, triedAt }, after(REST_MS))).toEqual({ kind: 'try-due' })
  })
})
