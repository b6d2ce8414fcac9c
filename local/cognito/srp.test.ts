import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginExchange, hollowProof, isClaimTrue, makeProof, matchesProof } from './srp'

describe('password proofs', () => {
  it('fit the password they were made of and no other', () => {
    const password = fc.string({ minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(password, password, (right, wrong) => {
        const proof = makeProof('pool', 'ada', right)
        expect(matchesProof('pool', 'ada', right, proof)).toBe(true)
        expect(matchesProof('pool', 'ada', wrong, proof)).toBe(right === wrong)
        expect(matchesProof('pool', 'bob', right, proof)).toBe(false)
      }),
      { numRuns: 10 },
    )
  })

  it('differ for the same password', () => {
    expect(makeProof('pool', 'ada', 'x').verifier).not.toBe(makeProof('pool', 'ada', 'x').verifier)
  })

  it('are stable and fit nothing for who does not exist', () => {
    expect(hollowProof('nobody')).toEqual(hollowProof('nobody'))
    expect(matchesProof('pool', 'nobody', '', hollowProof('nobody'))).toBe(false)
  })
})

describe('an exchange', () => {
  it('is refused when the client’s value would make the secret known to everybody', () => {
    const proof = makeProof('pool', 'ada', 'x')
    expect(beginExchange('0', proof)).toBeUndefined()
    expect(beginExchange('not hexadecimal', proof)).toBeUndefined()
    expect(beginExchange('', proof)).toBeUndefined()
  })

  it('refuses claims that are empty or of the wrong length', () => {
    const exchange = beginExchange('abcdef', makeProof('pool', 'ada', 'x'))
    if (!exchange) throw new Error('no exchange')
    const claim = { poolName: 'pool', username: 'ada', secretBlock: 'AA==', timestamp: 'now' }
    expect(isClaimTrue(exchange, { ...claim, signature: '' })).toBe(false)
    expect(isClaimTrue(exchange, { ...claim, signature: Buffer.alloc(32).toString('base64') })).toBe(false)
  })
})
