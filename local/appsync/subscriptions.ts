import type { GraphQLSchema } from 'graphql'
import type { Caller } from './caller'
import type { ErrorReply } from './error-reply'
import { returnedFieldNames, subscriptionsByMutation } from './executable-schema'
import type { MutationPayload } from './mutation-payload'
import { operationContext, runOperation, type GraphqlReply, type PreparedOperation } from './operation'
import { passesFilter, type SubscriptionFilter } from './subscription-filter'

/** Somebody who wants to hear of a subscription's events. */
export interface SubscribeRequest {
  readonly prepared: PreparedOperation
  readonly caller: Caller
  readonly headers: Readonly<Record<string, string>>
  readonly deliver: (reply: GraphqlReply) => void
}

export type SubscribeOutcome =
  | { readonly ok: true; readonly cancel: () => void }
  | { readonly ok: false; readonly errors: readonly ErrorReply[] }

export interface Subscriptions {
  /** Runs the subscription's own resolver, which decides whether the caller may listen and to what. */
  readonly subscribe: (request: SubscribeRequest) => Promise<SubscribeOutcome>
  readonly publish: (payloads: readonly MutationPayload[]) => void
}

interface Subscriber extends SubscribeRequest {
  readonly fieldName: string
  readonly accepts: (payload: Readonly<Record<string, unknown>>) => boolean
}

/** Keeps who listens, and tells them what mutations gave. */
export function createSubscriptions({
  schema,
  log,
}: {
  schema: GraphQLSchema
  readonly log: (message: string) => void
}): Subscriptions {
  const fedBy = subscriptionsByMutation(schema)
  const subscribers = new Set<Subscriber>()

  const subscribe = async (request: SubscribeRequest): Promise<SubscribeOutcome> => {
    const context = operationContext(request.caller, request.headers)
    const { reply } = await runOperation(schema, request.prepared, context)
    if (reply.errors || !context.subscribed) return { ok: false, errors: reply.errors ?? [] }
    const { fieldName, args } = context.subscribed
    const subscriber = {
      ...request,
      fieldName,
      accepts: acceptance(schema, fieldName, args, context.subscriptionFilter),
    }
    subscribers.add(subscriber)
    return { ok: true, cancel: () => subscribers.delete(subscriber) }
  }

  const publish = (payloads: readonly MutationPayload[]): void => {
    for (const { fieldName, value } of payloads) {
      const fed = fedBy.get(fieldName) ?? []
      const eventFor = eventsOf(schema, value)
      for (const subscriber of subscribers) {
        if (!fed.includes(subscriber.fieldName) || !subscriber.accepts(value)) continue
        eventFor(subscriber)
          .then((event) => subscriber.deliver(event))
          .catch((error: unknown) => {
            log(`An event of ${subscriber.fieldName} could not be delivered: ${String(error)}`)
          })
      }
    }
  }

  return { subscribe, publish }
}

/** What a subscriber lets pass: arguments are compared with the fields of their names, and the filter must hold. */
function acceptance(
  schema: GraphQLSchema,
  fieldName: string,
  args: Readonly<Record<string, unknown>>,
  filter: SubscriptionFilter | undefined,
): (payload: Readonly<Record<string, unknown>>) => boolean {
  const field = schema.getSubscriptionType()?.getFields()[fieldName]
  const returned: ReadonlySet<string> = field ? returnedFieldNames(field) : new Set()
  const wanted = Object.entries(args).filter(([name]) => returned.has(name))
  return (payload) =>
    wanted.every(([name, value]) => (payload[name] ?? null) === value) &&
    (!filter || passesFilter(filter, payload))
}

/**
 * Makes the events of one mutation: its object under a subscriber's own selection, where what the mutation did not
 * select is null. A crowd of kiosks that asked for the same, as the same group, shares one.
 */
function eventsOf(schema: GraphQLSchema, value: Readonly<Record<string, unknown>>) {
  const made = new Map<string, Promise<GraphqlReply>>()
  return ({ prepared, caller, headers, fieldName }: Subscriber): Promise<GraphqlReply> => {
    const make = async () => {
      const context = operationContext(caller, headers, { purpose: 'published' })
      return (await runOperation(schema, prepared, context, { [fieldName]: value })).reply
    }
    const key = sharedKey(prepared, caller)
    if (key === undefined) return make()
    const event = made.get(key) ?? make()
    made.set(key, event)
    return event
  }
}

/** What an event depends on beside the mutation; undefined where it may be the subscriber's variables. */
function sharedKey({ request }: PreparedOperation, caller: Caller): string | undefined {
  if (/@(include|skip)\b/.test(request.query)) return undefined
  return JSON.stringify([request.query, request.operationName, caller.mode, standingOf(caller)])
}

/** What the rules of fields look at. */
function standingOf(caller: Caller): unknown {
  switch (caller.mode) {
    case 'AMAZON_COGNITO_USER_POOLS':
      return caller.claims['cognito:groups']
    case 'AWS_IAM':
      return caller.role.name
    case 'API_KEY':
      return undefined
  }
}
