import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { CallObserver } from '../control/call-observer'
import { authenticate, RequestRefused, type AuthenticationRules } from './authenticate'
import type { GraphqlRequest, Preparation } from './operation'
import { connectionHeaders, keepAliveIntervalMs } from './realtime-protocol'
import { serveRealtimeConnection } from './realtime-connection'
import type { Subscriptions } from './subscriptions'

export interface RealtimeEndpointParts {
  readonly server: Server
  readonly prepare: (request: GraphqlRequest) => Preparation
  readonly authentication: AuthenticationRules
  readonly subscriptions: Subscriptions
  readonly observer: CallObserver
  readonly log: (message: string) => void
}

const MAX_MESSAGE_BYTES = 1024 * 1024
const OUTAGE_CHECK_INTERVAL_MS = 100

/** Serves subscriptions on an HTTP server's upgrades, in the protocol of AppSync's realtime endpoint. */
export function attachRealtimeEndpoint(parts: RealtimeEndpointParts): { close(): void } {
  const { server, observer } = parts
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has('graphql-ws') ? 'graphql-ws' : false),
  })
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (observer.isUnavailable('appsync')) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      accept(parts, client, request)
    })
  }
  server.on('upgrade', onUpgrade)
  const keepAlive = setInterval(() => {
    for (const client of sockets.clients) client.send('{"type":"ka"}')
  }, keepAliveIntervalMs)
  const outage = setInterval(() => {
    if (observer.isUnavailable('appsync')) dropAll(sockets)
  }, OUTAGE_CHECK_INTERVAL_MS)
  return {
    close: () => {
      clearInterval(keepAlive)
      clearInterval(outage)
      server.off('upgrade', onUpgrade)
      dropAll(sockets)
      sockets.close()
    },
  }
}

/** Messages may come before the authorization is verified: the connection holds them until it is. */
function accept(parts: RealtimeEndpointParts, client: WebSocket, request: IncomingMessage): void {
  const headers = connectionHeaders(request.headers['sec-websocket-protocol'], request.url)
  const refusal = authenticate(headers, parts.authentication).then(() => undefined, refusalOf)
  serveRealtimeConnection({ ...parts, client, refusal })
}

function refusalOf(error: unknown): RequestRefused {
  if (error instanceof RequestRefused) return error
  return new RequestRefused(500, 'InternalFailure', 'An internal failure occurred.')
}

function dropAll(sockets: WebSocketServer): void {
  for (const client of sockets.clients) client.terminate()
}
