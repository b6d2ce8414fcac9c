import { createHash, createHmac } from 'node:crypto'

export type PresignedUrlVerdict = 'not-presigned' | 'valid' | 'expired' | 'wrong-signature'

export interface PresignedRequest {
  readonly method: string
  /** Path and query, as they came. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** Checks expiry and signature (AWS Signature Version 4) of a presigned URL. */
export function verifyPresignedUrl(
  request: PresignedRequest,
  { secretOf, nowMs }: { secretOf: (accessKeyId: string) => string; nowMs: number },
): PresignedUrlVerdict {
  const { pathname, searchParams } = new URL(request.url, 'http://storage')
  const signature = searchParams.get('X-Amz-Signature')
  if (signature === null) return 'not-presigned'
  const signedAt = searchParams.get('X-Amz-Date') ?? ''
  const expiresInMs = Number(searchParams.get('X-Amz-Expires')) * 1000
  const [accessKeyId = '', ...scope] = (searchParams.get('X-Amz-Credential') ?? '').split('/')
  if (!(parseAmzDateMs(signedAt) + expiresInMs > nowMs)) return 'expired'

  const signedHeaders = (searchParams.get('X-Amz-SignedHeaders') ?? '').split(';')
  const canonicalRequest = [
    request.method,
    pathname,
    canonicalQuery(searchParams),
    ...signedHeaders.map((name) => `${name}:${headerText(request.headers[name])}`),
    '',
    signedHeaders.join(';'),
    searchParams.get('X-Amz-Content-Sha256') ??
      (headerText(request.headers['x-amz-content-sha256']) || 'UNSIGNED-PAYLOAD'),
  ].join('\n')
  const hash = createHash('sha256').update(canonicalRequest).digest('hex')
  const toSign = ['AWS4-HMAC-SHA256', signedAt, scope.join('/'), hash].join('\n')
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${secretOf(accessKeyId)}`)
  return hmac(key, toSign).toString('hex') === signature ? 'valid' : 'wrong-signature'
}

function canonicalQuery(parameters: URLSearchParams): string {
  return [...parameters]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')
}

/** Signature Version 4 also encodes the five marks that encodeURIComponent leaves. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** `20260102T030405Z` in milliseconds since 1970; NaN when malformed. */
function parseAmzDateMs(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function headerText(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : (value ?? []).join(',')).trim()
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
