import { z } from 'zod'
import { BoothParts } from '../check/check-booth'
import { Device } from '../device/device'
import { EventBrand, EventSettings } from '../event/event'
import { Refusal } from '../failure/refusal'
import { JobRecord } from '../job/job'
import { jsonText } from '../schema/json-text'
import { readOperation, replyOperation } from './booth-operations'
import type { JobsPage, PurgeRound, SaveOutcome } from './event-desk'
import type { Operation } from './graphql-executor'

const fieldsOf = (schema: z.ZodObject) => Object.keys(schema.shape).join(' ')

/** AppSync carries nested objects as JSON text. */
const EventRow = EventSettings.extend({ brand: jsonText(EventBrand) })
const eventFields = fieldsOf(EventSettings)
const jobFields = fieldsOf(JobRecord)

export const readEventOperation = readOperation<EventSettings>({
  name: 'Event',
  fields: eventFields,
  schema: EventRow,
})
export const readJobOperation = readOperation<JobRecord>({
  name: 'Job',
  fields: jobFields,
  schema: JobRecord,
})

export const listEventsOperation: Operation<{ events: EventSettings[]; nextToken: string | undefined }> = {
  name: 'listEvents',
  document: `query listEvents($nextToken: String) {
    listEvents(limit: 100, nextToken: $nextToken) { items { ${eventFields} } nextToken }
  }`,
  data: z
    .object({ listEvents: z.object({ items: z.array(z.unknown()), nextToken: z.string().nullish() }) })
    .transform(({ listEvents: { items, nextToken } }) => ({
      // A row that is not an event must not hide the others.
      events: items.flatMap((item) => EventRow.safeParse(item).data ?? []),
      nextToken: nextToken ?? undefined,
    })),
}

/** Hears that the event has changed. */
export const watchEventOperation: Operation<{ id: string }> = {
  name: 'onUpdateEvent',
  document:
    'subscription onUpdateEvent($filter: ModelSubscriptionEventFilterInput) { onUpdateEvent(filter: $filter) { id } }',
  data: z
    .object({ onUpdateEvent: z.object({ id: z.string() }) })
    .transform(({ onUpdateEvent }) => onUpdateEvent),
}

const Saved = z.object({ event: jsonText(EventSettings).nullish(), refusal: Refusal.nullish() })

export const saveEventOperation: Operation<SaveOutcome> = {
  name: 'saveEvent',
  document: `mutation saveEvent($eventId: ID!, $baseVersion: Int!, $event: AWSJSON!) {
    saveEvent(eventId: $eventId, baseVersion: $baseVersion, event: $event) {
      event refusal { ${fieldsOf(Refusal)} }
    }
  }`,
  data: z
    .object({ saveEvent: Saved })
    .transform(({ saveEvent: { event, refusal } }, context): SaveOutcome => {
      if (event && refusal) return { kind: 'changed', event }
      if (event) return { kind: 'saved', event }
      if (refusal) return { kind: 'refused', refusal }
      context.addIssue({ code: 'custom', message: 'saveEvent gave neither an event nor a refusal' })
      return z.NEVER
    }),
}

export const controlEventOperation = replyOperation<EventSettings>({
  kind: 'mutation',
  field: 'controlEvent',
  parameters:
    '$eventId: ID!, $status: EventStatus, $note: String, $paintingPaused: Boolean, $until: AWSDateTime, $staffPin: String',
  value: 'event',
  selection: 'event',
  schema: jsonText(EventSettings),
})

export const purgeEventOperation = replyOperation<PurgeRound>({
  kind: 'mutation',
  field: 'purgeEvent',
  parameters: '$eventId: ID!, $confirmation: String!',
  value: undefined,
  selection: 'removed isDone',
  schema: z.object({ removed: jsonText(z.record(z.string(), z.number())), isDone: z.boolean() }),
})

export const putLogoOperation = replyOperation<string>({
  kind: 'mutation',
  field: 'putLogo',
  parameters: '$eventId: ID!, $picture: String!',
  value: 'logoKey',
  selection: 'logoKey',
  schema: z.string(),
})

export const testCardOperation = replyOperation<JobRecord>({
  kind: 'mutation',
  field: 'testCard',
  parameters: '$eventId: ID!',
  value: 'job',
  selection: 'job',
  schema: jsonText(JobRecord),
})

export const checkBoothOperation = replyOperation<BoothParts>({
  kind: 'mutation',
  field: 'checkBooth',
  parameters: '$eventId: ID!',
  value: 'parts',
  selection: 'parts',
  schema: jsonText(BoothParts),
})

export const jobsPageOperation: Operation<JobsPage> = {
  name: 'jobsByEvent',
  document: `query jobsByEvent($eventId: ID!, $nextToken: String) {
    jobsByEvent(eventId: $eventId, sortDirection: DESC, limit: 500, nextToken: $nextToken) {
      items { ${jobFields} } nextToken
    }
  }`,
  data: z
    .object({ jobsByEvent: z.object({ items: z.array(z.unknown()), nextToken: z.string().nullish() }) })
    .transform(({ jobsByEvent: { items, nextToken } }) => ({
      jobs: items.flatMap((item) => JobRecord.safeParse(item).data ?? []),
      nextToken: nextToken ?? undefined,
    })),
}

/** A page of an event's prints: how many copies of each came out. */
export const printedOperation: Operation<{ printed: readonly number[]; nextToken: string | undefined }> = {
  name: 'printsByEvent',
  document: `query printed($eventId: ID!, $nextToken: String) {
    printsByEvent(eventId: $eventId, limit: 1000, nextToken: $nextToken) { items { printed } nextToken }
  }`,
  data: z
    .object({
      printsByEvent: z.object({
        items: z.array(z.object({ printed: z.number() })),
        nextToken: z.string().nullish(),
      }),
    })
    .transform(({ printsByEvent: { items, nextToken } }) => ({
      printed: items.map(({ printed }) => printed),
      nextToken: nextToken ?? undefined,
    })),
}

export const devicesOperation: Operation<readonly Device[]> = {
  name: 'devicesByEvent',
  document: `query devicesByEvent($eventId: ID!) {
    devicesByEvent(eventId: $eventId, sortDirection: DESC, limit: 50) { items { ${fieldsOf(Device)} } }
  }`,
  data: z
    .object({ devicesByEvent: z.object({ items: z.array(z.unknown()) }) })
    .transform(({ devicesByEvent: { items } }) => items.flatMap((item) => Device.safeParse(item).data ?? [])),
}

export const modelCallsOperation: Operation<number> = {
  name: 'getModelCalls',
  document: 'query getModelCalls($id: ID!) { getModelCalls(id: $id) { calls } }',
  data: z
    .object({ getModelCalls: z.object({ calls: z.number() }).nullable() })
    .transform(({ getModelCalls }) => getModelCalls?.calls ?? 0),
}
