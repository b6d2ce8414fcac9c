import { expect, it } from 'vitest'
import { sampleJob } from '../kiosk/sample-records'
import { createExpireCards } from './expire-cards'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const now = () => new Date('2027-06-14T10:00:00.000Z')

function setUp(cardsByEvent: Record<string, string[]>) {
  const rows = new Map(Object.entries(cardsByEvent).map(([event, cards]) => [event, new Set(cards)]))
  const steps: string[] = []
  const expireCards = createExpireCards({
    expiry: {
      eventIds: () => Promise.resolve([...rows.keys()]),
      expiredCards: (eventId, _now, limit) => Promise.resolve([...(rows.get(eventId) ?? [])].slice(0, limit)),
      removeRow(jobId) {
        for (const cards of rows.values()) cards.delete(jobId)
        steps.push(`row ${jobId}`)
        return Promise.resolve()
      },
    },
    eraseCard(jobId) {
      if (jobId === 'stuck') return Promise.reject(new Error('S3 is away'))
      steps.push(`card ${jobId}`)
      return Promise.resolve(sampleJob())
    },
    now,
    log,
  })
  return { expireCards, rows, steps }
}

it('erases each card of every event before its row, so that a round that is cut short can be finished', async () => {
  const { expireCards, steps } = setUp({ a: ['1'], b: ['2'] })
  expect(await expireCards()).toEqual({ removed: 2, troubles: 0 })
  expect(steps).toEqual(['card 1', 'row 1', 'card 2', 'row 2'])
  expect(await expireCards()).toEqual({ removed: 0, troubles: 0 })
})

it('leaves a card that it could not erase for the next round, and removes the others', async () => {
  const { expireCards, rows } = setUp({ a: ['1', 'stuck', '2'] })
  expect(await expireCards()).toEqual({ removed: 2, troubles: 1 })
  expect([...(rows.get('a') ?? [])]).toEqual(['stuck'])
})

it('works off a backlog in bounded rounds', async () => {
  const { expireCards, rows } = setUp({ a: Array.from({ length: 450 }, (_, index) => String(index)) })
  const removed = [await expireCards(), await expireCards(), await expireCards()].map(
    (round) => round.removed,
  )
  expect(removed).toEqual([200, 200, 50])
  expect(rows.get('a')?.size).toBe(0)
})
