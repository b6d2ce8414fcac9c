import { describe, expect, it } from 'vitest'
import { demoEvent } from '../job/booth.fixture'
import type { EventSettings } from './event'
import { createPurgeEvent, type Remains } from './purge-event'

const closed: EventSettings = { ...demoEvent, status: 'closed' }
const asked = { eventId: 'demo', confirmation: 'Lumen Summit' }

function setUp({ event = closed, cards = 250, held = 0, msPerPage = 0 } = {}) {
  const clock = { ms: 0 }
  const left = { cards, visits: 3, event: 1 }
  const pile = (kind: Remains['kind'] & keyof typeof left, stays: () => number): Remains => ({
    kind,
    removeSome() {
      clock.ms += msPerPage
      const removed = Math.min(100, Math.max(0, left[kind] - stays()))
      left[kind] -= removed
      return Promise.resolve({ removed, held: stays() })
    },
  })
  const hands = { held }
  const purgeEvent = createPurgeEvent({
    events: { read: (id) => Promise.resolve(id === event.id ? event : undefined) },
    remains: [pile('cards', () => hands.held), pile('visits', () => 0)],
    removeEvent: () => Promise.resolve(void (left.event = 0)),
    now: () => new Date(clock.ms),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  return { purgeEvent, left, hands }
}

describe('purgeEvent', () => {
  it('leaves nothing and tells what went', async () => {
    const { purgeEvent, left } = setUp()
    expect(await purgeEvent(asked)).toMatchObject({ removed: { cards: 250, visits: 3 }, isDone: true })
    expect(left).toEqual({ cards: 0, visits: 0, event: 0 })
  })

  it('goes on where a round had to stop', async () => {
    const { purgeEvent, left } = setUp({ msPerPage: 4_000 })
    expect(await purgeEvent(asked)).toMatchObject({ removed: { cards: 200 }, isDone: false })
    expect(left.event).toBe(1)
    let round = await purgeEvent(asked)
    while (!round.isDone) round = await purgeEvent(asked)
    expect(left).toEqual({ cards: 0, visits: 0, event: 0 })
  })

  it('waits for a card that a worker still paints, so that no picture is left without its row', async () => {
    const { purgeEvent, left, hands } = setUp({ held: 1 })
    expect(await purgeEvent(asked)).toMatchObject({ isDone: false })
    expect(left).toEqual({ cards: 1, visits: 0, event: 1 })
    hands.held = 0
    expect(await purgeEvent(asked)).toMatchObject({ removed: { cards: 1 }, isDone: true })
  })

  it.each([
    ['EVENT_NOT_CLOSED', { ...closed, status: 'paused' as const }, asked],
    ['NOT_CONFIRMED', closed, { ...asked, confirmation: 'lumen summit' }],
    ['EVENT_NOT_FOUND', closed, { ...asked, eventId: 'other' }],
  ])('deletes nothing when it refuses with %s', async (code, event, request) => {
    const { purgeEvent, left } = setUp({ event })
    await expect(purgeEvent(request)).rejects.toMatchObject({ refusal: { code } })
    expect(left).toEqual({ cards: 250, visits: 3, event: 1 })
  })
})
