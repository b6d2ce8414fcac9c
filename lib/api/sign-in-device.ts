import { signIn } from 'aws-amplify/auth'
import { UnavailableError } from './booth-api'

/** How a sign-in went; `message` is for the person at the screen. */
export type SignInResult = { kind: 'signed-in' } | { kind: 'refused'; message: string }

/** Signs this device in (the password never leaves it, SRP). Throws `UnavailableError` without a network. */
export async function signInDevice(username: string, password: string): Promise<SignInResult> {
  try {
    const { nextStep } = await signIn({ username, password, options: { authFlowType: 'USER_SRP_AUTH' } })
    if (nextStep.signInStep === 'DONE') return { kind: 'signed-in' }
    return { kind: 'refused', message: 'This account needs a new password first. Ask whoever made it.' }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'UserAlreadyAuthenticatedException') return { kind: 'signed-in' }
    if (credentialErrors.has(name)) {
      return {
        kind: 'refused',
        message: 'That name and password do not go together. Check both and try again.',
      }
    }
    throw new UnavailableError('signIn', { cause: error })
  }
}

const credentialErrors: ReadonlySet<string> = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'EmptySignInUsername',
  'EmptySignInPassword',
  'InvalidParameterException',
])
