import { Amplify } from 'aws-amplify'
import { fetchAuthSession, signOut } from 'aws-amplify/auth'
import { z } from 'zod'
import type { AmplifyOutputs } from './amplify-outputs'
import { configureAmplify } from './configure-amplify'

/** Whoever is signed in, as the staff console sees them. */
export interface StaffPerson {
  name: string
  isStaff: boolean
}

const Claims = z.object({
  'cognito:groups': z.array(z.string()).optional(),
  email: z.string().optional(),
})

/** Tells Amplify where the backend is, and to show AppSync the ID token: the audit then knows people by name. */
export function configureStaff(outputs: AmplifyOutputs): void {
  configureAmplify(outputs)
  const headers = async (): Promise<Record<string, string>> => {
    const idToken = (await fetchAuthSession()).tokens?.idToken?.toString()
    return idToken === undefined ? {} : { Authorization: idToken }
  }
  Amplify.configure(Amplify.getConfig(), { API: { GraphQL: { headers } } })
}

/** Who is signed in on this browser; undefined when nobody is. */
export const readStaffPerson = () => personOf({ forceRefresh: false })

/** The same, once this sign-in was renewed: it then lasts through the day. Rejects when it cannot be renewed. */
export const renewStaffPerson = () => personOf({ forceRefresh: true })

async function personOf(options: { forceRefresh: boolean }): Promise<StaffPerson | undefined> {
  const { tokens } = await fetchAuthSession(options)
  if (!tokens) return undefined
  const claims = Claims.parse({ ...tokens.accessToken.payload, ...tokens.idToken?.payload })
  return { name: claims.email ?? '', isStaff: claims['cognito:groups']?.includes('staff') ?? false }
}

export async function signOutStaff(): Promise<void> {
  await signOut()
}
