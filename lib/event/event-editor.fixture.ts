import type { EventSettings } from './event'
import { type EventEditor, versionOf } from './event-store'

/** Events in memory that, like DynamoDB, give every reader a copy and let one writer win. */
export function createEventsInMemory(...events: readonly EventSettings[]) {
  const rows = new Map(events.map((event) => [event.id, event]))
  const pins = new Map<string, string>()
  const copy = (event: EventSettings | undefined) => event && structuredClone(event)
  const editor: EventEditor = {
    read: (id) => Promise.resolve(copy(rows.get(id))),
    list: () => Promise.resolve([...rows.values()].flatMap((event) => copy(event) ?? [])),
    create(event) {
      if (rows.has(event.id)) return Promise.resolve('exists')
      rows.set(event.id, event)
      return Promise.resolve('created')
    },
    setStaffPin: (id, hash) => Promise.resolve(void pins.set(id, hash)),
    remove: (id) => Promise.resolve(void rows.delete(id)),
    save(before, after) {
      const current = rows.get(before.id)
      if (!current || versionOf(current) !== versionOf(before)) return Promise.resolve('conflict')
      rows.set(after.id, after)
      return Promise.resolve('saved')
    },
  }
  return { editor, rows, pins }
}
