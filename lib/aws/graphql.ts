import { Amplify } from 'aws-amplify'
import { generateClient } from 'aws-amplify/api'
import { z } from 'zod'
import type { DataEnvironment } from './environment'
import { readingRowsTogether } from './rows-together'

/** AppSync as a function's role asks it. Both throw `GraphQlError`. */
export interface GraphQl {
  /** Sends one operation and parses its reply. */
  send<T extends z.ZodType>(query: string, variables: Record<string, unknown>, reply: T): Promise<z.output<T>>
  /**
   * Reads one row by its id, undefined when there is none. Rows that are asked for at the same moment go in one
   * operation: quicker, and AppSync bills it once. When one of them cannot be read, none is.
   */
  read<T extends z.ZodType>(row: RowQuery, id: string, shape: T): Promise<z.output<T> | undefined>
}

/** Where a row is read: a query by `id`, e.g. `getJob`, and what it selects. */
export interface RowQuery {
  readonly query: string
  readonly fields: string
}

/** AppSync carried the operation out with errors, or refused it. */
export class GraphQlError extends Error {
  readonly errorType: string | undefined
  readonly retry: boolean

  constructor(message: string, errorType: string | undefined, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GraphQlError'
    this.errorType = errorType
    this.retry = !this.isConflict
  }

  /** The write's condition did not hold. */
  get isConflict(): boolean {
    return this.errorType?.includes('ConditionalCheckFailedException') ?? false
  }
}

const Failure = z.object({
  errors: z.array(z.object({ message: z.string(), errorType: z.string().nullish() })).min(1),
})

const Success = z.object({ data: z.unknown() })

/** AppSync itself ends a request after 30 s; a point read or write that takes this long has failed. */
const REQUEST_TIMEOUT_MS = 8_000

/** A client that signs with the function's own credentials and asks AppSync, so that every write is pushed. */
export function createGraphQl(
  environment: DataEnvironment,
  { timeoutMs = REQUEST_TIMEOUT_MS }: { timeoutMs?: number } = {},
): GraphQl {
  const credentials = {
    accessKeyId: environment.AWS_ACCESS_KEY_ID,
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    sessionToken: environment.AWS_SESSION_TOKEN,
  }
  Amplify.configure(
    {
      API: {
        GraphQL: {
          endpoint: environment.DATA_ENDPOINT,
          region: environment.AWS_REGION,
          defaultAuthMode: 'iam',
        },
      },
    },
    {
      Auth: {
        credentialsProvider: {
          getCredentialsAndIdentityId: () => Promise.resolve({ credentials }),
          clearCredentialsAndIdentityId: () => undefined,
        },
      },
    },
  )
  const client = generateClient()

  const send: GraphQl['send'] = async (query, variables, reply) => {
    const response = await answerOf(() => {
      const request = client.graphql({ query, variables })
      if (!(request instanceof Promise)) throw new TypeError('A subscription cannot be sent')
      const timer = setTimeout(() => client.cancel(request, 'AppSync did not answer in time'), timeoutMs)
      return request.finally(() => clearTimeout(timer))
    })
    return reply.parse(Success.parse(response).data)
  }
  return { send, read: readingRowsTogether(send) }
}

async function answerOf(operation: () => Promise<unknown>): Promise<unknown> {
  try {
    return await operation()
  } catch (error) {
    const first = Failure.safeParse(error).data?.errors[0]
    // Amplify throws AppSync's whole reply, guests' words included: only a real Error may reach a log.
    const options = error instanceof Error ? { cause: error } : {}
    throw new GraphQlError(
      first?.message ?? 'AppSync could not be reached',
      first?.errorType ?? undefined,
      options,
    )
  }
}

/** `'conflict'` when the write's condition did not hold; every other error is thrown. */
export async function conflictOf<T>(write: Promise<unknown>, written: T): Promise<T | 'conflict'> {
  try {
    await write
    return written
  } catch (error) {
    if (error instanceof GraphQlError && error.isConflict) return 'conflict'
    throw error
  }
}

/** The fields that a write changes, `null` for those it clears. */
export function changedFields<T extends object>(before: T, after: T): Record<string, unknown> {
  const old = new Map<string, unknown>(Object.entries(before))
  const next = new Map<string, unknown>(Object.entries(after))
  const names = new Set([...old.keys(), ...next.keys()])
  const changed = [...names].filter((name) => old.get(name) !== next.get(name))
  return Object.fromEntries(changed.map((name) => [name, next.get(name) ?? null]))
}
