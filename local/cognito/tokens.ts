import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
} from 'jose'
import { z } from 'zod'
import { CognitoError } from './cognito-error'
import type { JwtClaims } from './jwt-claims'
import type { PoolDefinition } from './pool-definition'
import type { Session, User, UserStore } from './user-store'

/** The tokens of one sign-in, in the words of Cognito's replies. */
export interface TokenSet {
  readonly AccessToken: string
  readonly IdToken: string
  readonly RefreshToken?: string
  readonly TokenType: 'Bearer'
  /** Seconds. */
  readonly ExpiresIn: number
}

export interface Tokens {
  /** Public keys, as `jwks.json` gives them. */
  readonly keySet: { readonly keys: readonly JWK[] }
  /** Begins a sign-in. */
  readonly issue: (user: User) => Promise<TokenSet>
  /** New tokens from a refresh token. Throws `NotAuthorizedException`. */
  readonly refresh: (refreshToken: string) => Promise<TokenSet>
  /** Throws `NotAuthorizedException` unless the token is one of this pool's, in time, and not revoked. */
  readonly verify: (jwt: string) => Promise<JwtClaims>
  /** Ends the sign-in that a refresh token belongs to. */
  readonly revoke: (refreshToken: string) => void
  /** Ends all sign-ins of a user. */
  readonly revokeAll: (username: string) => void
}

const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  token_use: z.enum(['access', 'id']),
  exp: z.number(),
  iat: z.number(),
  origin_jti: z.string(),
  client_id: z.string().optional(),
  aud: z.string().optional(),
  username: z.string().optional(),
  'cognito:username': z.string().optional(),
  'cognito:groups': z.array(z.string()).optional(),
})

/** Makes a private key for signing tokens, as a JSON Web Key. */
export async function makeSigningKey(): Promise<Record<string, string>> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return z.record(z.string(), z.string()).parse(await exportJWK(privateKey))
}

/** Issues and verifies the tokens of a pool. `now` is in milliseconds since 1970. */
export async function createTokens(
  pool: PoolDefinition,
  store: UserStore,
  now: () => number,
): Promise<Tokens> {
  const { publicKey, publicJwk, sign } = await importKeys(store.signingKey)

  const verified = remembering((jwt) => verifiedClaims(jwt, publicKey, pool, now), now)

  const tokensOf = async (user: User, session: Session): Promise<TokenSet> => {
    const issuedAt = Math.floor(now() / 1000)
    const shared = sharedClaims(pool, user, session, issuedAt)
    const [AccessToken, IdToken] = await Promise.all([
      sign({ ...shared, ...accessClaims(pool, user), exp: issuedAt + pool.accessTokenSeconds }),
      sign({ ...shared, ...idClaims(pool, user), exp: issuedAt + pool.idTokenSeconds }),
    ])
    return { AccessToken, IdToken, TokenType: 'Bearer', ExpiresIn: pool.accessTokenSeconds }
  }

  return {
    keySet: { keys: [publicJwk] },
    issue: async (user) => {
      const refreshToken = randomBytes(48).toString('base64url')
      const session = newSession(pool, user, refreshToken, now())
      store.saveSession(session)
      return { ...(await tokensOf(user, session)), RefreshToken: refreshToken }
    },
    refresh: async (refreshToken) => {
      const session = store.findSessionByRefreshToken(hashOf(refreshToken))
      const user = session && store.findUser(session.username)
      if (!session || !user) throw notAuthorized('Invalid Refresh Token')
      if (!user.enabled) throw notAuthorized('User is disabled.')
      return tokensOf(user, session)
    },
    verify: async (jwt) => {
      const claims = await verified(jwt)
      if (!store.findSession(claims.origin_jti)) throw notAuthorized('Access Token has been revoked')
      return claims
    },
    revoke: (refreshToken) => {
      const hash = hashOf(refreshToken)
      store.deleteSessions((one) => one.refreshTokenHash === hash)
    },
    revokeAll: (username) => {
      store.deleteSessions((one) => one.username === username)
    },
  }
}

async function importKeys(signingKey: UserStore['signingKey']) {
  const { kty, n, e } = signingKey
  const withoutId: JWK = { kty, n, e, alg: 'RS256', use: 'sig' }
  const publicJwk = { ...withoutId, kid: await calculateJwkThumbprint(withoutId) }
  const privateKey = await importJWK({ ...signingKey }, 'RS256')
  return {
    publicJwk,
    publicKey: await importJWK(publicJwk, 'RS256'),
    sign: (claims: object): Promise<string> =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: publicJwk.kid }).sign(privateKey),
  }
}

async function verifiedClaims(
  jwt: string,
  publicKey: Awaited<ReturnType<typeof importJWK>>,
  pool: PoolDefinition,
  now: () => number,
): Promise<z.infer<typeof claimsSchema>> {
  try {
    const { payload } = await jwtVerify(jwt, publicKey, {
      algorithms: ['RS256'],
      issuer: pool.issuer,
      currentDate: new Date(now()),
    })
    const claims = claimsSchema.parse(payload)
    const client = claims.token_use === 'access' ? claims.client_id : claims.aud
    if (client !== pool.clientId) throw notAuthorized('Invalid token: it belongs to another client')
    return claims
  } catch (error) {
    if (error instanceof CognitoError) throw error
    throw notAuthorized(
      error instanceof errors.JWTExpired ? 'Access Token has expired' : 'Invalid Access Token',
    )
  }
}

/** Tokens that are remembered: more than devices sign in at an event. */
const REMEMBERED_TOKENS = 1_000

/** Checks a token's signature once, for a device sends the same one with each request until it expires. */
function remembering(
  verify: (jwt: string) => Promise<z.infer<typeof claimsSchema>>,
  now: () => number,
): typeof verify {
  const good = new Map<string, z.infer<typeof claimsSchema>>()
  return async (jwt) => {
    const known = good.get(jwt)
    if (known && known.exp * 1000 > now()) return known
    good.delete(jwt)
    const claims = await verify(jwt)
    good.set(jwt, claims)
    const [oldest] = good.keys()
    if (oldest !== undefined && good.size > REMEMBERED_TOKENS) good.delete(oldest)
    return claims
  }
}

function sharedClaims(pool: PoolDefinition, user: User, session: Session, issuedAtSeconds: number): object {
  return {
    sub: user.attributes['sub'],
    iss: pool.issuer,
    ...(user.groups.length > 0 && { 'cognito:groups': user.groups }),
    origin_jti: session.id,
    event_id: randomUUID(),
    auth_time: session.authenticatedAtSeconds,
    iat: issuedAtSeconds,
  }
}

function accessClaims(pool: PoolDefinition, user: User): object {
  return {
    client_id: pool.clientId,
    token_use: 'access',
    scope: 'aws.cognito.signin.user.admin',
    jti: randomUUID(),
    username: user.username,
  }
}

function idClaims(pool: PoolDefinition, user: User): object {
  return {
    ...user.attributes,
    email_verified: user.attributes['email_verified'] === 'true',
    aud: pool.clientId,
    token_use: 'id',
    jti: randomUUID(),
    'cognito:username': user.username,
  }
}

function newSession(pool: PoolDefinition, user: User, refreshToken: string, nowMs: number): Session {
  return {
    id: randomUUID(),
    username: user.username,
    refreshTokenHash: hashOf(refreshToken),
    authenticatedAtSeconds: Math.floor(nowMs / 1000),
    expiresAtMs: nowMs + pool.refreshTokenSeconds * 1000,
  }
}

function hashOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex')
}

function notAuthorized(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message)
}
