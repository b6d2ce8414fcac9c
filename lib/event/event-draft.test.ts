import { describe, expect, it } from 'vitest'
import { demoEvent } from '../job/booth.fixture'
import { draftOf, edited, heard, isDirty, settled } from './event-draft'

const event = { ...demoEvent, version: 4 }
const later = (change: Partial<typeof event>) => ({ ...event, ...change, version: 5 })

describe('a draft of an event', () => {
  it('follows the event while nobody works on it', () => {
    const draft = heard(draftOf(event), later({ name: 'Theirs' }))
    expect(draft).toMatchObject({ mine: { name: 'Theirs' }, baseVersion: 5 })
    expect(isDirty(draft)).toBe(false)
  })

  it('keeps mine and takes over theirs when we changed different things, and says so', () => {
    const draft = heard(edited(draftOf(event), { name: 'Mine' }), later({ allowance: 9 }))
    expect(draft).toMatchObject({ mine: { name: 'Mine', allowance: 9 }, baseVersion: 5, told: ['allowance'] })
  })

  it('waits for a choice when both changed the same, and loses no word of either', () => {
    const mine = edited(draftOf(event), { name: 'Mine', place: 'Porto' })
    const draft = heard(mine, later({ name: 'Theirs' }))
    expect(draft).toMatchObject({
      mine: { name: 'Mine', place: 'Porto' },
      conflict: { theirs: { name: 'Theirs' }, fields: [{ field: 'name', by: 'both' }] },
    })
    expect(settled(draft, () => true)).toMatchObject({
      mine: { name: 'Mine', place: 'Porto' },
      baseVersion: 5,
    })
    expect(settled(draft, () => false)).toMatchObject({ mine: { name: 'Theirs', place: 'Porto' } })
  })

  it('is not turned back by news that it knows', () => {
    const draft = edited(draftOf(event), { name: 'Mine' })
    expect(heard(draft, { ...event, name: 'Older', version: 3 })).toBe(draft)
  })
})
