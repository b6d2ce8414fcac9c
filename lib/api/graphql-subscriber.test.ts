import { CONNECTION_STATE_CHANGE, ConnectionState } from 'aws-amplify/api'
import { ConsoleLogger, Hub } from 'aws-amplify/utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Connection } from './booth-api'
import type { GraphqlClient, Variables } from './graphql-executor'
import { createSubscribe } from './graphql-subscriber'

// Amplify warns of anyone else who speaks on its Hub, as these tests do.
ConsoleLogger.LOG_LEVEL = 'ERROR'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

interface Opened {
  variables: Variables
  observer: { next(message: unknown): void; error(error: unknown): void }
  open: boolean
}

function watchJob() {
  const opened: Opened[] = []
  const client: GraphqlClient = {
    graphql: ({ variables }) => ({
      subscribe: (observer: Opened['observer']) => {
        const subscription = { variables, observer, open: true }
        opened.push(subscription)
        return { unsubscribe: () => (subscription.open = false) }
      },
    }),
    cancel: () => false,
  }
  const records: string[] = []
  const connections: Connection[] = []
  const operation = { name: 'onUpdateJob', document: 'subscription', data: z.object({ id: z.string() }) }
  const stop = createSubscribe(client)(
    operation,
    { filter: { id: { eq: 'job' } } },
    {
      onRecord: ({ id }) => records.push(id),
      onConnection: (connection) => connections.push(connection),
    },
  )
  return { opened, records, connections, stop }
}

const acknowledge = (variables: unknown) =>
  Hub.dispatch('api', { event: 'Subscription ack', data: { variables } })
const socket = (connectionState: ConnectionState) =>
  Hub.dispatch('api', { event: CONNECTION_STATE_CHANGE, data: { connectionState } })

test('connected means that this very subscription is heard, not some other', () => {
  const { opened, connections, stop } = watchJob()
  acknowledge({ filter: { id: { eq: 'job' } } })
  socket(ConnectionState.Connected)
  expect(connections).toEqual(['connecting'])
  acknowledge(opened[0]?.variables)
  expect(connections).toEqual(['connecting', 'connected'])
  stop()
})

test('a lost socket is told once, and the reconnect asks for a fresh read', () => {
  const { opened, connections, stop } = watchJob()
  acknowledge(opened[0]?.variables)
  socket(ConnectionState.ConnectionDisrupted)
  socket(ConnectionState.Connecting)
  socket(ConnectionState.ConnectionDisrupted)
  acknowledge(opened[0]?.variables)
  expect(connections).toEqual(['connecting', 'connected', 'lost', 'connected'])
  stop()
})

test('a network that blinks under a living socket is not lost for ever', () => {
  const { opened, connections, stop } = watchJob()
  acknowledge(opened[0]?.variables)
  socket(ConnectionState.ConnectedPendingNetwork)
  socket(ConnectionState.Connected)
  expect(connections).toEqual(['connecting', 'connected', 'lost', 'connected'])
  stop()
})

test('a refused subscription is tried again, slower each time, and never left behind', async () => {
  const { opened, connections, stop } = watchJob()
  opened[0]?.observer.error(new Error('handshake'))
  expect(connections).toEqual(['connecting', 'lost'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(opened).toHaveLength(2)
  opened[1]?.observer.error(new Error('handshake'))
  await vi.advanceTimersByTimeAsync(1_999)
  expect(opened).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(opened.map(({ open }) => open)).toEqual([false, false, true])
  stop()
  expect(opened.some(({ open }) => open)).toBe(false)
})

test('a push that lacks fields still makes the record be read', () => {
  const { opened, records, connections, stop } = watchJob()
  opened[0]?.observer.next({ data: { id: 'job' } })
  opened[0]?.observer.next({ data: { status: 'completed' } })
  expect(records).toEqual(['job'])
  expect(connections).toEqual(['connecting', 'connected'])
  stop()
})

test('nothing is heard after stop, and nothing is opened again', async () => {
  const { opened, connections, stop } = watchJob()
  opened[0]?.observer.error(new Error('handshake'))
  stop()
  acknowledge(opened[0]?.variables)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(connections).toEqual(['connecting', 'lost'])
  expect(opened).toHaveLength(1)
})
