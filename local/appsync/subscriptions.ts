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
      for (const subscriber of subscribers) {
        if (!fed.includes(subscriber.fieldName) || !subscriber.accepts(value)) continue
        deliver(schema, subscriber, value).catch((error: unknown) => {
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

/** The mutation's object under the subscriber's own selection; what the mutation did not select is null. */
async function deliver(
  schema: GraphQLSchema,
  subscriber: Subscriber,
  value: Readonly<Record<string, unknown>>,
): Promise<void> {
  const context = operationContext(subscriber.caller, subscriber.headers, { purpose: 'published' })
  const { reply } = await runOperation(schema, subscriber.prepared, context, {
    [subscriber.fieldName]: value,
  })
  subscriber.deliver(reply)
}
