import { randomInt, randomUUID } from 'node:crypto'
import { CognitoError } from './cognito-error'
import type { Pool } from './operations/operation'
import { assertFitsPolicy } from './password-policy'
import { makeProof } from './srp'
import type { User } from './user-store'

/** A list of name and value, as Cognito's API passes attributes. */
export type AttributeList = readonly { readonly Name: string; readonly Value: string }[]

type CodePurpose = NonNullable<User['code']>['purpose']

const CODE_LIFETIME_MS = 3_600_000

/** Adds a user. Throws `UsernameExistsException` and `InvalidPasswordException`. */
export function addUser(
  pool: Pool,
  {
    name,
    password,
    attributes,
    status,
  }: { name: string; password: string; attributes: AttributeList; status: User['status'] },
): User {
  const { store, definition, now } = pool
  if (store.findUser(name)) throw new CognitoError('UsernameExistsException', 'User already exists')
  assertFitsPolicy(password, definition.passwordPolicy)
  const sub = randomUUID()
  const username = definition.signInByEmail ? sub : name
  const user: User = {
    username,
    signInName: name.toLowerCase(),
    attributes: {
      ...(definition.signInByEmail && { email: name }),
      ...Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value])),
      sub,
    },
    status,
    enabled: true,
    groups: [],
    proof: makeProof(definition.poolName, username, password),
    createdAtMs: now(),
    modifiedAtMs: now(),
  }
  store.saveUser(user)
  return user
}

/** The user with a new password. Throws `InvalidPasswordException`. */
export function withPassword(pool: Pool, user: User, password: string): User {
  assertFitsPolicy(password, pool.definition.passwordPolicy)
  return { ...user, proof: makeProof(pool.definition.poolName, user.username, password) }
}

/** Finds a user for an administrator. Throws `UserNotFoundException`. */
export function existingUser(pool: Pool, name: string): User {
  const user = pool.store.findUser(name)
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.')
  return user
}

/** The user that an access token speaks for. Throws `NotAuthorizedException`. */
export async function tokenUser(pool: Pool, accessToken: string): Promise<User> {
  const claims = await pool.tokens.verify(accessToken)
  const user = claims.token_use === 'access' ? pool.store.findUser(claims.username ?? '') : undefined
  if (!user) throw new CognitoError('NotAuthorizedException', 'Invalid Access Token')
  return user
}

/** Gives a user a code and tells it to the log, where a deployed pool sends an email. */
export function sendCode(pool: Pool, user: User, purpose: CodePurpose): void {
  const value = String(randomInt(100_000, 1_000_000))
  pool.store.saveUser({ ...user, code: { purpose, value, expiresAtMs: pool.now() + CODE_LIFETIME_MS } })
  pool.log(`Code for ${user.signInName} (${purpose}): ${value}`)
}

/** The user without the code it proved to know. An unknown user and a wrong code are refused alike. */
export function withoutCode(pool: Pool, user: User | undefined, purpose: CodePurpose, value: string): User {
  if (user?.code?.purpose !== purpose || user.code.value !== value) {
    throw new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.')
  }
  if (user.code.expiresAtMs <= pool.now()) {
    throw new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
  }
  return { ...user, code: undefined }
}

/** Everything known of a user but the id that the pool gave. */
export function attributesWithoutSub(user: User): Record<string, string> {
  return Object.fromEntries(Object.entries(user.attributes).filter(([name]) => name !== 'sub'))
}

/** What a reply says of where a code went. It is made from the given name, so that it tells nothing of users. */
export function codeDelivery(name: string): object {
  return {
    CodeDeliveryDetails: {
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: name.replace(/^(.)[^@]*@(.).*$/, '$1***@$2***'),
    },
  }
}

/** A user in the words of Cognito's replies. */
export function userReply(user: User, attributesKey: 'Attributes' | 'UserAttributes'): object {
  return {
    Username: user.username,
    [attributesKey]: Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
    UserStatus: user.status,
    Enabled: user.enabled,
    UserCreateDate: user.createdAtMs / 1000,
    UserLastModifiedDate: user.modifiedAtMs / 1000,
  }
}
