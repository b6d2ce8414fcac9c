import type { WebSocket } from 'ws'
import type { CallObserver } from '../control/call-observer'
import { authenticate, RequestRefused, type AuthenticationRules } from './authenticate'
import type { ErrorReply } from './error-reply'
import { graphqlRequest, type GraphqlReply, type GraphqlRequest, type Preparation } from './operation'
import {
  clientMessage,
  connectionTimeoutMs,
  lowerCaseNames,
  parseJson,
  type ServerMessage,
  type StartMessage,
} from './realtime-protocol'
import type { Subscriptions } from './subscriptions'

export interface RealtimeConnectionParts {
  readonly client: WebSocket
  /** Why the connection's own authorization is refused, when it is. */
  readonly refusal: Promise<RequestRefused | undefined>
  readonly prepare: (request: GraphqlRequest) => Preparation
  readonly authentication: AuthenticationRules
  readonly subscriptions: Subscriptions
  readonly observer: CallObserver
  readonly log: (message: string) => void
}

/** Serves one client's socket: many subscriptions, each of which may fail without harm to the others. */
export function serveRealtimeConnection(parts: RealtimeConnectionParts): void {
  const { client, log } = parts
  const cancelById = new Map<string, () => void>()
  const send = (message: ServerMessage): number => {
    if (client.readyState !== client.OPEN) return 0
    const text = JSON.stringify(message)
    client.send(text)
    return Buffer.byteLength(text)
  }
  client.on('error', (error) => {
    log(`A realtime connection failed: ${error.message}`)
  })
  client.on('close', () => {
    for (const cancel of cancelById.values()) cancel()
    cancelById.clear()
  })
  client.on('message', (bytes: Buffer) => {
    handleMessage(parts, cancelById, bytes.toString('utf8'), send).catch((error: unknown) => {
      log(`A realtime message failed: ${String(error)}`)
    })
  })
}

/** Gives the bytes that were sent. */
type Send = (message: ServerMessage) => number
type Problem = Pick<ErrorReply, 'errorType' | 'message'>
type Outcome =
  | { readonly ok: true; readonly cancel: () => void }
  | { readonly ok: false; readonly errors: readonly Problem[] }
type Cancellations = Map<string, () => void>

async function handleMessage(
  parts: RealtimeConnectionParts,
  cancelById: Cancellations,
  text: string,
  send: Send,
): Promise<void> {
  const parsed = clientMessage.safeParse(parseJson(text))
  if (!parsed.success) {
    send({
      type: 'error',
      payload: { errors: [{ errorType: 'UnsupportedOperation', message: 'unknown message' }] },
    })
    return
  }
  const message = parsed.data
  switch (message.type) {
    case 'connection_init':
      return acknowledge(parts, send)
    case 'start':
      return start(parts, cancelById, message, send)
    case 'stop':
      cancelById.get(message.id)?.()
      cancelById.delete(message.id)
      send({ type: 'complete', id: message.id })
  }
}

async function acknowledge(parts: RealtimeConnectionParts, send: Send): Promise<void> {
  const refusal = await parts.refusal
  if (!refusal) {
    send({ type: 'connection_ack', payload: { connectionTimeoutMs } })
    send({ type: 'ka' })
    return
  }
  const { errorType, message, statusCode } = refusal
  send({ type: 'connection_error', payload: { errors: [{ errorType, errorCode: statusCode, message }] } })
  parts.client.close(1000)
}

async function start(
  parts: RealtimeConnectionParts,
  cancelById: Cancellations,
  message: StartMessage,
  send: Send,
): Promise<void> {
  const { id } = message
  if (cancelById.has(id)) {
    send({ type: 'error', id, payload: { errors: [problem('DuplicatedOperationError', 'duplicated id')] } })
    return
  }
  // A `stop` or the end of the connection may come before the subscription is granted.
  let stopped = false
  cancelById.set(id, () => {
    stopped = true
  })
  const outcome = await subscribe(parts, message, (reply) => {
    const bytes = send({ type: 'data', id, payload: reply })
    const [field = ''] = Object.keys(reply.data ?? {})
    parts.observer.used({ service: 'appsync', operation: `push ${field}`, bytes })
  })
  if (!outcome.ok) {
    cancelById.delete(id)
    send({
      type: 'error',
      id,
      payload: { errors: outcome.errors.map((e) => problem(e.errorType, e.message)) },
    })
  } else if (stopped) {
    outcome.cancel()
  } else {
    cancelById.set(id, outcome.cancel)
    send({ type: 'start_ack', id })
  }
}

/** Every subscription proves anew who asks: its credentials may differ from the connection's. */
async function subscribe(
  parts: RealtimeConnectionParts,
  { payload }: StartMessage,
  deliver: (reply: GraphqlReply) => void,
): Promise<Outcome> {
  if (await parts.refusal) return refused('UnauthorizedException', 'Permission denied')
  try {
    const headers = lowerCaseNames(payload.extensions.authorization)
    const caller = await authenticate(headers, parts.authentication)
    const request = graphqlRequest.safeParse(parseJson(payload.data))
    if (!request.success) return refused('BadRequestException', 'The request holds no query.')
    const preparation = parts.prepare(request.data)
    if (!preparation.ok) return preparation
    const { prepared } = preparation
    if (prepared.operation.operation !== 'subscription') {
      return refused('UnsupportedOperation', 'Only subscriptions are served over WebSocket.')
    }
    return await parts.subscriptions.subscribe({ prepared, caller, headers, deliver })
  } catch (error) {
    if (error instanceof RequestRefused) return refused(error.errorType, error.message)
    parts.log(`A subscription failed: ${String(error)}`)
    return refused('InternalFailure', 'An internal failure occurred.')
  }
}

function refused(errorType: string, message: string): Outcome {
  return { ok: false, errors: [problem(errorType, message)] }
}

function problem(errorType: string | null, message: string): Problem {
  return { errorType, message }
}
