import { createHash } from 'node:crypto'
import { z } from 'zod'
import { CognitoError } from '../cognito-error'
import { operation, type Operation, type Pool } from './operation'

const logins = z.record(z.string(), z.string()).default({})
const getId = z.object({ IdentityPoolId: z.string(), Logins: logins })
const getCredentials = z.object({ IdentityId: z.string(), Logins: logins })

const CREDENTIALS_LIFETIME_SECONDS = 3600

/** The identity pool: it gives identities and credentials that stand for nobody, for clients that ask for them. */
export function identityPoolOperations(pool: Pool): Record<string, Operation> {
  return {
    GetId: operation(getId, async ({ IdentityPoolId, Logins }) => {
      if (IdentityPoolId !== pool.definition.identityPoolId) {
        throw new CognitoError('ResourceNotFoundException', `IdentityPool '${IdentityPoolId}' not found.`)
      }
      return { IdentityId: `${pool.definition.region}:${asUuid(await subjectOf(pool, Logins))}` }
    }),
    GetCredentialsForIdentity: operation(getCredentials, async ({ IdentityId, Logins }) => {
      await subjectOf(pool, Logins)
      const name = createHash('sha256').update(IdentityId).digest('hex').toUpperCase()
      return {
        IdentityId,
        Credentials: {
          AccessKeyId: `ASIA${name.slice(0, 16)}`,
          SecretKey: name,
          SessionToken: 'local',
          Expiration: Math.floor(pool.now() / 1000) + CREDENTIALS_LIFETIME_SECONDS,
        },
      }
    }),
  }
}

/** Whom the login's token speaks for; guests have none. Throws `NotAuthorizedException`. */
async function subjectOf(pool: Pool, loginTokens: Readonly<Record<string, string>>): Promise<string> {
  const [token] = Object.values(loginTokens)
  return token === undefined ? 'guest' : (await pool.tokens.verify(token)).sub
}

function asUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
