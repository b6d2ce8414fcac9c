import type { JwtClaims } from '../cognito/jwt-claims'
import type { IamRole } from '../iam/iam-role'
import type { AuthMode } from './auth-mode'
import type { Caller } from './caller'

/** Why a request is turned away before any field is looked at, in AppSync's words. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly statusCode: number
  readonly errorType: string

  constructor(statusCode: number, errorType: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.errorType = errorType
  }
}

export interface AuthenticationRules {
  readonly accountId: string
  readonly modes: ReadonlySet<AuthMode>
  readonly apiKeys: ReadonlySet<string>
  readonly roleOf: (accessKeyId: string) => IamRole | undefined
  readonly verifyToken: (jwt: string) => Promise<JwtClaims>
}

/** Proves who calls, from headers with lower-case names. Throws `RequestRefused`. */
export async function authenticate(
  headers: Readonly<Record<string, string>>,
  rules: AuthenticationRules,
): Promise<Caller> {
  const { authorization, 'x-api-key': apiKey } = headers
  if (authorization?.startsWith('AWS4-HMAC-SHA256')) return authenticateRole(authorization, rules)
  if (authorization) return authenticateUser(authorization, rules)
  if (apiKey && rules.modes.has('API_KEY') && rules.apiKeys.has(apiKey)) return { mode: 'API_KEY' }
  throw refused('You are not authorized to make this call.')
}

/** Whose access key signed a request, when it was signed. Signatures themselves are not checked here. */
export function accessKeyIdOf(authorization: string | undefined): string | undefined {
  return /Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1]
}

function authenticateRole(authorization: string, rules: AuthenticationRules): Caller {
  const accessKeyId = accessKeyIdOf(authorization)
  const role = accessKeyId === undefined ? undefined : rules.roleOf(accessKeyId)
  if (!role || accessKeyId === undefined) {
    throw new RequestRefused(
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    )
  }
  if (!rules.modes.has('AWS_IAM')) throw refused('Permission denied')
  return { mode: 'AWS_IAM', role, accessKeyId, accountId: rules.accountId }
}

async function authenticateUser(authorization: string, rules: AuthenticationRules): Promise<Caller> {
  if (!rules.modes.has('AMAZON_COGNITO_USER_POOLS')) throw refused('Valid authorization header not provided.')
  try {
    return {
      mode: 'AMAZON_COGNITO_USER_POOLS',
      claims: await rules.verifyToken(authorization.replace(/^Bearer\s+/i, '')),
    }
  } catch (cause) {
    throw refused(isExpiry(cause) ? 'Token has expired.' : 'Valid authorization header not provided.')
  }
}

function isExpiry(cause: unknown): boolean {
  return cause instanceof Error && /expired|"exp"/i.test(cause.message)
}

function refused(message: string): RequestRefused {
  return new RequestRefused(401, 'UnauthorizedException', message)
}
