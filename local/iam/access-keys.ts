import { createHash, randomBytes } from 'node:crypto'
import type { CognitoIdentity, IamRole } from './iam-role'
import type { Role } from './read-roles'

/** Session credentials, as a Lambda execution environment or a guest of an identity pool gets them. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

export interface AccessKeys {
  /** New credentials of a role: no two sessions share an access key id. */
  issue(roleArn: string, sessionName: string, cognitoIdentity?: CognitoIdentity): Credentials
  /** Whose session an access key id belongs to. */
  roleOf(accessKeyId: string): IamRole | undefined
}

/** Hands out session credentials and knows whose they are. */
export function createAccessKeys(readRole: (roleArn: string) => Role | undefined): AccessKeys {
  const sessions = new Map<string, IamRole>()
  return {
    issue: (roleArn, sessionName, cognitoIdentity) => {
      const accessKeyId = `ASIALOCAL${randomBytes(6).toString('hex').toUpperCase().slice(0, 11)}`
      const role = readRole(roleArn)
      if (role !== undefined) sessions.set(accessKeyId, { ...role, sessionName, cognitoIdentity })
      return { accessKeyId, secretAccessKey: secretAccessKeyOf(accessKeyId), sessionToken: 'local' }
    },
    roleOf: (accessKeyId) => sessions.get(accessKeyId),
  }
}

/**
 * The secret of a local access key. It follows from the key id, so that a URL signed before a restart can
 * still be verified after it; it guards nothing but the shape of the protocol.
 */
export function secretAccessKeyOf(accessKeyId: string): string {
  return createHash('sha256').update(`local secret of ${accessKeyId}`).digest('hex').slice(0, 40)
}

/** Credentials for the local cloud's own calls to its services. */
export const ownCredentials: Credentials = {
  accessKeyId: 'AKIALOCALCLOUD',
  secretAccessKey: secretAccessKeyOf('AKIALOCALCLOUD'),
  sessionToken: 'local',
}
