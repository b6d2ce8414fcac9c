import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardFacts, titleFromPrompt } from './card-facts'
import { titleBox } from './card-measures'
import { editions, editionOf } from './edition'
import { graphemes } from './grapheme'
import { wrapText } from './wrap-text'

describe('a card title', () => {
  it('starts with a large letter and has no full stop', () => {
    expect(titleFromPrompt('a whale that carries the night sky home.')).toBe(
      'A whale that carries the night sky home',
    )
    expect(titleFromPrompt('ßtrange')).toBe('ßtrange')
    expect(titleFromPrompt('and then...')).toBe('And then...')
  })

  it('is cut after a word when it is too long for two lines', () => {
    const prompt =
      'the quick brown fox jumps over the lazy dog and then keeps running across the whole wide meadow'
    const title = titleFromPrompt(prompt)
    expect(title.endsWith('…')).toBe(true)
    const kept = title.slice(1, -1)
    expect(prompt.slice(1).startsWith(`${kept} `)).toBe(true)
  })

  it('always fits two lines and never cuts a grapheme', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (prompt) => {
        const title = titleFromPrompt(prompt)
        expect(wrapText(title, titleBox)?.length ?? 99).toBeLessThanOrEqual(2)
        if (title.endsWith('…')) expect(title.isWellFormed()).toBe(true)
      }),
    )
  })

  it('keeps a family together when a row of them is too long', () => {
    const family = '👨‍👩‍👧'
    const title = titleFromPrompt(family.repeat(90))
    expect(new Set(graphemes(title.replace('…', '')))).toEqual(new Set([family]))
  })
})

describe('a card edition', () => {
  it('comes up as often as its odds say', () => {
    const count = new Map(editions.map((edition) => [edition, 0]))
    for (let seed = 0; seed < 20_000; seed++) {
      const edition = editionOf(seed)
      count.set(edition, (count.get(edition) ?? 0) + 1)
    }
    const percent = editions.map((edition) => Math.round((count.get(edition) ?? 0) / 200))
    expect(percent).toEqual([50, 30, 15, 5])
  })

  it('is there for every seed that a job can have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_646 }), (seed) => {
        expect(editions).toContain(editionOf(seed))
      }),
    )
  })
})

it('takes the card facts from job and event', () => {
  const job = { displayName: 'Björn', prompt: 'a whale', userNumber: 41, ticket: 7, seed: 3 }
  const event = { name: 'Lumen Summit', place: 'Lisbon', date: '2027-05-14', artNote: 'Preview art' }
  expect(cardFacts(job, event)).toEqual({
    displayName: 'Björn',
    title: 'A whale',
    eventName: 'Lumen Summit',
    place: 'Lisbon',
    date: '14 May 2027',
    guestNumber: 41,
    ticket: 7,
    edition: editionOf(3),
    artNote: 'Preview art',
  })
})
