import type { z } from 'zod'
import { CognitoError } from '../cognito-error'
import type { IssueCredentials } from '../start-cognito'
import type { PoolDefinition } from '../pool-definition'
import type { Tokens } from '../tokens'
import type { UserStore } from '../user-store'

/** What operations work on. */
export interface Pool {
  readonly definition: PoolDefinition
  readonly store: UserStore
  readonly tokens: Tokens
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Session credentials of a role, for the identity pool to give. */
  readonly issueCredentials: IssueCredentials
  /** Tells people what a deployed pool would send by email. */
  readonly log: (message: string) => void
}

/** Takes the JSON body of a call and gives the JSON body of its reply. Throws `CognitoError`. */
export type Operation = (input: unknown) => Promise<object>

/** An operation that checks its input first. */
export function operation<Input extends z.ZodType>(
  schema: Input,
  run: (input: z.infer<Input>) => object | Promise<object>,
): Operation {
  return async (input) => {
    const parsed = schema.safeParse(input)
    if (parsed.success) return run(parsed.data)
    const [issue] = parsed.error.issues
    const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'unreadable input'
    throw new CognitoError('InvalidParameterException', `Validation error: ${where}`)
  }
}
