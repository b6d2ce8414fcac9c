import { z } from 'zod'
import type { LocalCloud } from '../../local/start-local-cloud'
import { endpointOf } from './graphql'

const Message = z.object({ type: z.string(), id: z.string().optional(), payload: z.unknown().optional() })
const Data = z.object({ data: z.record(z.string(), z.unknown()) })

/** One subscription over AppSync's realtime protocol, as any program could open it. */
export interface Subscription {
  /** Each record that was pushed. */
  readonly records: unknown[]
  stop(): void
}

/**
 * Subscribes with a token, past every client library.
 * @throws Error when AppSync refuses the connection or the subscription.
 */
export async function subscribe(
  cloud: Pick<LocalCloud, 'outputs'>,
  token: string,
  query: string,
): Promise<Subscription> {
  const url = new URL(endpointOf(cloud))
  const authorization = { host: url.host, Authorization: token }
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url')
  const socket = new WebSocket(`ws://${url.host}/graphql/realtime`, ['graphql-ws', `header-${header}`])
  const records: unknown[] = []
  const field = /\{\s*(\w+)/.exec(query)?.[1] ?? ''

  await new Promise<void>((resolve, reject) => {
    const send = (message: object) => socket.send(JSON.stringify(message))
    socket.addEventListener('open', () => send({ type: 'connection_init' }))
    socket.addEventListener('error', () => reject(new Error('The connection was refused')))
    socket.addEventListener('close', () => reject(new Error('The connection was closed')))
    socket.addEventListener('message', ({ data }) => {
      const message = Message.parse(JSON.parse(String(data)))
      switch (message.type) {
        case 'connection_ack':
          send({
            id: 'only',
            type: 'start',
            payload: { data: JSON.stringify({ query, variables: {} }), extensions: { authorization } },
          })
          break
        case 'start_ack':
          resolve()
          break
        case 'data':
          records.push(Data.parse(message.payload).data[field])
          break
        case 'error':
        case 'connection_error':
          reject(new Error(JSON.stringify(message.payload)))
          break
        default:
      }
    })
  }).catch((error: unknown) => {
    socket.close()
    throw error
  })
  return { records, stop: () => socket.close() }
}
