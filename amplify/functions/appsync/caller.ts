import { z } from 'zod'

/** Who calls, from the token that AppSync verified. */
export interface Caller {
  /** Cognito's id of the account. */
  sub: string
  isStaff: boolean
}

const Identity = z.object({ sub: z.string().min(1), groups: z.array(z.string()).nullish() })

/** Throws when the call did not come through AppSync with a signed-in account, which its rules never let happen. */
export function parseCaller(identity: unknown): Caller {
  const { sub, groups } = Identity.parse(identity)
  return { sub, isStaff: groups?.includes('staff') ?? false }
}
