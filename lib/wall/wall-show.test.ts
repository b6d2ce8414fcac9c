import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WallCard } from './wall-card'
import {
  WALL_LENGTH,
  emptyWall,
  inSight,
  newestFirst,
  showing,
  stepOn,
  withCard,
  withoutCard,
} from './wall-show'

const cardOf = (minute: number): WallCard => ({
  id: `3f0d7a52-5a34-4f3b-9d4e-${String(minute).padStart(12, '0')}`,
  eventId: 'demo',
  displayName: 'Mara',
  title: 'A fox',
  userNumber: 1,
  ticket: minute + 1,
  style: 'comic',
  seed: 7,
  approvedAt: new Date(Date.UTC(2027, 4, 14, 10, minute)).toISOString(),
})
const wallOf = (...minutes: number[]) => showing(emptyWall, newestFirst(minutes.map(cardOf)))
const ticketsIn = (show: ReturnType<typeof wallOf>) =>
  Object.fromEntries(inSight(show).map(({ place, card }) => [place, card.ticket - 1]))

describe('the procession', () => {
  it('starts with the newest card in front, and steps through all of them', () => {
    const show = wallOf(1, 2, 3, 4, 5)
    expect(ticketsIn(show)).toEqual({ before: 1, front: 5, after: 4, far: 3 })
    expect(ticketsIn(stepOn(show))).toEqual({ before: 5, front: 4, after: 3, far: 2 })
  })

  it('brings a new card to the front at once', () => {
    const show = stepOn(stepOn(wallOf(1, 2, 3)))
    expect(ticketsIn(showing(show, withCard(show.cards, cardOf(4)))).front).toBe(4)
  })

  it('goes on with the next card when the one in front is taken away', () => {
    const show = stepOn(wallOf(1, 2, 3, 4))
    const front = show.frontId ?? ''
    expect(ticketsIn(showing(show, withoutCard(show.cards, front))).front).toBe(2)
  })

  it.each([
    [[], {}],
    [[1], { front: 1 }],
    [[1, 2], { front: 2, after: 1 }],
  ])('shows %j without showing anybody twice', (minutes, expected) => {
    expect(ticketsIn(wallOf(...minutes))).toEqual(expected)
  })

  it('keeps the newest cards only, shows each once and one in front, whatever comes and goes', () => {
    const change = fc.record({ kind: fc.constantFrom('add', 'remove', 'step'), minute: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
        let show = emptyWall
        const here = new Set<number>()
        for (const { kind, minute } of changes) {
          if (kind === 'step') show = stepOn(show)
          if (kind === 'add') {
            here.add(minute)
            show = showing(show, withCard(show.cards, cardOf(minute)))
          }
          if (kind === 'remove') {
            here.delete(minute)
            show = showing(show, withoutCard(show.cards, cardOf(minute).id))
          }
          const seen = inSight(show).map(({ card }) => card.id)
          expect(new Set(seen).size).toBe(Math.min(4, show.cards.length))
          expect(show.cards.length).toBeLessThanOrEqual(WALL_LENGTH)
          expect(show.cards.every(({ ticket }) => here.has(ticket - 1))).toBe(true)
          expect(seen[0]).toBe(show.frontId)
        }
      }),
    )
  })
})
