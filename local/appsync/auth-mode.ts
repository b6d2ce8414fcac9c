import { valueFromASTUntyped, type DirectiveNode, type GraphQLField, type GraphQLObjectType } from 'graphql'

/** The ways of proving who calls that are supported. */
export const authModes = ['AMAZON_COGNITO_USER_POOLS', 'AWS_IAM', 'API_KEY'] as const
export type AuthMode = (typeof authModes)[number]

/** The modes that may use a field, and the groups that user pool callers need, when it names any. */
export interface FieldAccess {
  readonly modes: ReadonlySet<AuthMode>
  readonly groups: readonly string[] | undefined
}

/** What the API says of callers when a field and its type say nothing. */
export interface AccessDefaults {
  readonly defaultMode: AuthMode
  /** The default action of the user pool mode: `DENY` closes fields that name no group. */
  readonly denyByDefault: boolean
}

const modeOfDirective: Readonly<Record<string, AuthMode>> = {
  aws_auth: 'AMAZON_COGNITO_USER_POOLS',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
  aws_iam: 'AWS_IAM',
  aws_api_key: 'API_KEY',
}

/** Who may use a field: its own directives, or else its type's, or else the API's default mode. */
export function accessOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  defaults: AccessDefaults,
): FieldAccess {
  const onField = authDirectives(field.astNode?.directives)
  const onType = authDirectives(
    [type, ...(type.extensionASTNodes ?? []).map((astNode) => ({ astNode }))].flatMap(directivesOf),
  )
  const deciding = onField.length > 0 ? onField : onType
  if (deciding.length > 0) {
    return { modes: new Set(deciding.map((d) => d.mode)), groups: mergedGroups(deciding) }
  }
  const closed = defaults.denyByDefault && defaults.defaultMode === 'AMAZON_COGNITO_USER_POOLS'
  return { modes: new Set(closed ? [] : [defaults.defaultMode]), groups: undefined }
}

/** Whether a caller of a mode, with the groups of its token, passes. */
export function isAllowed(access: FieldAccess, mode: AuthMode, groups: readonly string[]): boolean {
  if (!access.modes.has(mode)) return false
  if (mode !== 'AMAZON_COGNITO_USER_POOLS' || access.groups === undefined) return true
  return access.groups.some((group) => groups.includes(group))
}

interface AuthDirective {
  readonly mode: AuthMode
  readonly groups: readonly string[] | undefined
}

function directivesOf(node: {
  astNode?: { directives?: readonly DirectiveNode[] } | null
}): readonly DirectiveNode[] {
  return node.astNode?.directives ?? []
}

function authDirectives(directives: readonly DirectiveNode[] = []): readonly AuthDirective[] {
  return directives.flatMap((directive) => {
    const mode = modeOfDirective[directive.name.value]
    return mode ? [{ mode, groups: groupsOf(directive) }] : []
  })
}

function groupsOf(directive: DirectiveNode): readonly string[] | undefined {
  const argument = directive.arguments?.find((a) => a.name.value === 'cognito_groups')
  if (!argument) return undefined
  const value: unknown = valueFromASTUntyped(argument.value)
  return [value].flat().filter((group) => typeof group === 'string')
}

function mergedGroups(directives: readonly AuthDirective[]): readonly string[] | undefined {
  const userPool = directives.filter((d) => d.mode === 'AMAZON_COGNITO_USER_POOLS')
  if (userPool.length === 0 || userPool.some((d) => d.groups === undefined)) return undefined
  return userPool.flatMap((d) => d.groups ?? [])
}
