/** The payload of a verified user pool token. */
export interface JwtClaims {
  readonly iss: string
  readonly sub: string
  readonly token_use: 'access' | 'id'
  /** Seconds since 1970. */
  readonly exp: number
  readonly iat: number
  readonly username?: string
  readonly 'cognito:username'?: string
  readonly 'cognito:groups'?: readonly string[]
  readonly [claim: string]: unknown
}
