import type { Use } from './usage'

/** The services that faults can name. */
export type ServiceName = 'appsync' | 'sqs' | 's3' | 'dynamodb' | 'bedrock'

/** One call that a service received. */
export interface ServiceCall {
  readonly service: ServiceName
  /** The API's own word: `InvokeModel`, `PutObject`, `SendMessage`, `updateJob` (AppSync: the field). */
  readonly operation: string
  /** Whose credentials signed it. Each Lambda execution environment has its own; absent for JWT callers. */
  readonly accessKeyId: string | undefined
  /** `before`: received, not carried out; `after`: carried out, the reply not yet sent. */
  readonly phase: 'before' | 'after'
  /** Text that may name what the call is for: a mutation's arguments, an object's path. */
  readonly about?: string
  /** SQS, `after` of `ReceiveMessage`: what the caller is given. */
  readonly received?: readonly ReceivedByCaller[]
  /** Bedrock: the same object before and after. */
  readonly request?: object
  /** Bedrock, `after`: the reply holds a picture, which is what AWS bills. */
  readonly isPicture?: boolean
}

/** A message that somebody received over the API. */
export interface ReceivedByCaller {
  readonly body: string
  readonly receiptHandle: string
}

/** What every service asks and tells, so that faults need no code in the product. */
export interface CallObserver {
  /** When true the service answers as it does when it is down (503, or a refused socket). */
  isUnavailable(service: ServiceName): boolean
  /**
   * Tells that a call was seen. Resolves to `'drop'` when the caller was killed by a planned fault: the
   * service must then not carry out (phase `before`) or not answer (phase `after`) the call.
   */
  seen(call: ServiceCall): Promise<'go-on' | 'drop'>
  /** Tells of something that AWS would put on a bill. */
  readonly used: (use: Use) => void
}

/** Sees everything, does nothing: for services started on their own. */
export const noFaults: CallObserver = {
  isUnavailable: () => false,
  seen: () => Promise.resolve('go-on'),
  used: () => undefined,
}
