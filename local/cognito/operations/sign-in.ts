import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { attributesWithoutSub, withPassword } from '../accounts'
import { CognitoError, wrongCredentials } from '../cognito-error'
import { createChallenges, type Challenges } from '../challenges'
import { hollowUser } from '../hollow-user'
import { beginExchange, isClaimTrue, matchesProof } from '../srp'
import type { User } from '../user-store'
import { operation, type Operation, type Pool } from './operation'

const parameters = z.record(z.string(), z.string()).default({})
const initiateAuth = z.object({ AuthFlow: z.string(), ClientId: z.string(), AuthParameters: parameters })
const respondToChallenge = z.object({
  ChallengeName: z.string(),
  ClientId: z.string(),
  Session: z.string().nullish(),
  ChallengeResponses: parameters,
})
const refreshTokens = z.object({ RefreshToken: z.string(), ClientId: z.string() })

const ATTRIBUTE_PREFIX = 'userAttributes.'

type Parameters = z.infer<typeof parameters>

/** Signing in: the flows, their challenges, and refreshing tokens. */
export function signInOperations(pool: Pool): Record<string, Operation> {
  const challenges = createChallenges(pool.now)
  return {
    InitiateAuth: operation(initiateAuth, ({ AuthFlow, ClientId, AuthParameters }) => {
      assertClient(pool, ClientId)
      assertFlowAllowed(pool, AuthFlow)
      switch (AuthFlow) {
        case 'USER_SRP_AUTH':
          return beginSrp(pool, challenges, AuthParameters)
        case 'USER_PASSWORD_AUTH':
          return signInWithPassword(pool, challenges, AuthParameters)
        case 'REFRESH_TOKEN':
        case 'REFRESH_TOKEN_AUTH':
          return refreshed(pool, AuthParameters['REFRESH_TOKEN'] ?? '')
        default:
          throw new CognitoError('InvalidParameterException', `The local cloud has no AuthFlow ${AuthFlow}`)
      }
    }),
    RespondToAuthChallenge: operation(
      respondToChallenge,
      ({ ChallengeName, ClientId, Session, ChallengeResponses }) => {
        assertClient(pool, ClientId)
        switch (ChallengeName) {
          case 'PASSWORD_VERIFIER':
            return verifySrp(pool, challenges, ChallengeResponses)
          case 'NEW_PASSWORD_REQUIRED':
            return takeNewPassword(pool, challenges, Session ?? '', ChallengeResponses)
          default:
            throw new CognitoError(
              'InvalidParameterException',
              `The local cloud has no challenge ${ChallengeName}`,
            )
        }
      },
    ),
    GetTokensFromRefreshToken: operation(refreshTokens, ({ ClientId, RefreshToken }) => {
      assertClient(pool, ClientId)
      return refreshed(pool, RefreshToken)
    }),
  }
}

