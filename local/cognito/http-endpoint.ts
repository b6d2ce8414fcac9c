import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { CognitoError } from './cognito-error'
import type { Operation } from './operations/operation'

export interface CognitoEndpointParts {
  readonly operations: Readonly<Record<string, Operation>>
  readonly poolId: string
  readonly issuer: string
  readonly keySet: object
  readonly log: (message: string) => void
}

const MAX_BODY_BYTES = 128 * 1024

/** Answers Cognito's JSON protocol, and `GET /<pool id>/.well-known/jwks.json`. */
export function createCognitoHandler(parts: CognitoEndpointParts): RequestListener {
  return (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      if (!(error instanceof CognitoError)) {
        parts.log(
          `A Cognito call failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
      }
      refuse(response, error instanceof CognitoError ? error : undefined)
    })
  }
}

async function answer(
  parts: CognitoEndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  allowBrowsers(request, response)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  if (request.method === 'GET') return answerWellKnown(parts, request, response)
  const name =
    String(request.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? ''
  const operation = Object.hasOwn(parts.operations, name) ? parts.operations[name] : undefined
  if (!operation)
    throw new CognitoError('UnknownOperationException', `The local cloud has no Cognito operation ${name}`)
  const reply = await operation(parseJson(await readBody(request)))
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(reply))
}

function answerWellKnown(
  parts: CognitoEndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const documents: Readonly<Record<string, object>> = {
    [`/${parts.poolId}/.well-known/jwks.json`]: parts.keySet,
    [`/${parts.poolId}/.well-known/openid-configuration`]: {
      issuer: parts.issuer,
      jwks_uri: `http://${request.headers.host ?? 'localhost'}/${parts.poolId}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
    },
  }
  const document = documents[request.url ?? '']
  response
    .writeHead(document ? 200 : 404, { 'content-type': 'application/json' })
    .end(JSON.stringify(document ?? {}))
}

function allowBrowsers(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-expose-headers', 'x-amzn-errortype, x-amzn-requestid')
  response.setHeader('access-control-max-age', '86400')
}

function refuse(response: ServerResponse, refusal: CognitoError | undefined): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const code = refusal?.code ?? 'InternalErrorException'
  response
    .writeHead(refusal ? 400 : 500, {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-errortype': code,
    })
    .end(JSON.stringify({ __type: code, message: refusal?.message ?? 'An internal error occurred.' }))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES)
      throw new CognitoError('InvalidParameterException', 'The request is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CognitoError('SerializationException', 'The request is not JSON.')
  }
}
