import { Amplify } from 'aws-amplify'
import { fetchAuthSession, signIn } from 'aws-amplify/auth'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { z } from 'zod'
import type { LocalCloud } from '../../local/start-local-cloud'

/** What a signed-in browser holds. */
export interface Session {
  readonly sub: string
  readonly accessToken: string
}

const Outputs = z.object({
  auth: z.object({ user_pool_id: z.string(), user_pool_client_id: z.string() }),
  custom: z.object({ local: z.object({ userPoolEndpoint: z.url() }) }),
})

/** Signs in over SRP with Amplify's own client, as a browser does, and gives the tokens. */
export async function signInTo(
  cloud: Pick<LocalCloud, 'outputs'>,
  account: { username: string; password: string },
): Promise<Session> {
  const { auth, custom } = Outputs.parse(cloud.outputs)
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: auth.user_pool_id,
        userPoolClientId: auth.user_pool_client_id,
        userPoolEndpoint: custom.local.userPoolEndpoint,
      },
    },
  })
  // Amplify keeps one session for the whole process; a fresh store forgets it without revoking its tokens.
  cognitoUserPoolsTokenProvider.setKeyValueStorage(memoryStorage())
  const { isSignedIn, nextStep } = await signIn(account)
  if (!isSignedIn) throw new Error(`${account.username} has to ${nextStep.signInStep} first`)
  const { tokens, userSub } = await fetchAuthSession()
  if (!tokens || !userSub) throw new Error('Signed in without tokens')
  return { sub: userSub, accessToken: tokens.accessToken.toString() }
}

function memoryStorage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => Promise.resolve(items.get(key) ?? null),
    setItem: (key: string, value: string) => Promise.resolve(void items.set(key, value)),
    removeItem: (key: string) => Promise.resolve(void items.delete(key)),
    clear: () => Promise.resolve(items.clear()),
  }
}
