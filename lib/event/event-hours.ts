import type { Log } from '../job/log'
import type { Audit } from '../staff/audit'
import type { EventSettings } from './event'
import { eventDeed } from './event-deed'
import { type EventEditor, changed } from './event-store'

/**
 * The event as its hours want it now, or undefined when nothing is due. An hour that has come is forgotten, so that
 * whoever opens or closes by hand afterwards has the last word. Of two that have come the later one counts.
 */
export function atItsHours(event: EventSettings, now: Date): EventSettings | undefined {
  const { opensAt, closesAt } = event
  const opens = isDue(opensAt, now)
  const closes = isDue(closesAt, now)
  if (!opens && !closes) return undefined
  const isOpen = opens && !(closes && Date.parse(closesAt ?? '') >= Date.parse(opensAt ?? ''))
  return changed(event, {
    status: isOpen ? 'open' : 'closed',
    statusNote: undefined,
    ...(opens && { opensAt: undefined }),
    ...(closes && { closesAt: undefined }),
  })
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
