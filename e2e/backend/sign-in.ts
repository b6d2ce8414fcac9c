import { Amplify } from 'aws-amplify'
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth'
import { parseAmplifyConfig } from 'aws-amplify/utils'
import type { LocalCloud } from '../../local/start-local-cloud'

/** What a signed-in browser holds. */
export interface Session {
  readonly sub: string
  readonly accessToken: string
}

/** Signs in over SRP with Amplify's own client, as a browser does, and gives the tokens. */
export async function signInTo(
  cloud: LocalCloud,
  account: { username: string; password: string },
): Promise<Session> {
  const config = parseAmplifyConfig({
    ...cloud.outputs,
    auth: { ...cloud.outputs.auth, identity_pool_id: undefined },
  })
  const cognito = config.Auth?.Cognito
  if (!cognito) throw new Error('The outputs name no user pool')
  Amplify.configure({
    ...config,
    Auth: { Cognito: { ...cognito, userPoolEndpoint: cloud.outputs.custom.local.userPoolEndpoint } },
  })
  // Amplify keeps one session for the whole process.
  await signOut()
  const { isSignedIn, nextStep } = await signIn(account)
  if (!isSignedIn) throw new Error(`${account.username} has to ${nextStep.signInStep} first`)
  const { tokens, userSub } = await fetchAuthSession()
  if (!tokens || !userSub) throw new Error('Signed in without tokens')
  return { sub: userSub, accessToken: tokens.accessToken.toString() }
}
