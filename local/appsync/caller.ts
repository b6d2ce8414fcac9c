import type { IamRole } from '../iam/iam-role'
import type { JwtClaims } from '../cognito/jwt-claims'
import type { AuthMode } from './auth-mode'

/** Who calls, proven by the request's credentials. */
export type Caller =
  | { readonly mode: 'AMAZON_COGNITO_USER_POOLS'; readonly claims: JwtClaims }
  | {
      readonly mode: 'AWS_IAM'
      readonly role: IamRole
      readonly accessKeyId: string
      readonly accountId: string
    }
  | { readonly mode: 'API_KEY' }

/** What `$ctx.identity` holds. */
export type Identity = Readonly<Record<string, unknown>> | null

/** The identity that AppSync hands to templates, resolver code and functions. */
export function identityOf(caller: Caller, defaultMode: AuthMode): Identity {
  switch (caller.mode) {
    case 'API_KEY':
      return null
    case 'AWS_IAM':
      return iamIdentity(caller.role, caller.accountId)
    case 'AMAZON_COGNITO_USER_POOLS':
      return cognitoIdentity(caller.claims, defaultMode)
  }
}

function iamIdentity(role: IamRole, accountId: string): Identity {
  const identity = role.cognitoIdentity
  return {
    accountId,
    cognitoIdentityAuthProvider: null,
    cognitoIdentityAuthType: identity ? (identity.authenticated ? 'authenticated' : 'unauthenticated') : null,
    cognitoIdentityId: identity?.id ?? null,
    cognitoIdentityPoolId: identity?.poolId ?? null,
    sourceIp: ['127.0.0.1'],
    userArn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${role.sessionName}`,
    username: `${role.roleId}:${role.sessionName}`,
  }
}

function cognitoIdentity(claims: JwtClaims, defaultMode: AuthMode): Identity {
  return {
    claims,
    defaultAuthStrategy: defaultMode === 'AMAZON_COGNITO_USER_POOLS' ? 'ALLOW' : 'DENY',
    groups: claims['cognito:groups'] ?? null,
    issuer: claims.iss,
    sourceIp: ['127.0.0.1'],
    sub: claims.sub,
    username: claims.username ?? claims['cognito:username'],
  }
}
