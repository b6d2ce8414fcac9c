import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newShortCode, parseShortCode, shortCodeExpiry, showShortCode } from './short-code'

const codes = fc
  .array(fc.integer({ min: 0, max: 23 }), { minLength: 8, maxLength: 8 })
  .map((indexes) => newShortCode(() => indexes.shift() ?? 0))

describe('the short code', () => {
  it('is found again however the guest types it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseShortCode(showShortCode(code))).toBe(code)
        expect(parseShortCode(` ${code.toLowerCase().split('').join('-')} `)).toBe(code)
      }),
    )
  })

  it('is found again when a letter is read as its look-alike', () => {
    expect(parseShortCode('bszg cdfh')).toBe('8526CDFH')
  })

  it('is nothing when a letter is missing or impossible', () => {
    expect(parseShortCode('K7FQ 2MX')).toBeUndefined()
    expect(parseShortCode('K7FQ 2MXDD')).toBeUndefined()
    expect(parseShortCode('K7FQ 2MX!')).toBeUndefined()
    expect(parseShortCode('')).toBeUndefined()
  })

  it('works for an hour from the ticket, and for an hour from the finished card', () => {
    const createdAt = '2027-05-14T10:00:00.000Z'
    expect(shortCodeExpiry({ createdAt }).toISOString()).toBe('2027-05-14T11:00:00.000Z')
    const completedAt = '2027-05-14T11:30:00.000Z'
    expect(shortCodeExpiry({ createdAt, completedAt }).toISOString()).toBe('2027-05-14T12:30:00.000Z')
  })
})
