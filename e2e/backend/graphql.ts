import { z } from 'zod'
import type { LocalCloud } from '../../local/start-local-cloud'

/** Proof of who calls: a Cognito token, a role's access key, or nothing. */
export type Proof = { token: string } | { accessKeyId: string } | undefined

const Outputs = z.object({ data: z.object({ url: z.url() }) })

const Reply = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string().nullish(), errorType: z.string().nullish() })).optional(),
})
export type GraphQlReply = z.infer<typeof Reply> & { readonly httpStatus: number }

export function endpointOf(cloud: Pick<LocalCloud, 'outputs'>): string {
  return Outputs.parse(cloud.outputs).data.url
}

/** Asks AppSync as anybody, past every client library. */
export async function ask(
  cloud: Pick<LocalCloud, 'outputs'>,
  proof: Proof,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphQlReply> {
  const response = await fetch(endpointOf(cloud), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(proof) },
    body: JSON.stringify({ query, variables }),
  })
  return { ...Reply.parse(await response.json()), httpStatus: response.status }
}

function headersOf(proof: Proof): Record<string, string> {
  if (!proof) return {}
  if ('token' in proof) return { authorization: proof.token }
  const scope = `${proof.accessKeyId}/20270514/us-east-1/appsync/aws4_request`
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    'x-amz-date': '20270514T000000Z',
  }
}

/** What the API did with a call. */
export type Verdict =
  /** Turned away before any rule was read. */
  | 'unauthenticated'
  /** A rule said no. */
  | 'denied'
  /** Carried out. */
  | 'allowed'
  /** Carried out, and there was nothing that this caller may see. */
  | 'nothing'
  /** The operation itself said no, kindly. */
  | 'refused'
  | 'failed'

/** Reads an answer as a verdict on its only field. */
export function verdictOf(reply: GraphQlReply): Verdict {
  if (reply.httpStatus === 401 || reply.httpStatus === 403) return 'unauthenticated'
  const [error] = reply.errors ?? []
  if (error) return error.errorType === 'Unauthorized' ? 'denied' : 'failed'
  const value = Object.values(reply.data ?? {})[0]
  if (value === null || value === undefined) return 'nothing'
  const shaped = Shaped.safeParse(value)
  if (shaped.data?.refusal) return 'refused'
  if (shaped.data?.items?.length === 0) return 'nothing'
  return 'allowed'
}

const Shaped = z.object({ refusal: z.unknown().optional(), items: z.array(z.unknown()).optional() })
