import { Sha256 } from '@smithy/core/checksum'
import { StandardRetryStrategy } from '@smithy/core/retry'
import { SignatureV4 } from '@smithy/signature-v4'
import type { DataEnvironment } from './environment'

/** Posts JSON text and gives the reply's. Throws what `fetch` throws, and `AbortError` or `TimeoutError` of the signal. */
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

  async function attempt(body: string, signal: AbortSignal): Promise<Attempt> {
    const { headers } = await signer.sign({
      method: 'POST',
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      path: endpoint.pathname,
      query: {},
      // `fetch` sends the host by itself.
      headers: { host: endpoint.host, 'content-type': 'application/json' },
      body,
    })
    try {
      const response = await fetch(endpoint, { method: 'POST', headers, body, signal })
      const text = await response.text()
      const retry = retryOf(response.status)
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

function retryOf(status: number): Retry | undefined {
  if (status === THROTTLED_STATUS) return 'THROTTLING'
  return TRANSIENT_STATUSES.has(status) ? 'TRANSIENT' : undefined
}

/** The strategy has said “enough” by refusing. */
function none(): undefined {
  return undefined
}
