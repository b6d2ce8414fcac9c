import { z } from 'zod'
import { Event, EventBrand } from '../event/event'
import { Line } from '../event/line'
import { Refusal } from '../failure/refusal'
import { Job } from '../job/job'
import { jsonText } from '../schema/json-text'
import { Visit } from '../visit/visit'
import type { CardImage, Reply } from './booth-api'
import type { Operation } from './graphql-executor'

/** Every field of a record, so that what is asked for and what is parsed cannot differ. */
export const fieldsOf = (schema: z.ZodObject) => Object.keys(schema.shape).join(' ')

/** AppSync carries nested objects as JSON text. */
const EventReply = Event.extend({ brand: jsonText(EventBrand) })
export const CardImageReply = z.object({ url: z.url(), expiresAt: z.iso.datetime() })
const refusalField = `refusal { ${fieldsOf(Refusal)} }`

/** How a model crosses the API. */
interface Model<T> {
  name: string
  fields: string
  schema: z.ZodType<T>
}
export const eventModel: Model<Event> = { name: 'Event', fields: fieldsOf(Event), schema: EventReply }
export const lineModel: Model<Line> = { name: 'Line', fields: fieldsOf(Line), schema: Line }
export const visitModel: Model<Visit> = { name: 'Visit', fields: fieldsOf(Visit), schema: Visit }
export const jobModel: Model<Job> = { name: 'Job', fields: fieldsOf(Job), schema: Job }

/** Reads one record by its id; undefined when there is none, or none that this account may see. */
export function readOperation<T>({ name, fields, schema }: Model<T>): Operation<T | undefined> {
  const field = `get${name}`
  return {
    name: field,
    document: `query ${field}($id: ID!) { ${field}(id: $id) { ${fields} } }`,
    data: z
      .object({ [field]: schema.nullable() })
      .transform((data): T | undefined => (data[field] as T | null) ?? undefined),
  }
}

/** Hears every change of one record. */
export function watchOperation<T>({ name, fields, schema }: Model<T>): Operation<T> {
  const field = `onUpdate${name}`
  return {
    name: field,
    document:
      `subscription ${field}($filter: ModelSubscription${name}FilterInput) ` +
      `{ ${field}(filter: $filter) { ${fields} } }`,
    data: z.object({ [field]: schema }).transform((data) => data[field] as T),
  }
}

export const startVisitOperation = replyOperation({
  kind: 'mutation',
  field: 'startVisit',
  parameters:
    '$eventId: ID!, $deviceId: String!, $consentVersion: String!, $wallConsent: Boolean!, $language: String!',
  value: 'visit',
  selection: 'visit',
  schema: jsonText(Visit),
})

export const endVisitOperation = replyOperation({
  kind: 'mutation',
  field: 'endVisit',
  parameters: '$visitId: ID!',
  value: 'visit',
  selection: 'visit',
  schema: jsonText(Visit),
})

const StaffReply = z
  .object({ opened: z.literal(true), visit: jsonText(Visit).nullish() })
  .transform(({ visit }): Visit | undefined => visit ?? undefined)

export const staffAtKioskOperation = replyOperation({
  kind: 'mutation',
  field: 'staffAtKiosk',
  parameters: '$eventId: ID!, $deviceId: String!, $pin: String!, $action: String!, $visitId: ID',
  value: undefined,
  selection: 'opened visit',
  schema: StaffReply,
})

export const submitCardOperation = replyOperation({
  kind: 'mutation',
  field: 'submitCard',
  parameters:
    '$jobId: ID!, $visitId: ID!, $eventId: ID, $prompt: String!, $style: String!, $displayName: String!',
  value: 'job',
  selection: 'job',
  schema: jsonText(Job),
})

export const cancelJobOperation = replyOperation({
  kind: 'mutation',
  field: 'cancelJob',
  parameters: '$jobId: ID!',
  value: 'job',
  selection: 'job',
  schema: jsonText(Job),
})

export const cardImageOperation: Operation<Reply<CardImage>> = replyOperation({
  kind: 'query',
  field: 'cardImage',
  parameters: '$jobId: ID!',
  value: undefined,
  selection: fieldsOf(CardImageReply),
  schema: CardImageReply,
})

export const eventLogoOperation: Operation<Reply<CardImage>> = replyOperation({
  kind: 'query',
  field: 'eventLogo',
  parameters: '$eventId: ID!',
  value: undefined,
  selection: fieldsOf(CardImageReply),
  schema: CardImageReply,
})

export const deviceSeenOperation = replyOperation({
  kind: 'mutation',
  field: 'deviceSeen',
  parameters: '$eventId: ID!, $deviceId: String!, $kind: String!, $appVersion: String',
  value: 'seenAt',
  selection: 'seenAt',
  schema: z.iso.datetime(),
})

interface ReplyShape<T> {
  kind: 'query' | 'mutation'
  field: string
  /** GraphQL parameters; each is passed on under its own name. */
  parameters: string
  /** The reply's field that holds the value; undefined when the reply itself is the value. */
  value: string | undefined
  selection: string
  schema: z.ZodType<T>
}

/** A custom operation that answers with a value or with a refusal. */
export function replyOperation<T>(shape: ReplyShape<T>): Operation<Reply<T>> {
  const { kind, field, parameters, value, selection, schema } = shape
  const passed = parameters.replaceAll(/\$(\w+): \w+!?/g, '$1: $$$1')
  return {
    name: field,
    document: `${kind} ${field}(${parameters}) { ${field}(${passed}) { ${selection} ${refusalField} } }`,
    data: z
      .object({ [field]: z.looseObject({ refusal: Refusal.nullish() }) })
      .transform((data, context): Reply<T> => {
        const reply = data[field]
        if (reply?.refusal) return { kind: 'refused', refusal: reply.refusal }
        const parsed = schema.safeParse(value === undefined ? reply : reply?.[value])
        if (parsed.success) return { kind: 'ok', value: parsed.data }
        context.addIssue({
          code: 'custom',
          message: `${field} gave neither a value nor a refusal: ${parsed.error.message}`,
        })
        return z.NEVER
      }),
  }
}
