import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { CallObserver, ServiceCall } from '../control/call-observer'
import { authenticate, RequestRefused, type AuthenticationRules } from './authenticate'
import type { Caller } from './caller'
import type { MutationPayload } from './mutation-payload'
import type { Values } from './resolver-context'
import {
  graphqlRequest,
  operationContext,
  runOperation,
  type GraphqlReply,
  type Preparation,
} from './operation'
import type { GraphqlRequest, PreparedOperation } from './operation'

export interface HttpEndpointParts {
  readonly schema: GraphQLSchema
  readonly prepare: (request: GraphqlRequest) => Preparation
  readonly authentication: AuthenticationRules
  readonly observer: CallObserver
  readonly publish: (payloads: readonly MutationPayload[]) => void
  readonly log: (message: string) => void
}

/** The caller was killed by a planned fault: nothing more is done for it. */
class CallDropped extends Error {
  override readonly name = 'CallDropped'
}

const MAX_BODY_BYTES = 1024 * 1024

/** Answers `POST /graphql`. Whatever goes wrong with one request stays with that request. */
export function createHttpHandler(parts: HttpEndpointParts): RequestListener {
  return (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      if (error instanceof CallDropped) {
        request.socket.destroy()
      } else if (error instanceof RequestRefused) {
        refuse(response, error)
      } else {
        parts.log(
          `A GraphQL request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
        refuse(response, new RequestRefused(500, 'InternalFailure', 'An internal failure occurred.'))
      }
    })
  }
}

async function answer(
  parts: HttpEndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  allowBrowsers(request, response)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  if (parts.observer.isUnavailable('appsync')) {
    throw new RequestRefused(503, 'ServiceUnavailableException', 'Service Unavailable')
  }
  if (request.method !== 'POST' || request.url?.split('?')[0] !== '/graphql') {
    throw new RequestRefused(404, 'NotFoundException', 'There is nothing at this address: POST to /graphql')
  }
  const headers = plainHeaders(request)
  const body = await readBody(request)
  const caller = await authenticate(headers, parts.authentication)
  const parsed = graphqlRequest.safeParse(parseJson(body))
  if (!parsed.success)
    throw new RequestRefused(400, 'MalformedHttpRequestException', 'Request body is empty or malformed.')
  const preparation = parts.prepare(parsed.data)
  if (!preparation.ok) {
    send(response, preparation.statusCode, { data: null, errors: preparation.errors })
    return
  }
  const reply = await run(parts, preparation.prepared, caller, headers)
  const bytes = send(response, 200, reply)
  parts.observer.used({ service: 'appsync', operation: billedName(preparation.prepared), bytes })
}

async function run(
  parts: HttpEndpointParts,
  prepared: PreparedOperation,
  caller: Caller,
  headers: Readonly<Record<string, string>>,
): Promise<GraphqlReply> {
  if (prepared.operation.operation === 'subscription') {
    throw new RequestRefused(400, 'UnsupportedOperation', 'Subscriptions are served over WebSocket.')
  }
  const mutations = watchMutations(parts.observer, caller)
  const context = operationContext(caller, headers, { beforeMutation: mutations.before })
  const { reply, payloads } = await runOperation(parts.schema, prepared, context)
  // The caller's answer goes first: whoever listens hears in the next turn.
  setImmediate(() => parts.publish(payloads))
  await mutations.after()
  return reply
}

/** An operation as a bill counts it, whatever it selects. */
export function billedName({ operation }: PreparedOperation): string {
  const fields = operation.selectionSet.selections.flatMap((each) =>
    each.kind === 'Field' ? [each.name.value] : [],
  )
  return [operation.operation, ...fields].join(' ')
}

/** Tells the observer of every mutation of one request, and ends the request when its caller was killed. */
function watchMutations(observer: CallObserver, caller: Caller) {
  const accessKeyId = caller.mode === 'AWS_IAM' ? caller.accessKeyId : undefined
  const started: Pick<ServiceCall, 'service' | 'operation' | 'accessKeyId' | 'about'>[] = []
  let dropped = false
  return {
    before: async (operation: string, args: Readonly<Values>): Promise<void> => {
      const call = { service: 'appsync', operation, accessKeyId, about: JSON.stringify(args) } as const
      const verdict = await observer.seen({ ...call, phase: 'before' })
      dropped ||= verdict === 'drop'
      if (dropped) throw new CallDropped()
      started.push(call)
    },
    after: async (): Promise<void> => {
      for (const call of started) {
        const verdict = await observer.seen({ ...call, phase: 'after' })
        dropped ||= verdict === 'drop'
      }
      if (dropped) throw new CallDropped()
    },
  }
}

function allowBrowsers(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', 'POST, OPTIONS')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-expose-headers', 'x-amzn-requestid, x-amzn-errortype')
  response.setHeader('access-control-max-age', '86400')
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES)
      throw new RequestRefused(413, 'RequestEntityTooLargeException', 'Request too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  )
}

function refuse(response: ServerResponse, { statusCode, errorType, message }: RequestRefused): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.setHeader('x-amzn-errortype', errorType)
  if (statusCode === 413) response.setHeader('connection', 'close')
  send(response, statusCode, { errors: [{ errorType, message }] })
}

/** @returns the bytes of the body. */
function send(response: ServerResponse, statusCode: number, body: object): number {
  const text = JSON.stringify(body)
  response.writeHead(statusCode, { 'content-type': 'application/json;charset=UTF-8' }).end(text)
  return Buffer.byteLength(text)
}
