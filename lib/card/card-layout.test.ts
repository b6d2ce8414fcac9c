import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CardFacts } from './card-facts'
import { cardLabel, layoutCard } from './card-layout'
import { margin, stub } from './card-measures'
import { editions } from './edition'

const facts: CardFacts = {
  displayName: 'Mara Okonkwo',
  title: 'The lighthouse keeper who paints the tide',
  eventName: 'Lumen Summit',
  place: 'Lisbon',
  date: '14 May 2027',
  guestNumber: 42,
  ticket: 118,
  edition: 'premiere',
  artNote: 'Preview art',
}

const anyFacts: fc.Arbitrary<CardFacts> = fc.record({
  displayName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
  title: fc.string({ unit: 'grapheme', maxLength: 200 }),
  eventName: fc.string({ unit: 'grapheme', maxLength: 80 }),
  place: fc.string({ unit: 'grapheme', maxLength: 80 }),
  date: fc.constantFrom('30 Sept 2027', 'The 30th of September 2027'),
  guestNumber: fc.integer({ min: 1, max: 9_999 }),
  ticket: fc.integer({ min: 1, max: 99_999 }),
  edition: fc.constantFrom(...editions),
  artNote: fc.option(fc.constant('Preview art'), { nil: undefined }),
})

it('keeps every line of every card inside its margins', () => {
  fc.assert(
    fc.property(anyFacts, (anyCard) => {
      const layout = layoutCard(anyCard)
      const { labels, numbers, place, date } = layout.stub
      const lines = [
        layout.event,
        layout.edition,
        ...layout.name.lines,
        ...layout.title,
        ...labels,
        ...numbers,
        ...place,
        date,
      ]
      if (layout.artNote) lines.push(layout.artNote)
      for (const line of lines) {
        expect(line.x).toBeGreaterThanOrEqual(margin.left - 1e-6)
        expect(line.x + line.width).toBeLessThanOrEqual(margin.right + 1e-6)
      }
      for (const line of layout.title) expect(line.baseline).toBeLessThan(stub.top)
    }),
  )
})

it('lets neither event and edition nor ticket and place run into each other', () => {
  fc.assert(
    fc.property(anyFacts, (anyCard) => {
      const { event, edition, stub: words } = layoutCard(anyCard)
      expect(event.x + event.width).toBeLessThan(edition.x)
      const ticket = words.numbers.at(-1)
      for (const line of [...words.place, words.date])
        expect(line.x).toBeGreaterThan((ticket?.x ?? 0) + (ticket?.width ?? 0))
    }),
  )
})

it('lights as many lamps as the edition has rank', () => {
  expect(editions.map((edition) => layoutCard({ ...facts, edition }).lamps.lit)).toEqual([1, 2, 3, 4])
})

it('puts the note beside a short title and below a long one', () => {
  const short = layoutCard({ ...facts, title: 'A whale' })
  expect(short.artNote?.baseline).toBe(short.title[0]?.baseline)
  const long = layoutCard(facts)
  expect(long.artNote?.baseline).toBeGreaterThan(long.title[0]?.baseline ?? 0)
})

it('tells who cannot see the card whose it is', () => {
  expect(cardLabel(facts)).toBe(
    'Card of Mara Okonkwo: The lighthouse keeper who paints the tide. Premiere edition.',
  )
})
