import { Readable } from 'node:stream'
import { text as textIn } from 'node:stream/consumers'
import { Sha256 } from '@smithy/core/checksum'
import { HttpRequest } from '@smithy/core/protocols'
import { StandardRetryStrategy } from '@smithy/core/retry'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { SignatureV4 } from '@smithy/signature-v4'
import type { DataEnvironment } from './environment'

/** Posts JSON text and gives the reply's. Throws what Node's `http` throws, and `AbortError` when the signal ends it. */
export type SignedPost = (body: string, signal: AbortSignal) => Promise<string>

/** As many as the AWS SDKs make. */
const ATTEMPTS = 3

/** The statuses after which the AWS SDKs try again; 429 with more patience. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([500, 502, 503, 504])
const THROTTLED_STATUS = 429

type Attempt = { kind: 'answered'; text: string; retry?: Retry } | { kind: 'unreachable'; error: unknown }
type Retry = 'TRANSIENT' | 'THROTTLING'

/** Posts to AppSync as the function's role, and tries again when nobody answers or the answer is “not now”. */
export function createSignedPost(environment: DataEnvironment): SignedPost {
  const endpoint = new URL(environment.DATA_ENDPOINT)
  const to = {
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    ...(endpoint.port !== '' && { port: Number(endpoint.port) }),
    path: endpoint.pathname,
    headers: { host: endpoint.host, 'content-type': 'application/json' },
  }
  const signer = new SignatureV4({
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
      sessionToken: environment.AWS_SESSION_TOKEN,
    },
    region: environment.AWS_REGION,
    service: 'appsync',
    sha256: Sha256,
  })
  const strategy = new StandardRetryStrategy(ATTEMPTS)
  // As the SDKs' own clients do: its connections stay open, and a call is half the work that it is for `fetch`.
  const http = new NodeHttpHandler()

  async function attempt(body: string, signal: AbortSignal): Promise<Attempt> {
    const request = await signer.sign(new HttpRequest({ method: 'POST', ...to, body }))
    try {
      const { response } = await http.handle(HttpRequest.clone(request), { abortSignal: signal })
      const text = await textOf(response.body)
      const retry = retryOf(response.statusCode)
      return { kind: 'answered', text, ...(retry && { retry }) }
    } catch (error) {
      if (signal.aborted) throw error
      return { kind: 'unreachable', error }
    }
  }

  return async (body, signal) => {
    let token = await strategy.acquireInitialRetryToken('appsync')
    for (;;) {
      const outcome = await attempt(body, signal)
      const errorType = outcome.kind === 'unreachable' ? 'TRANSIENT' : outcome.retry
      const next = errorType && (await strategy.refreshRetryTokenForRetry(token, { errorType }).catch(none))
      if (next) {
        token = next
      } else if (outcome.kind === 'unreachable') {
        throw outcome.error
      } else {
        if (!errorType) strategy.recordSuccess(token)
        return outcome.text
      }
    }
  }
}

async function textOf(body: unknown): Promise<string> {
  return body instanceof Readable ? textIn(body) : ''
}

function retryOf(status: number): Retry | undefined {
  if (status === THROTTLED_STATUS) return 'THROTTLING'
  return TRANSIENT_STATUSES.has(status) ? 'TRANSIENT' : undefined
}

/** The strategy has said “enough” by refusing. */
function none(): undefined {
  return undefined
}
