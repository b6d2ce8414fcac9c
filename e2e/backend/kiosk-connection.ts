import type { Connection, Stop, Watcher } from '../../lib/api/booth-api'
import type { Execute, Operation, Variables } from '../../lib/api/graphql-executor'
import { z } from 'zod'

/** A kiosk's way to AppSync: requests, and one socket for all that it watches. */
export interface KioskConnection {
  readonly execute: Execute
  watch<T>(operation: Operation<T>, variables: Variables, watcher: Watcher<T>): Stop
  /** The network fails for a moment: the socket is gone and has to be opened anew. */
  cut(): void
  close(): void
}

export interface ConnectionOptions {
  readonly url: string
  readonly token: string
  /** How long a push is under way; by default no time. Pushes may overtake each other. */
  readonly pushDelayMs?: () => number
  /** No answer after so long is no answer; as long as the booth waits by default. */
  readonly requestTimeoutMs?: number
}

const REQUEST_TIMEOUT_MS = 15_000
const RECONNECT_MS = 300

const Reply = z.object({ data: z.unknown(), errors: z.array(z.unknown()).optional() })
const Message = z.object({ type: z.string(), id: z.string().optional(), payload: z.unknown().optional() })

interface Watch {
  readonly operation: Operation<unknown>
  readonly variables: Variables
  readonly watcher: Watcher<unknown>
}

/** Speaks AppSync's protocols as any program could, so that many kiosks fit into one process. */
export function openKioskConnection({
  url,
  token,
  pushDelayMs = () => 0,
  requestTimeoutMs = REQUEST_TIMEOUT_MS,
}: ConnectionOptions): KioskConnection {
  const watches = new Map<string, Watch>()
  let socket: WebSocket | undefined
  let isReady = false
  let isClosed = false
  let nextId = 0

  const execute: Execute = async ({ document, data }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token },
      body: JSON.stringify({ query: document, variables }),
      signal: AbortSignal.timeout(requestTimeoutMs),
    })
    const reply = Reply.parse(await response.json())
    if (reply.errors) throw new Error(JSON.stringify(reply.errors))
    return data.parse(reply.data)
  }

  const authorization = { host: new URL(url).host, Authorization: token }
  const send = (message: object) => {
    if (isReady) socket?.send(JSON.stringify(message))
  }
  const start = (id: string, { operation, variables }: Watch) => {
    const data = JSON.stringify({ query: operation.document, variables })
    send({ id, type: 'start', payload: { data, extensions: { authorization } } })
  }
  const tellAll = (connection: Connection) => {
    for (const { watcher } of watches.values()) watcher.onConnection(connection)
  }
  const push = (id: string, payload: unknown) => {
    const watch = watches.get(id)
    const pushed = watch && z.object({ data: watch.operation.data }).safeParse(payload)
    if (!pushed?.success) return
    const deliver = () => watches.get(id)?.watcher.onRecord(pushed.data.data)
    const delayMs = pushDelayMs()
    if (delayMs > 0) setTimeout(deliver, delayMs)
    else deliver()
  }
  const hear = (text: string) => {
    const { type, id = '', payload } = Message.parse(JSON.parse(text))
    switch (type) {
      case 'connection_ack':
        isReady = true
        for (const [watchId, watch] of watches) start(watchId, watch)
        break
      case 'start_ack':
        watches.get(id)?.watcher.onConnection('connected')
        break
      case 'data':
        push(id, payload)
        break
      case 'error':
      case 'connection_error':
        // As after a lost network: everything is opened anew.
        socket?.close()
        break
      default:
    }
  }
  const open = () => {
    if (isClosed) return
    const { host } = new URL(url)
    const header = Buffer.from(JSON.stringify(authorization)).toString('base64url')
    const opened = new WebSocket(`ws://${host}/graphql/realtime`, ['graphql-ws', `header-${header}`])
    socket = opened
    opened.addEventListener('open', () => opened.send(JSON.stringify({ type: 'connection_init' })))
    opened.addEventListener('message', ({ data }) => hear(String(data)))
    opened.addEventListener('close', () => {
      isReady = false
      tellAll('lost')
      if (!isClosed) setTimeout(open, RECONNECT_MS)
    })
  }
  open()

  return {
    execute,
    watch: (operation, variables, watcher) => {
      const id = String((nextId += 1))
      // Each watch parses what it is pushed with its own schema, before its own watcher sees it.
      const watch: Watch = { operation, variables, watcher: watcher }
      watches.set(id, watch)
      watcher.onConnection('connecting')
      start(id, watch)
      return () => {
        watches.delete(id)
        send({ id, type: 'stop' })
      }
    },
    cut: () => socket?.close(),
    close: () => {
      isClosed = true
      socket?.close()
    },
  }
}
