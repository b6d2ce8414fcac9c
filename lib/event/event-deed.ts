import type { AuditDetail, Deed } from '../staff/audit'
import type { EventSettings } from './event'

/** What was done to an event: of a change the names of the fields, and how the door stands. */
export function eventDeed(
  action: Deed['action'],
  event: EventSettings,
  before: EventSettings | undefined,
): Deed {
  const detail: AuditDetail = { status: event.status }
  if (before) detail.fields = changedFieldNames(before, event).join(', ')
  return { eventId: event.id, action, subject: { kind: 'event', id: event.id }, detail }
}

/** Which fields of an event differ, the version aside. */
export function changedFieldNames(before: EventSettings, after: EventSettings): string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  const names = new Set([...old.keys(), ...now.keys()])
  names.delete('version')
  return [...names].filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name))).sort()
}
