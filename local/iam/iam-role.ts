/** Who a set of session credentials speaks for, as AppSync's IAM authorization sees it. */
export interface IamRole {
  readonly name: string
  /** As in `AROA…`. */
  readonly roleId: string
  readonly sessionName: string
  /** Whether the role's policies allow `appsync:GraphQL` on this field. */
  allows(typeName: string, fieldName: string): boolean
}
