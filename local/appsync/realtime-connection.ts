import type { WebSocket } from 'ws'
import { authenticate, RequestRefused, type AuthenticationRules } from './authenticate'
import { graphqlRequest, type GraphqlRequest, type Preparation } from './operation'
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
  readonly authorized: Promise<RequestRefused | undefined>
  readonly prepare: (request: GraphqlRequest) => Preparation
  readonly authentication: AuthenticationRules
  readonly subscriptions: Subscriptions
  readonly log: (message: string) => void
}

/** Serves one client's socket: many subscriptions, each of which may fail without harm to the others. */
export function serveRealtimeConnection(parts: RealtimeConnectionParts): void {
  const { client, log } = parts
  const cancelById = new Map<string, () => void>()
  const send = (message: ServerMessage): void => {
    if (client.readyState === client.OPEN) client.send(JSON.stringify(message))
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

type Send = (message: ServerMessage) => void
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

async function acknowledge({ client, authorized }: RealtimeConnectionParts, send: Send): Promise<void> {
  const refusal = await authorized
  if (!refusal) {
    send({ type: 'connection_ack', payload: { connectionTimeoutMs } })
    send({ type: 'ka' })
    return
  }
  const { errorType, message, statusCode } = refusal
  send({ type: 'connection_error', payload: { errors: [{ errorType, errorCode: statusCode, message }] } })
  client.close(1000)
}

async function start(
  parts: RealtimeConnectionParts,
  cancelById: Cancellations,
  { id, payload }: StartMessage,
  send: Send,
): Promise<void> {
  const fail = (errors: readonly object[]): void => {
    cancelById.delete(id)
    send({ type: 'error', id, payload: { errors } })
  }
  if (cancelById.has(id)) {
    send({
      type: 'error',
      id,
      payload: { errors: [{ errorType: 'DuplicatedOperationError', message: 'duplicated id' }] },
    })
    return
  }
  // A `stop` or the end of the connection may come before the subscription is granted.
  let stopped = false
  cancelById.set(id, () => {
    stopped = true
  })
  try {
    if (await parts.authorized) throw new RequestRefused(401, 'UnauthorizedException', 'Permission denied')
    const headers = lowerCaseNames(payload.extensions.authorization)
    const caller = await authenticate(headers, parts.authentication)
    const request = graphqlRequest.safeParse(parseJson(payload.data))
    if (!request.success)
      return fail([{ errorType: 'BadRequestException', message: 'The request holds no query.' }])
    const preparation = parts.prepare(request.data)
    if (!preparation.ok) return fail(preparation.errors)
    const { prepared } = preparation
    if (prepared.operation.operation !== 'subscription') {
      return fail([
        { errorType: 'UnsupportedOperation', message: 'Only subscriptions are served over WebSocket.' },
      ])
    }
    const deliver = (reply: object): void => {
      send({ type: 'data', id, payload: reply })
    }
    const outcome = await parts.subscriptions.subscribe({ prepared, caller, headers, deliver })
    if (!outcome.ok) return fail(outcome.errors.map(({ errorType, message }) => ({ errorType, message })))
    if (stopped) return outcome.cancel()
    cancelById.set(id, outcome.cancel)
    send({ type: 'start_ack', id })
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    fail([{ errorType: error.errorType, message: error.message }])
  }
}
