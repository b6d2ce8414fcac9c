import { z } from 'zod'

const authorization = z.record(z.string(), z.string())

/** What clients send over a realtime socket. */
export const clientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_init') }),
  z.object({
    type: z.literal('start'),
    id: z.string().min(1).max(128),
    payload: z.object({ data: z.string(), extensions: z.object({ authorization }) }),
  }),
  z.object({ type: z.literal('stop'), id: z.string() }),
])
export type StartMessage = Extract<z.infer<typeof clientMessage>, { type: 'start' }>

/** What the server sends. Without a `ka` within the timeout, clients take the connection for dead. */
export type ServerMessage =
  | { readonly type: 'connection_ack'; readonly payload: { readonly connectionTimeoutMs: number } }
  | { readonly type: 'ka' }
  | { readonly type: 'start_ack' | 'complete'; readonly id: string }
  | { readonly type: 'data'; readonly id: string; readonly payload: object }
  | {
      readonly type: 'error' | 'connection_error'
      readonly id?: string
      readonly payload: { readonly errors: readonly object[] }
    }

export const connectionTimeoutMs = 300_000
export const keepAliveIntervalMs = 30_000

/**
 * The authorization that a client sends while it connects: as the subprotocol `header-` with base64url JSON, or
 * in the query as `header=` with base64 JSON. Names become lower case.
 */
export function connectionHeaders(
  subprotocols: string | undefined,
  url: string | undefined,
): Record<string, string> {
  const inProtocol = /(?:^|,\s*)header-([\w-]+)/.exec(subprotocols ?? '')?.[1]
  const inQuery = new URL(url ?? '/', 'http://localhost').searchParams.get('header')
  const encoded = inProtocol ?? inQuery
  if (!encoded) return {}
  const parsed = authorization.safeParse(parseJson(Buffer.from(encoded, 'base64url').toString('utf8')))
  return parsed.success ? lowerCaseNames(parsed.data) : {}
}

/** Header names compare without regard to case. */
export function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** The JSON value of a text, or `undefined`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
