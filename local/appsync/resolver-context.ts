import type { Identity } from './caller'
import type { ResolverError } from './resolver-error'
import type { SubscriptionFilter } from './subscription-filter'

/** Data that templates and resolver code read and write: JSON values by property name. */
export type Values = Record<string, unknown>

/** What `$ctx` and `ctx` hold. A step may change `args` and `stash`; the next step sees the change. */
export interface ResolverContext {
  args: Values
  stash: Values
  readonly source: unknown
  readonly identity: Identity
  readonly request: { readonly headers: Readonly<Record<string, string>> }
  readonly info: FieldInfo
  prev: { result: unknown } | undefined
  result: unknown
  error: { message: string; type: string } | undefined
}

/** What `$ctx.info` holds. */
export interface FieldInfo {
  readonly fieldName: string
  readonly parentTypeName: string
  readonly variables: Readonly<Values>
  readonly selectionSetList: readonly string[]
  readonly selectionSetGraphQL: string
}

/** What one template or handler gave, apart from its changes to the context. */
export interface Evaluation {
  readonly value: unknown
  /** `#return` or `runtime.earlyReturn`: the steps after this one are skipped. */
  readonly returnedEarly: boolean
  /** From `appendError`: told to the client beside the data. */
  readonly errors: readonly ResolverError[]
  readonly subscriptionFilter: SubscriptionFilter | undefined
}

/** One step's pair of templates or handlers. Both throw `ResolverError` for an error the author raised. */
export interface ResolverCode {
  request(context: ResolverContext): Evaluation
  response(context: ResolverContext): Evaluation
}
