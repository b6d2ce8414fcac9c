import type { EventSettings } from './event'

/** Where events are read from; staff write them. */
export interface EventStore {
  read(eventId: string): Promise<EventSettings | undefined>
}
