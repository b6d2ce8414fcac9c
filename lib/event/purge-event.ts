import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { Log } from '../job/log'
import { EventId, type EventSettings } from './event'
import type { EventStore } from './event-store'

/** One kind of thing that an event leaves behind. */
export interface Remains {
  /** As it is counted for staff. */
  kind: 'wall cards' | 'prints' | 'cards' | 'visits'
  /** Removes up to a page; `held` are those in a worker's hands, which are left for later. */
  removeSome: (eventId: string) => Promise<{ removed: number; held: number }>
}

export interface PurgeEventPorts {
  events: EventStore
  remains: readonly Remains[]
  /** Removes the event itself, its line and its logo. */
  removeEvent: (event: EventSettings) => Promise<void>
  now: () => Date
  log: Log
}

/** What was removed in this round, and whether anything is left. */
export interface Purge {
  event: EventSettings
  removed: Readonly<Partial<Record<Remains['kind'], number>>>
  isDone: boolean
}

const Arguments = z.object({ eventId: EventId, confirmation: z.string().max(100) })

/** A round begins no page after this, so that it ends before whoever asked gives up. */
const ROUND_MS = 7_000

/**
 * Deletes all that an event holds and then the event, in rounds: ask again until it is done. A round that was cut
 * short is finished by the next one.
 * Refuses with `INVALID_REQUEST`, `EVENT_NOT_FOUND`, `EVENT_NOT_CLOSED` or `NOT_CONFIRMED` (the name, typed).
 */
export function createPurgeEvent({ events, remains, removeEvent, now, log }: PurgeEventPorts) {
  return async function purgeEvent(rawArguments: unknown): Promise<Purge> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, confirmation } = parsed.data
    const event = await events.read(eventId)
    if (!event) throw new RefusalError('EVENT_NOT_FOUND')
    if (event.status !== 'closed') throw new RefusalError('EVENT_NOT_CLOSED')
    if (confirmation.trim() !== event.name.trim()) throw new RefusalError('NOT_CONFIRMED')
    const endsAtMs = now().getTime() + ROUND_MS
    const removed: Partial<Record<Remains['kind'], number>> = {}
    let isDone = true
    for (const { kind, removeSome } of remains) {
      let page = { removed: 1, held: 0 }
      while (page.removed > 0 && now().getTime() < endsAtMs) {
        page = await removeSome(eventId)
        removed[kind] = (removed[kind] ?? 0) + page.removed
      }
      if (page.removed > 0 || page.held > 0) isDone = false
    }
    if (isDone) await removeEvent(event)
    log.info('The event was purged', { eventId, removed, isDone })
    return { event, removed, isDone }
  }
}
