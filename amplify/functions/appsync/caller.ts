import { z } from 'zod'
import type { Actor } from '../../../lib/staff/audit'

/** Who calls, from the token that AppSync verified; `sub` is Cognito's id of the account. */
export interface Caller extends Actor {
  isStaff: boolean
}

const Identity = z.object({
  sub: z.string().min(1),
  groups: z.array(z.string()).nullish(),
  username: z.string().nullish(),
  // Staff send their ID token, which says who they are; kiosks an access token, which does not.
  claims: z.object({ email: z.string().nullish() }).nullish(),
})

/** Throws when the call did not come through AppSync with a signed-in account, which its rules never let happen. */
export function parseCaller(identity: unknown): Caller {
  const { sub, groups, username, claims } = Identity.parse(identity)
  return { sub, name: claims?.email ?? username ?? sub, isStaff: groups?.includes('staff') ?? false }
}
