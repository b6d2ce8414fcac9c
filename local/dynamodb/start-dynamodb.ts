import { mkdirSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import dynalite from 'dynalite'
import { callerAccessKeyId } from '../iam/caller-access-key'
import type { CallObserver, ServiceCall } from '../control/call-observer'
import { listen } from '../listen'
import { type AskDynamoDb, askingDirectly } from './ask-dynamodb'

export interface DynamoDb {
  readonly endpoint: string
  /** Asking from within this process, under an access key id. */
  askAs(accessKeyId: string): AskDynamoDb
  stop(): Promise<void>
}

interface DynamoDbOptions {
  readonly host: string
  readonly port: number
  /** Where LevelDB keeps the rows. */
  readonly directory: string
  readonly observer: CallObserver
}

/** Starts DynamoDB over rows on disk. */
export async function startDynamoDb({ host, port, directory, observer }: DynamoDbOptions): Promise<DynamoDb> {
  mkdirSync(directory, { recursive: true })
  const server = dynalite({ path: directory, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  const requests = observeRequests(server, observer)
  // A connection that is closed for idleness in the moment of its next request would be an error to who asks once.
  server.keepAliveTimeout = 0
  await listen(server, { host, port, service: 'DynamoDB' })
  return {
    endpoint: `http://${host}:${port}`,
    askAs: (accessKeyId) =>
      askingDirectly((request, response) => void server.emit('request', request, response), accessKeyId),
    stop: async () => {
      await requests.end()
      await new Promise<void>((stopped, fail) => {
        server.close((error) => (error instanceof Error ? fail(error) : stopped()))
        server.closeAllConnections()
      })
    },
  }
}

type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

interface Requests {
  /** Refuses requests from now on, and waits for those under way: dynalite throws at whatever its rows are closed under. */
  end(): Promise<void>
}

function observeRequests(server: Server, observer: CallObserver): Requests {
  const underWay = new Set<Promise<void>>()
  let hasEnded = false
  const carryOut = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (hasEnded || observer.isUnavailable('dynamodb')) return replyUnavailable(response)
    const call: Omit<ServiceCall, 'phase'> = {
      service: 'dynamodb',
      operation: request.headers['x-amz-target']?.toString().split('.')[1] ?? 'unknown',
      accessKeyId: callerAccessKeyId(request.headers.authorization, request.url),
    }
    void observer.seen({ ...call, phase: 'before' }).then((answer) => {
      if (answer === 'drop' || hasEnded) return request.destroy()
      const carriedOut = holdReply(response, () => observer.seen({ ...call, phase: 'after' }))
      underWay.add(carriedOut)
      void carriedOut.then(() => underWay.delete(carriedOut))
      for (const listener of carryOut) listener(request, response)
    })
  })
  return {
    end: async () => {
      hasEnded = true
      await Promise.all(underWay)
    },
  }
}

/**
 * Asks before the reply goes out; drops the connection instead when the answer says so. Resolves once there is a reply,
 * whoever may still be there to hear it.
 */
function holdReply(response: ServerResponse, ask: () => Promise<'go-on' | 'drop'>): Promise<void> {
  const end = response.end.bind(response)
  return new Promise((replied) => {
    response.end = (body?: unknown) => {
      replied()
      void ask().then((answer) => {
        if (answer === 'drop') response.destroy()
        else end(body)
      })
      return response
    }
  })
}

function replyUnavailable(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ __type: 'ServiceUnavailable', message: 'The service is unavailable.' }))
}
