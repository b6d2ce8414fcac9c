import { z } from 'zod'
import type { DataEnvironment } from './environment'
import { readingRowsTogether } from './rows-together'
import { createSignedPost } from './signed-post'

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

/** What AppSync answers, whatever the HTTP status. */
const Answer = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), errorType: z.string().nullish() })).nullish(),
})

/** AppSync itself ends a request after 30 s; a point read or write that takes this long has failed. */
const REQUEST_TIMEOUT_MS = 8_000

/** A client that signs with the function's own credentials and asks AppSync, so that every write is pushed. */
export function createGraphQl(
  environment: DataEnvironment,
  { timeoutMs = REQUEST_TIMEOUT_MS }: { timeoutMs?: number } = {},
): GraphQl {
  const post = createSignedPost(environment)

  const send: GraphQl['send'] = async (query, variables, reply) => {
    const { data, errors } = await answerTo(() =>
      post(JSON.stringify({ query, variables }), AbortSignal.timeout(timeoutMs)),
    )
    const first = errors?.[0]
    if (first) throw new GraphQlError(first.message, first.errorType ?? undefined)
    return reply.parse(data)
  }
  return { send, read: readingRowsTogether(send) }
}

async function answerTo(asked: () => Promise<string>): Promise<z.output<typeof Answer>> {
  try {
    return Answer.parse(JSON.parse(await asked()))
  } catch (cause) {
    // The cause of an answer in another form may hold what a guest wrote: it must not reach a log.
    const options = cause instanceof z.ZodError || cause instanceof SyntaxError ? {} : { cause }
    throw new GraphQlError('AppSync could not be reached', undefined, options)
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
