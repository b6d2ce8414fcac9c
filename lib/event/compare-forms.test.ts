import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareForms, mergeForms, sameForm } from './compare-forms'
import { type EventForm, newEventForm } from './event-form'

const base = newEventForm(new Date('2027-05-14T10:00:00Z'))

const change = fc.record<Partial<EventForm>>(
  {
    name: fc.constantFrom('A', 'B'),
    allowance: fc.integer({ min: 1, max: 3 }),
    lineLimit: fc.constantFrom(undefined, 5, 9),
    blockedWords: fc.constantFrom([], ['gun'], ['gun', 'bomb']),
  },
  { requiredKeys: [] },
)

it('loses nothing that only one of two editors changed', () => {
  fc.assert(
    fc.property(change, change, fc.boolean(), (my, their, keepMine) => {
      const mine = { ...base, ...my }
      const theirs = { ...base, ...their }
      const merged = mergeForms({ base, mine, theirs }, () => keepMine)
      const both = compareForms(base, mine, theirs).filter(({ by }) => by === 'both')
      const contested = new Set(both.map(({ field }) => field))
      for (const field of Object.keys(base) as (keyof EventForm)[]) {
        const winner = contested.has(field) ? (keepMine ? mine : theirs) : undefined
        const changedByMe = JSON.stringify(mine[field]) !== JSON.stringify(base[field])
        expect(merged[field]).toEqual((winner ?? (changedByMe ? mine : theirs))[field])
      }
    }),
  )
})

it('asks nothing when both wrote the same', () => {
  const both = { ...base, name: 'Gala' }
  expect(compareForms(base, both, { ...both })).toEqual([])
  expect(
    sameForm(
      mergeForms({ base, mine: both, theirs: { ...both } }, () => true),
      both,
    ),
  ).toBe(true)
})

it('tells what only they changed, for it will change under my eyes', () => {
  expect(compareForms(base, base, { ...base, allowance: 9 })).toEqual([{ field: 'allowance', by: 'them' }])
})
