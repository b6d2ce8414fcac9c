import type { Log } from '../job/log'
import type { EventSettings } from './event'
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

/** Opens and closes every event whose hour has come; one that is changed at that moment has its turn a minute later. */
export function createKeepHours({ events, now, log }: { events: EventEditor; now: () => Date; log: Log }) {
  return async function keepHours(): Promise<number> {
    let kept = 0
    for (const event of await events.list()) {
      const due = atItsHours(event, now())
      if (!due) continue
      if ((await events.save(event, due)) === 'conflict') continue
      kept += 1
      log.info('The event keeps its hours', { eventId: event.id, status: due.status })
    }
    return kept
  }
}
