import { CONNECTION_STATE_CHANGE, ConnectionState } from 'aws-amplify/api'
import { Hub } from 'aws-amplify/utils'
import { z } from 'zod'
import { backoffMs } from './backoff'
import type { Connection, Stop, Watcher } from './booth-api'
import type { GraphqlClient, Operation, Variables } from './graphql-executor'

/** Hears a subscription until stopped, over lost networks and failed handshakes. */
export type Subscribe = <T>(operation: Operation<T>, variables: Variables, watcher: Watcher<T>) => Stop

/** Amplify reconnects its socket by itself; a subscription that the server refused we try again, slower each time. */
const backoff = { firstMs: 1_000, slowestMs: 30_000 }

export function createSubscribe(client: GraphqlClient): Subscribe {
  return (operation, variables, watcher) => {
    let stopped = false
    let failures = 0
    let retry: ReturnType<typeof setTimeout> | undefined
    let stopCurrent: Stop = () => undefined

    const onConnection = (connection: Connection) => {
      if (connection === 'connected') failures = 0
      if (!stopped) watcher.onConnection(connection)
    }
    const onError = () => {
      stopCurrent()
      if (stopped) return
      onConnection('lost')
      failures += 1
      retry = setTimeout(open, backoffMs(failures, backoff))
    }
    const open = () => {
      stopCurrent = openOnce(client, operation, variables, { ...watcher, onConnection }, onError)
    }

    watcher.onConnection('connecting')
    open()
    return () => {
      stopped = true
      clearTimeout(retry)
      stopCurrent()
    }
  }
}

const Envelope = z.object({ data: z.unknown() })

/** One subscription of Amplify's; ends itself with `onError` when the server refuses it. */
function openOnce<T>(
  client: GraphqlClient,
  { document, data }: Operation<T>,
  variables: Variables,
  watcher: Watcher<T>,
  onError: (error: unknown) => void,
): Stop {
  const stopListening = listenToConnection(variables, watcher)
  const subscription = asObservable(client.graphql({ query: document, variables })).subscribe({
    next: (message) => {
      const pushed = data.safeParse(Envelope.safeParse(message).data?.data)
      if (pushed.success) watcher.onRecord(pushed.data)
      // Some writers select fewer fields than a record has. The push still says: something changed, read again.
      else watcher.onConnection('connected')
    },
    error: onError,
  })
  return () => {
    stopListening()
    subscription.unsubscribe()
  }
}

/**
 * Amplify tells connection news to everybody over its Hub. The socket is shared, so `lost` concerns every subscription,
 * while `connected` is this subscription's own acknowledgement, known by the very `variables` object that we passed.
 */
function listenToConnection(
  variables: Variables,
  { onConnection }: Pick<Watcher<unknown>, 'onConnection'>,
): Stop {
  let acknowledged = false
  let lost = false
  const report = (connection: 'connected' | 'lost') => {
    lost = connection === 'lost'
    onConnection(connection)
  }
  return Hub.listen('api', ({ payload }) => {
    if (payload.event === subscriptionAcknowledged) {
      if (Acknowledgement.parse(payload.data).variables !== variables) return
      acknowledged = true
      report('connected')
    } else if (payload.event === CONNECTION_STATE_CHANGE) {
      const { connectionState } = StateChange.parse(payload.data)
      if (brokenStates.has(connectionState)) acknowledged = false
      if (
        !lost &&
        (brokenStates.has(connectionState) || connectionState === ConnectionState.ConnectedPendingNetwork)
      )
        report('lost')
      // The network was away for a moment and the socket lived on.
      if (lost && acknowledged && connectionState === ConnectionState.Connected) report('connected')
    }
  })
}

/** Amplify's `CONTROL_MSG.SUBSCRIPTION_ACK`, which it does not export. */
const subscriptionAcknowledged = 'Subscription ack'
const Acknowledgement = z.object({ variables: z.unknown() })
const StateChange = z.object({ connectionState: z.enum(ConnectionState) })

/** The socket is gone; Amplify will open a new one and subscribe again. */
const brokenStates: ReadonlySet<ConnectionState> = new Set([
  ConnectionState.ConnectionDisrupted,
  ConnectionState.ConnectionDisruptedPendingNetwork,
])

interface Observable {
  subscribe(observer: { next(message: unknown): void; error(error: unknown): void }): { unsubscribe(): void }
}

/** Amplify's type depends on the document's text; at run time a subscription is always an observable. */
function asObservable(value: unknown): Observable {
  return value as Observable
}
