import { z } from 'zod'
import { EventBrand, EventSettings } from '../event/event'
import type { EventEditor, EventStore } from '../event/event-store'
import { WORKER_CONCURRENCY } from '../job/limits'
import { jsonText } from '../schema/json-text'
import { type GraphQl, changedFields, conflictOf } from './graphql'

// Subscribers get what a mutation selects, so every write selects the whole record.
const fields = Object.keys(EventSettings.shape).join(' ')

const eventRow = { query: 'getEvent', fields }
const listEvents = /* GraphQL */ `query ListEvents($nextToken: String) {
  listEvents(limit: 100, nextToken: $nextToken) { items { ${fields} } nextToken }
}`
const createEvent = /* GraphQL */ `mutation CreateEvent($input: CreateEventInput!) { createEvent(input: $input) { ${fields} } }`
const createLine = /* GraphQL */ `
  mutation CreateLine($input: CreateLineInput!) {
    createLine(input: $input) {
      id
    }
  }
`
const updateEvent = /* GraphQL */ `mutation UpdateEvent($input: UpdateEventInput!, $condition: ModelEventConditionInput) {
  updateEvent(input: $input, condition: $condition) { ${fields} }
}`
const removeEvent = /* GraphQL */ `mutation RemoveEvent($id: ID!) { deleteEvent(input: { id: $id }) { ${fields} } }`
const removeLine = /* GraphQL */ `
  mutation RemoveLine($id: ID!) {
    deleteLine(input: { id: $id }) {
      id
    }
  }
`

const Row = EventSettings.extend({ brand: jsonText(EventBrand) })
const Page = z.object({
  listEvents: z.object({ items: z.array(z.unknown()), nextToken: z.string().nullish() }),
})

/** Events in DynamoDB, behind AppSync. */
export function createEventStore(graphql: GraphQl): EventStore {
  return {
    read: (eventId) => graphql.read(eventRow, eventId, Row),
  }
}

const emptyLine = { lastTicket: 0, lastUserNumber: 0, startedTicket: 0, recentProcessingMs: [] }

/** Events as those change them whom staff ask to. */
export function createEventEditor(graphql: GraphQl): EventEditor {
  return {
    ...createEventStore(graphql),
    async create(event) {
      // The line first: an event without one could not be opened, a line without an event harms nobody.
      const line = { id: event.id, ...emptyLine, concurrency: WORKER_CONCURRENCY }
      await conflictOf(graphql.send(createLine, { input: line }, z.unknown()), 'created')
      const creating = graphql.send(createEvent, { input: asRow(event) }, z.unknown())
      return (await conflictOf(creating, 'created' as const)) === 'conflict' ? 'exists' : 'created'
    },
    save(before, after) {
      const input = { id: before.id, ...changedFields(asRow(before), asRow(after)) }
      const version = before.version ? { eq: before.version } : { attributeExists: false }
      const saving = graphql.send(updateEvent, { input, condition: { version } }, z.unknown())
      return conflictOf(saving, 'saved' as const)
    },
    async setStaffPin(eventId, staffPinHash) {
      await graphql.send(updateEvent, { input: { id: eventId, staffPinHash } }, z.unknown())
    },
    async remove(eventId) {
      // The event last: while it stands, whoever is cut short can go on.
      await graphql.send(removeLine, { id: eventId }, z.unknown())
      await graphql.send(removeEvent, { id: eventId }, z.unknown())
    },
    async list() {
      const events: EventSettings[] = []
      let nextToken: string | null | undefined
      do {
        const page = (await graphql.send(listEvents, { nextToken }, Page)).listEvents
        // A row that is not an event is passed over, so that it cannot hide the others.
        events.push(...page.items.flatMap((item) => Row.safeParse(item).data ?? []))
        nextToken = page.nextToken
      } while (nextToken)
      return events
    },
  }
}

/** As GraphQL takes it: nested objects are JSON text. */
function asRow({ brand, ...event }: EventSettings): Record<string, unknown> {
  return { ...event, brand: JSON.stringify(brand) }
}
