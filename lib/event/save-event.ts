import { z } from 'zod'
import { type RefusalCode, RefusalError } from '../failure/refusal'
import { jsonText } from '../schema/json-text'
import { EventId, type EventSettings } from './event'
import { EventForm } from './event-form'
import { type EventEditor, changed, versionOf } from './event-store'

export interface SaveEventPorts {
  events: EventEditor
}

const Arguments = z.object({
  eventId: EventId,
  /** The version that the form was filled from; 0 for an event that is not there yet. */
  baseVersion: z.int().nonnegative(),
  event: jsonText(z.unknown()),
})

/** What came of saving. */
export type SavedEvent =
  | { kind: 'saved'; before: EventSettings | undefined; event: EventSettings }
  /** Somebody else was quicker: nothing was written, this is how it stands. */
  | { kind: 'changed'; event: EventSettings }

/**
 * Saves an event's form, whole, if nobody else changed the event meanwhile; a new event opens its doors later.
 * Refuses with `INVALID_REQUEST`, `EVENT_INVALID` (which names the field), `EVENT_EXISTS` or `EVENT_NOT_FOUND`.
 */
export function createSaveEvent({ events }: SaveEventPorts) {
  return async function saveEvent(rawArguments: unknown): Promise<SavedEvent> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, baseVersion } = parsed.data
    const form = parseForm(parsed.data.event)
    const before = await events.read(eventId)
    if (baseVersion === 0) return add({ id: eventId, status: 'closed', version: 1, ...form }, before)
    if (!before) throw new RefusalError('EVENT_NOT_FOUND')
    if (versionOf(before) !== baseVersion) return { kind: 'changed', event: before }
    const event = changed(before, form)
    if ((await events.save(before, event)) === 'saved') return { kind: 'saved', before, event }
    return { kind: 'changed', event: await stillThere(eventId) }
  }

  async function add(event: EventSettings, before: EventSettings | undefined): Promise<SavedEvent> {
    if (before || (await events.create(event)) === 'exists') throw new RefusalError('EVENT_EXISTS')
    return { kind: 'saved', before: undefined, event }
  }

  async function stillThere(eventId: string): Promise<EventSettings> {
    const current = await events.read(eventId)
    if (!current) throw new RefusalError('EVENT_NOT_FOUND')
    return current
  }
}

/** The form, or a refusal that names the first field that does not fit. */
function parseForm(raw: unknown): EventForm {
  const parsed = EventForm.safeParse(raw)
  if (parsed.success) return whole(parsed.data)
  const code: RefusalCode = 'EVENT_INVALID'
  const issue = parsed.error.issues[0]
  const field = issue?.path.map(String).join('.')
  throw new RefusalError(code, { field, message: issue?.message, cause: parsed.error })
}

/** JSON has no word for an emptied field: what the form leaves out is emptied. */
function whole(form: EventForm): EventForm {
  const emptied = Object.fromEntries(Object.keys(EventForm.shape).map((field) => [field, undefined]))
  return { ...emptied, ...form }
}