function assertClient(pool: Pool, clientId: string): void {
  if (clientId === pool.definition.clientId) return
  throw new CognitoError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`)
}

function assertFlowAllowed(pool: Pool, flow: string): void {
  const needed = flow === 'REFRESH_TOKEN' ? 'ALLOW_REFRESH_TOKEN_AUTH' : `ALLOW_${flow}`
  if (pool.definition.allowedFlows.includes(needed) || pool.definition.allowedFlows.includes(flow)) return
  throw new CognitoError('InvalidParameterException', `${flow} flow not enabled for this client`)
}

/** Unknown users are answered like known ones, with a proof that no password fits. */
function beginSrp(pool: Pool, challenges: Challenges, { USERNAME = '', SRP_A = '' }: Parameters): object {
  const { username, proof } = pool.store.findUser(USERNAME) ?? hollowUser(pool, USERNAME)
  const exchange = beginExchange(SRP_A, proof)
  if (!exchange) throw wrongCredentials()
  const secretBlock = randomBytes(64).toString('base64')
  // Clients do not all send the session back: the secret block, which they must send, finds the challenge.
  challenges.keep(secretBlock, { kind: 'srp', username, exchange })
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: randomBytes(32).toString('base64url'),
    ChallengeParameters: {
      SALT: proof.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: exchange.serverPublic.toString(16),
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  }
}

function verifySrp(pool: Pool, challenges: Challenges, responses: Parameters): Promise<object> | object {
  const secretBlock = responses['PASSWORD_CLAIM_SECRET_BLOCK'] ?? ''
  const challenge = challenges.take(secretBlock)
  if (challenge?.kind !== 'srp') throw invalidSession()
  const known = isClaimTrue(challenge.exchange, {
    poolName: pool.definition.poolName,
    username: challenge.username,
    secretBlock,
    timestamp: responses['TIMESTAMP'] ?? '',
    signature: responses['PASSWORD_CLAIM_SIGNATURE'] ?? '',
  })
  const user = pool.store.findUser(challenge.username)
  if (!known || !user) throw wrongCredentials()
  return signedIn(pool, challenges, user)
}

function signInWithPassword(
  pool: Pool,
  challenges: Challenges,
  { USERNAME = '', PASSWORD = '' }: Parameters,
): Promise<object> | object {
  const user = pool.store.findUser(USERNAME)
  const { username, proof } = user ?? hollowUser(pool, USERNAME)
  const known = matchesProof(pool.definition.poolName, username, PASSWORD, proof)
  if (!known || !user) throw wrongCredentials()
  return signedIn(pool, challenges, user)
}

/** What follows a right password. */
function signedIn(pool: Pool, challenges: Challenges, user: User): Promise<object> | object {
  if (!user.enabled) throw new CognitoError('NotAuthorizedException', 'User is disabled.')
  switch (user.status) {
    case 'UNCONFIRMED':
      throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.')
    case 'RESET_REQUIRED':
      throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user')
    case 'FORCE_CHANGE_PASSWORD':
      return askForNewPassword(challenges, user)
    case 'CONFIRMED':
      return issued(pool, user)
  }
}

function askForNewPassword(challenges: Challenges, user: User): object {
  const session = randomUUID() + randomBytes(32).toString('base64url')
  challenges.keep(session, { kind: 'new-password', username: user.username })
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: session,
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(attributesWithoutSub(user)),
    },
  }
}

function takeNewPassword(
  pool: Pool,
  challenges: Challenges,
  session: string,
  responses: Parameters,
): Promise<object> {
  const challenge = challenges.find(session)
  const user = challenge?.kind === 'new-password' ? pool.store.findUser(challenge.username) : undefined
  if (!user) throw invalidSession()
  // A password that does not fit leaves the challenge open: people may try another one.
  const changed: User = { ...withPassword(pool, user, responses['NEW_PASSWORD'] ?? ''), status: 'CONFIRMED' }
  challenges.take(session)
  const given = Object.entries(responses).filter(([name]) => name.startsWith(ATTRIBUTE_PREFIX))
  pool.store.saveUser({
    ...changed,
    attributes: {
      ...changed.attributes,
      ...Object.fromEntries(given.map(([name, value]) => [name.slice(ATTRIBUTE_PREFIX.length), value])),
      sub: changed.attributes['sub'] ?? '',
    },
  })
  return issued(pool, existing(pool, user.username))
}

function existing(pool: Pool, username: string): User {
  const user = pool.store.findUser(username)
  if (!user) throw invalidSession()
  return user
}

async function issued(pool: Pool, user: User): Promise<object> {
  return { AuthenticationResult: await pool.tokens.issue(user), ChallengeParameters: {} }
}

async function refreshed(pool: Pool, refreshToken: string): Promise<object> {
  return { AuthenticationResult: await pool.tokens.refresh(refreshToken), ChallengeParameters: {} }
}

function invalidSession(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Invalid session for the user.')
}
