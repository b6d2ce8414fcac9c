import { mkdirSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import dynalite from 'dynalite'
import { callerAccessKeyId } from '../iam/caller-access-key'
import type { CallObserver, ServiceCall } from '../control/call-observer'
import { listen } from '../listen'

export interface DynamoDb {
  readonly endpoint: string
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
  observeRequests(server, observer)
  await listen(server, { host, port, service: 'DynamoDB' })
  return {
    endpoint: `http://${host}:${port}`,
    stop: () =>
      new Promise((stopped, fail) => {
        server.close((error) => (error instanceof Error ? fail(error) : stopped()))
        server.closeAllConnections()
      }),
  }
}

type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

function observeRequests(server: Server, observer: CallObserver): void {
  const carryOut = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (observer.isUnavailable('dynamodb')) return replyUnavailable(response)
    const call: Omit<ServiceCall, 'phase'> = {
      service: 'dynamodb',
      operation: request.headers['x-amz-target']?.toString().split('.')[1] ?? 'unknown',
      accessKeyId: callerAccessKeyId(request.headers.authorization, request.url),
    }
    void observer.seen({ ...call, phase: 'before' }).then((answer) => {
      if (answer === 'drop') return request.destroy()
      holdReply(response, () => observer.seen({ ...call, phase: 'after' }))
      for (const listener of carryOut) listener(request, response)
    })
  })
}

/** Asks before the reply goes out; drops the connection instead when the answer says so. */
function holdReply(response: ServerResponse, ask: () => Promise<'go-on' | 'drop'>): void {
  const end = response.end.bind(response)
  response.end = (body?: unknown) => {
    void ask().then((answer) => {
      if (answer === 'drop') response.destroy()
      else end(body)
    })
    return response
  }
}

function replyUnavailable(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ __type: 'ServiceUnavailable', message: 'The service is unavailable.' }))
}
