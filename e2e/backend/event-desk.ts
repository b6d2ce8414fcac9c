import { z } from 'zod'
import { EventBrand, EventSettings } from '../../lib/event/event'
import { type EventForm, formOf } from '../../lib/event/event-form'
import { versionOf } from '../../lib/event/event-store'
import { jsonText } from '../../lib/schema/json-text'
import type { LocalCloud } from '../../local/start-local-cloud'
import { ask } from './graphql'

const Row = EventSettings.extend({ brand: jsonText(EventBrand) })
const Read = z.object({ getEvent: Row.nullable() })
const Reply = z.object({ refusal: z.object({ code: z.string(), message: z.string() }).nullish() })

const saveEvent = `mutation Save($eventId: ID!, $baseVersion: Int!, $event: AWSJSON!) {
  saveEvent(eventId: $eventId, baseVersion: $baseVersion, event: $event) { event refusal { code message } }
}`
const controlEvent = `mutation Control($eventId: ID!, $status: EventStatus, $note: String, $paintingPaused: Boolean, $until: AWSDateTime) {
  controlEvent(eventId: $eventId, status: $status, note: $note, paintingPaused: $paintingPaused, until: $until) {
    event refusal { code message }
  }
}`

const putLogo = `mutation Put($eventId: ID!, $picture: String!) {
  putLogo(eventId: $eventId, picture: $picture) { logoKey }
}`
const LogoReply = z.object({ putLogo: z.object({ logoKey: z.string() }) })

/** Turns of an event's switches. */
export interface Controls {
  status?: EventSettings['status']
  note?: string
  paintingPaused?: boolean
  until?: string
}

export type EventDesk = ReturnType<typeof createEventDesk>

/** Makes and changes events as staff do, through AppSync; a refusal is thrown. */
export function createEventDesk(cloud: Pick<LocalCloud, 'outputs'>, token: string) {
  async function send(field: string, document: string, variables: Record<string, unknown>): Promise<void> {
    const { data, errors } = await ask(cloud, { token }, document, variables)
    if (errors) throw new Error(`${field}: ${JSON.stringify(errors)}`)
    const { refusal } = Reply.parse(data?.[field])
    if (refusal) throw new Error(`${refusal.code}: ${refusal.message}`)
  }

  async function read(eventId: string): Promise<EventSettings | undefined> {
    const fields = Object.keys(EventSettings.shape).join(' ')
    const document = `query Read($id: ID!) { getEvent(id: $id) { ${fields} } }`
    const { data } = await ask(cloud, { token }, document, { id: eventId })
    return Read.parse(data).getEvent ?? undefined
  }

  const save = (eventId: string, baseVersion: number, form: EventForm) =>
    send('saveEvent', saveEvent, { eventId, baseVersion, event: JSON.stringify(form) })

  return {
    read,
    add: (eventId: string, form: EventForm) => save(eventId, 0, form),
    async change(eventId: string, change: Partial<EventForm>): Promise<void> {
      const event = await read(eventId)
      if (!event) throw new Error(`There is no event ${eventId}`)
      await save(eventId, versionOf(event), { ...formOf(event), ...change })
    },
    /** @returns the key under which the event's form names it. */
    async putLogo(eventId: string, picture: Uint8Array): Promise<string> {
      const variables = { eventId, picture: Buffer.from(picture).toString('base64') }
      const { data } = await ask(cloud, { token }, putLogo, variables)
      return LogoReply.parse(data).putLogo.logoKey
    },
    control: (eventId: string, controls: Controls) =>
      send('controlEvent', controlEvent, { eventId, ...controls }),
  }
}
