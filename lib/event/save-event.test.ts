import { describe, expect, it } from 'vitest'
import { demoEvent } from '../job/booth.fixture'
import { createEventsInMemory } from './event-editor.fixture'
import { formOf, newEventForm } from './event-form'
import { createSaveEvent } from './save-event'

const form = { ...formOf(demoEvent), name: 'Summer Fair', lineLimit: 12 }
const asked = (change: object = {}, baseVersion = 1) => ({
  eventId: 'demo',
  baseVersion,
  event: JSON.stringify({ ...form, ...change }),
})
const setUp = (event = demoEvent) => {
  const { editor, rows } = createEventsInMemory(event)
  return { saveEvent: createSaveEvent({ events: editor }), rows }
}
const refusalOf = (saving: Promise<unknown>) => expect(saving).rejects

describe('saveEvent', () => {
  it('changes what staff changed and keeps what no form holds', async () => {
    const { saveEvent, rows } = setUp({ ...demoEvent, statusNote: 'Back soon.', status: 'paused' })
    await saveEvent(asked())
    expect(rows.get('demo')).toMatchObject({
      name: 'Summer Fair',
      lineLimit: 12,
      status: 'paused',
      statusNote: 'Back soon.',
      version: 2,
    })
  })

  it.each([null, undefined])('takes out what staff emptied, sent as %s', async (emptied) => {
    const { saveEvent, rows } = setUp({ ...demoEvent, lineLimit: 5 })
    await saveEvent(asked({ lineLimit: emptied }))
    expect(rows.get('demo')?.lineLimit).toBeUndefined()
  })

  it('lets the second of two editors lose nothing: it hears how the event stands and writes nothing', async () => {
    const { saveEvent, rows } = setUp()
    await saveEvent(asked({ name: 'First' }))
    const second = await saveEvent(asked({ name: 'Second' }))
    expect(second).toMatchObject({ kind: 'changed', event: { name: 'First', version: 2 } })
    expect(rows.get('demo')?.name).toBe('First')
  })

  it('tells one of two who save at the same moment', async () => {
    const { saveEvent } = setUp()
    const kinds = await Promise.all([saveEvent(asked({ name: 'A' })), saveEvent(asked({ name: 'B' }))])
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['changed', 'saved'])
  })

  it.each([
    ['name', { name: ' ' }],
    ['date', { date: '2027-02-30' }],
    ['languages', { languages: [] }],
    ['styles', { styles: [] }],
    ['allowance', { allowance: 0 }],
    ['modelId', { modelId: 'gpt-paint' }],
    ['modelRegion', { modelId: 'stability.sd3-5-large-v1:0', modelRegion: 'eu-north-1' }],
    ['closesAt', { opensAt: '2027-05-14T18:00:00Z', closesAt: '2027-05-14T09:00:00Z' }],
    ['brand.gel', { brand: { ...form.brand, gel: '#70303a' } }],
    ['brand.paper', { brand: { ...form.brand, paper: '#777777' } }],
  ])('names the field that does not fit: %s', async (field, change) => {
    const { saveEvent } = setUp()
    await refusalOf(saveEvent(asked(change))).toMatchObject({ refusal: { code: 'EVENT_INVALID', field } })
  })

  it('adds an event with its doors shut, once', async () => {
    const { saveEvent, rows } = setUp()
    const event = JSON.stringify({ ...newEventForm(new Date()), name: 'Gala', place: 'Porto' })
    await saveEvent({ eventId: 'gala', baseVersion: 0, event })
    expect(rows.get('gala')).toMatchObject({ name: 'Gala', status: 'closed', version: 1 })
    await refusalOf(saveEvent({ eventId: 'gala', baseVersion: 0, event })).toMatchObject({
      refusal: { code: 'EVENT_EXISTS' },
    })
  })
})
