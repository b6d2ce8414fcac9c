import { describe, expect, it } from 'vitest'
import { demoEvent } from '../job/booth.fixture'
import { createControlEvent } from './control-event'
import { createEventsInMemory } from './event-editor.fixture'
import { atItsHours, createKeepHours } from './event-hours'

const hashPin = (pin: string) => Promise.resolve(`hash of ${pin}`)
const nine = '2027-05-14T09:00:00.000Z'
const six = '2027-05-14T18:00:00.000Z'
const at = (time: string) => new Date(`2027-05-14T${time}:00.000Z`)
const closed = { ...demoEvent, status: 'closed' as const, statusNote: 'We open at nine.' }

describe('the hours of an event', () => {
  it('opens and closes by itself, each once', () => {
    const fresh = { ...closed, opensAt: nine, closesAt: six }
    expect(atItsHours(fresh, at('08:59'))).toBeUndefined()
    const open = atItsHours(fresh, at('09:00'))
    expect(open).toMatchObject({ status: 'open', statusNote: undefined, opensAt: undefined, closesAt: six })
    if (!open) throw new Error('it did not open')
    expect(atItsHours(open, at('12:00'))).toBeUndefined()
    expect(atItsHours(open, at('18:00'))).toMatchObject({ status: 'closed', closesAt: undefined })
  })

  it('ends as the later hour wants when both were missed', () => {
    expect(atItsHours({ ...closed, opensAt: nine, closesAt: six }, at('20:00'))?.status).toBe('closed')
    expect(atItsHours({ ...closed, opensAt: six, closesAt: nine }, at('20:00'))?.status).toBe('open')
  })

  it('ends a pause of the door and one of the workers, each at its own time', () => {
    const resting = {
      ...demoEvent,
      status: 'paused' as const,
      statusNote: 'Back at nine.',
      statusUntil: nine,
    }
    const paused = { ...resting, paintingPaused: true, paintingPausedUntil: six }
    expect(atItsHours(paused, at('08:59'))).toBeUndefined()
    const open = atItsHours(paused, at('09:00'))
    expect(open).toMatchObject({ status: 'open', statusNote: undefined, statusUntil: undefined })
    expect(open).toMatchObject({ paintingPaused: true, paintingPausedUntil: six })
    expect(open && atItsHours(open, at('12:00'))).toBeUndefined()
    expect(open && atItsHours(open, at('18:00'))).toMatchObject({
      ...{ status: 'open', paintingPaused: false, paintingPausedUntil: undefined },
    })
  })

  it('does not open a door that closed for the day while it was paused', () => {
    const paused = { ...demoEvent, status: 'paused' as const, closesAt: nine, statusUntil: six }
    const closedForTheDay = atItsHours(paused, at('10:00'))
    expect(closedForTheDay).toMatchObject({ status: 'closed', statusUntil: undefined })
    expect(closedForTheDay && atItsHours(closedForTheDay, at('19:00'))).toBeUndefined()
  })

  it('forgets when a pause would end as soon as somebody ends it by hand', async () => {
    const { editor, rows } = createEventsInMemory({ ...demoEvent, status: 'open' })
    const control = createControlEvent({ events: editor, hashPin })
    await control({ eventId: 'demo', status: 'paused', note: 'Back at six.', until: six })
    await control({ eventId: 'demo', paintingPaused: true, until: six })
    expect(rows.get('demo')).toMatchObject({ statusUntil: six, paintingPausedUntil: six })
    await control({ eventId: 'demo', status: 'open' })
    await control({ eventId: 'demo', paintingPaused: false })
    await control({ eventId: 'demo', status: 'closed', note: 'The power is out.' })
    const event = rows.get('demo')
    expect(event && atItsHours(event, at('20:00'))).toBeUndefined()
  })

  it('leaves the last word to whoever closes by hand', async () => {
    const { editor, rows } = createEventsInMemory({ ...closed, opensAt: nine })
    const keepHours = createKeepHours({
      events: editor,
      audit: () => Promise.resolve(),
      now: () => at('09:01'),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    })
    expect(await keepHours()).toBe(1)
    await createControlEvent({ events: editor, hashPin })({
      eventId: 'demo',
      status: 'closed',
      note: 'The power is out.',
    })
    expect(await keepHours()).toBe(0)
    expect(rows.get('demo')).toMatchObject({ status: 'closed', statusNote: 'The power is out.' })
  })

  it('has a new PIN for the crew, kept as its hash, and else stays as it is', async () => {
    const { editor, rows, pins } = createEventsInMemory(closed)
    await createControlEvent({ events: editor, hashPin })({ eventId: 'demo', staffPin: '482916' })
    expect(pins.get('demo')).toBe('hash of 482916')
    expect(rows.get('demo')).toMatchObject({ status: 'closed', statusNote: 'We open at nine.' })
  })

  it('forgets the note when the door opens', async () => {
    const { editor, rows } = createEventsInMemory(closed)
    await createControlEvent({ events: editor, hashPin })({ eventId: 'demo', status: 'open' })
    expect(rows.get('demo')).toMatchObject({ status: 'open', statusNote: undefined })
  })
})
