/** The identity behind credentials of an identity pool. */
export interface CognitoIdentity {
  readonly id: string
  readonly poolId: string
  readonly authenticated: boolean
}

/** Who a set of session credentials speaks for, as AppSync's IAM authorization sees it. */
export interface IamRole {
  readonly name: string
  /** As in `AROA…`. */
  readonly roleId: string
  readonly sessionName: string
  /** Set when an identity pool gave the session. */
  readonly cognitoIdentity?: CognitoIdentity
  /** Whether the role's policies allow `appsync:GraphQL` on this field. */
  allows(typeName: string, fieldName: string): boolean
}
