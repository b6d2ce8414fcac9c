import type { Log } from '../job/log'
import type { Audit } from '../staff/audit'
import type { EventSettings } from './event'
import { eventDeed } from './event-deed'
import { type EventEditor, changed } from './event-store'

/**
 * The event as its hours and pauses want it now, or undefined when nothing is due. An hour that has come is forgotten,
 * so that whoever opens or closes by hand afterwards has the last word. Of several that have come the latest counts.
 */
export function atItsHours(event: EventSettings, now: Date): EventSettings | undefined {
  const change = { ...doorAt(event, now), ...paintingAt(event, now) }
  return Object.keys(change).length === 0 ? undefined : changed(event, change)
}

type Change = Partial<EventSettings>

function doorAt({ opensAt, closesAt, statusUntil }: EventSettings, now: Date): Change | undefined {
  const hours: readonly { at: string | undefined; change: Change }[] = [
    { at: opensAt, change: { status: 'open', opensAt: undefined } },
    { at: statusUntil, change: { status: 'open' } },
    // Of an opening and a closing at the same moment, the closing is meant.
    { at: closesAt, change: { status: 'closed', closesAt: undefined } },
  ]
  const due = hours.filter(({ at }) => isDue(at, now))
  due.sort((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''))
  if (due.length === 0) return undefined
  const nothingSaid: Change = { statusNote: undefined, statusUntil: undefined }
  return due.reduce((all, { change }) => ({ ...all, ...change }), nothingSaid)
}

function paintingAt({ paintingPausedUntil }: EventSettings, now: Date): Change | undefined {
  if (!isDue(paintingPausedUntil, now)) return undefined
  return { paintingPaused: false, paintingPausedUntil: undefined }
}

const isDue = (at: string | undefined, now: Date) => at !== undefined && Date.parse(at) <= now.getTime()

interface KeepHoursPorts {
  events: EventEditor
  audit: Audit
  now: () => Date
  log: Log
}

/** Who opens and closes when nobody is there to do it. */
const clock = { sub: 'clock', name: 'The clock' }

/** Opens and closes every event whose hour has come; one that is changed at that moment has its turn a minute later. */
export function createKeepHours({ events, audit, now, log }: KeepHoursPorts) {
  return async function keepHours(): Promise<number> {
    let kept = 0
    for (const before of await events.list()) {
      const event = atItsHours(before, now())
      if (!event || (await events.save(before, event)) === 'conflict') continue
      kept += 1
      log.info('The event keeps its hours', { eventId: event.id, status: event.status })
      await audit(clock, eventDeed('event-kept-hours', event, before))
    }
    return kept
  }
}
