import { generateClient } from 'aws-amplify/api'
import { z } from 'zod'
import { UnavailableError } from './booth-api'

/** One GraphQL document with its name (for errors) and the shape of its `data`. */
export interface Operation<T> {
  name: string
  document: string
  data: z.ZodType<T>
}

export type Variables = Record<string, unknown>

/** Sends a query or mutation and gives its parsed `data`; throws `UnavailableError` when that cannot be had. */
export type Execute = <T>(operation: Operation<T>, variables: Variables) => Promise<T>

/** What we use of Amplify's GraphQL client. */
export interface GraphqlClient {
  graphql(request: { query: string; variables: Variables }): unknown
  cancel(request: Promise<unknown>, message?: string): boolean
}

/** AppSync itself gives up after 30 seconds; a guest should know earlier. */
const requestTimeoutMs = 15_000

/** Amplify's client, narrowed: its own types describe generated models, ours are the zod schemas. */
export function amplifyClient(): GraphqlClient {
  return generateClient()
}

/** Made once: zod prepares a schema for the first value that it parses. */
const Envelope = z.object({ data: z.unknown() })

export function createExecute(client: GraphqlClient, timeoutMs: number = requestTimeoutMs): Execute {
  return async ({ name, document, data }, variables) => {
    try {
      const request = Promise.resolve(client.graphql({ query: document, variables }))
      const reply = await withTimeout(request, timeoutMs, () => client.cancel(request, 'timeout'))
      return data.parse(Envelope.parse(reply).data)
    } catch (cause) {
      throw new UnavailableError(name, { cause: asError(cause) })
    }
  }
}

async function withTimeout<T>(request: Promise<T>, timeoutMs: number, onTimeout: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no reply within ${timeoutMs} ms`))
      onTimeout()
    }, timeoutMs)
  })
  return Promise.race([request, timeout]).finally(() => clearTimeout(timer))
}

/** Amplify throws plain `{ data, errors }` objects for GraphQL errors. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  const { success, data } = GraphqlTrouble.safeParse(thrown)
  return new Error(success ? data.errors.map((error) => error.message).join('; ') : 'unknown reply', {
    cause: thrown,
  })
}

const GraphqlTrouble = z.object({ errors: z.array(z.object({ message: z.string() })) })
