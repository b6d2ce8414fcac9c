import type { EventSettings } from './event'

/** Where events are read from. */
export interface EventStore {
  read(eventId: string): Promise<EventSettings | undefined>
}

/** Where events are changed; a write carries the version it read, and every write is pushed. */
export interface EventEditor extends EventStore {
  /** Adds the event, and a line for its guests. */
  create(event: EventSettings): Promise<'created' | 'exists'>
  save(before: EventSettings, after: EventSettings): Promise<'saved' | 'conflict'>
  list(): Promise<readonly EventSettings[]>
  /** The crew's PIN at this event's kiosks, as `hashPin` gives it; nobody reads it here. */
  setStaffPin(eventId: string, hash: string): Promise<void>
  /** Removes the event and its line. */
  remove(eventId: string): Promise<void>
}

/** An event as changed, and counted as such. */
export function changed(event: EventSettings, change: Partial<EventSettings>): EventSettings {
  return { ...event, ...change, version: versionOf(event) + 1 }
}

/** Events from before changes were counted are in their first version. */
export function versionOf({ version }: Pick<EventSettings, 'version'>): number {
  return version ?? 1
}
