import { expect } from 'vitest'
import { WebSocket as Socket } from 'ws'
import type { NotesApi } from './notes-api.fixture'

interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: object
}

/** Opens a socket as a user and waits until it is acknowledged. */
export async function connect(api: NotesApi, username: string) {
  const wire = open(api, await api.tokenOf(username))
  await expect.poll(() => wire.received('ka')).toHaveLength(1)
  return wire
}

/** Opens a socket with a token, good or bad, and keeps what the server sends. */
export function open(api: NotesApi, token: string) {
  const header = Buffer.from(JSON.stringify({ host: 'local', Authorization: token })).toString('base64url')
  const socket = new Socket(`${api.endpoint.replace('http', 'ws')}/realtime`, [
    'graphql-ws',
    `header-${header}`,
  ])
  const messages: Message[] = []
  socket.on('message', (bytes: Buffer) => messages.push(JSON.parse(bytes.toString()) as Message))
  socket.on('error', () => undefined)
  socket.on('open', () => socket.send('{"type":"connection_init"}'))
  const send = (message: object): void => socket.send(JSON.stringify(message))
  return {
    socket,
    send,
    start: (id: string, query: string) => send({ id, type: 'start', payload: startPayload(token, query) }),
    received: (type: string) => messages.filter((message) => message.type === type),
  }
}

/** What a `start` message carries. */
export function startPayload(token: string, query: string): object {
  return {
    data: JSON.stringify({ query, variables: {} }),
    extensions: { authorization: { host: 'local', Authorization: token } },
  }
}
