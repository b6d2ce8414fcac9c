import { CognitoError } from './cognito-error'
import type { PasswordPolicy } from './pool-definition'

/** Throws Cognito's refusal when a password does not fit the pool's policy. */
export function assertFitsPolicy(password: string, policy: PasswordPolicy): void {
  const problem = problemOf(password, policy)
  if (problem) {
    throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${problem}`)
  }
}

function problemOf(password: string, policy: PasswordPolicy): string | undefined {
  if (password.length < policy.minimumLength) return 'Password not long enough'
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters'
  if (policy.requireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters'
  if (policy.requireNumbers && !/\d/.test(password)) return 'Password must have numeric characters'
  if (policy.requireSymbols && !/[^A-Za-z0-9\s]/.test(password)) return 'Password must have symbol characters'
  return undefined
}
