import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { CognitoError } from '../cognito-error'
import type { IdentityPoolDefinition } from '../pool-definition'
import { operation, type Operation, type Pool } from './operation'

const logins = z.record(z.string(), z.string()).default({})
const getId = z.object({ IdentityPoolId: z.string(), Logins: logins })
const getCredentials = z.object({ IdentityId: z.string(), Logins: logins })

const CREDENTIALS_LIFETIME_SECONDS = 3600

/** The identity pool: it gives session credentials of its guests' role, or of its signed-in users' role. */
export function identityPoolOperations(pool: Pool): Record<string, Operation> {
  return {
    GetId: operation(getId, async ({ IdentityPoolId, Logins }) => {
      if (IdentityPoolId !== pool.definition.identityPool?.id) {
        throw new CognitoError('ResourceNotFoundException', `IdentityPool '${IdentityPoolId}' not found.`)
      }
      await isSignedIn(pool, Logins)
      return { IdentityId: `${pool.definition.region}:${randomUUID()}` }
    }),
    GetCredentialsForIdentity: operation(getCredentials, async ({ IdentityId, Logins }) => {
      const authenticated = await isSignedIn(pool, Logins)
      const { id: poolId, roleArn } = roleFor(pool.definition.identityPool, authenticated)
      const credentials = pool.issueCredentials(roleArn, { id: IdentityId, poolId, authenticated })
      return {
        IdentityId,
        Credentials: {
          AccessKeyId: credentials.accessKeyId,
          SecretKey: credentials.secretAccessKey,
          SessionToken: credentials.sessionToken,
          Expiration: Math.floor(pool.now() / 1000) + CREDENTIALS_LIFETIME_SECONDS,
        },
      }
    }),
  }
}

/** False for guests. Throws `NotAuthorizedException` for a token that is no good, and for guests where none may come. */
async function isSignedIn(pool: Pool, loginTokens: Readonly<Record<string, string>>): Promise<boolean> {
  const [token] = Object.values(loginTokens)
  if (token !== undefined) {
    await pool.tokens.verify(token)
    return true
  }
  if (pool.definition.identityPool?.allowsGuests) return false
  throw new CognitoError(
    'NotAuthorizedException',
    'Unauthenticated access is not supported for this identity pool.',
  )
}

function roleFor(identityPool: IdentityPoolDefinition | undefined, authenticated: boolean) {
  const roleArn = identityPool?.roles[authenticated ? 'authenticated' : 'unauthenticated']
  if (identityPool === undefined || roleArn === undefined) {
    throw new CognitoError('InvalidIdentityPoolConfigurationException', 'No role is set for this identity.')
  }
  return { id: identityPool.id, roleArn }
}
