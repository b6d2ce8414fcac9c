import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineLamps } from './line-lamps'

test('a short line shows every ticket from the one being painted to the guest’s own', () => {
  expect(lineLamps(118, 2)).toEqual([
    { kind: 'now', ticket: 115 },
    { kind: 'waiting', ticket: 116 },
    { kind: 'waiting', ticket: 117 },
    { kind: 'you', ticket: 118 },
  ])
})

test('before the first card no ticket is shown as being painted', () => {
  expect(lineLamps(2, 1)).toEqual([
    { kind: 'waiting', ticket: 1 },
    { kind: 'you', ticket: 2 },
  ])
})

test('no guest ahead is left out or counted twice, however long the line', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      (ahead, startedTicket) => {
        const lamps = lineLamps(startedTicket + ahead + 1, ahead)
        const counted = lamps.map((lamp) =>
          lamp.kind === 'waiting' ? 1 : lamp.kind === 'more' ? lamp.count : 0,
        )
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(ahead)
        expect(lamps.length).toBeLessThanOrEqual(5)
      },
    ),
  )
})
