import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  isScalarType,
  parse,
  print,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { accessOf, isAllowed, type AccessDefaults, type AuthMode } from './auth-mode'
import type { Caller } from './caller'
import { identityOf } from './caller'
import type { FieldInfo, ResolverContext, Values } from './resolver-context'
import { notAuthorized, type ResolverError } from './resolver-error'
import { resolveField, type Resolver } from './resolver'
import { applyScalarRule, scalarDeclarations } from './scalars'
import type { SubscriptionFilter } from './subscription-filter'

/** What one GraphQL operation carries from field to field. */
export interface OperationContext {
  readonly caller: Caller
  readonly headers: Readonly<Record<string, string>>
  /** `published`: the object is complete already, as a mutation gave it; resolvers do not run again. */
  readonly purpose: 'operation' | 'published'
  /** Errors that resolvers appended to the reply, without failing their field. */
  readonly appendedErrors: { error: ResolverError; info: GraphQLResolveInfo }[]
  subscriptionFilter: SubscriptionFilter | undefined
  /** The subscription's field and the arguments it was asked with, once its resolver has run. */
  subscribed: { readonly fieldName: string; readonly args: Readonly<Values> } | undefined
  /** Asked before a mutation is carried out; it throws when the mutation must not be. */
  beforeMutation(fieldName: string, args: Readonly<Values>): Promise<void>
}

/** Finds the resolver of a field for a mode of the call. */
export type FindResolver = (typeName: string, fieldName: string, mode: AuthMode) => Resolver | undefined

const directiveDeclarations = `
  directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
  directive @aws_auth(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
  directive @aws_cognito_user_pools(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
  directive @aws_iam on FIELD_DEFINITION | OBJECT
  directive @aws_api_key on FIELD_DEFINITION | OBJECT
  directive @aws_oidc on FIELD_DEFINITION | OBJECT
  directive @aws_lambda on FIELD_DEFINITION | OBJECT
`

/** The synthesized schema with its access rules and resolvers in place. */
export function executableSchema(
  source: string,
  access: AccessDefaults,
  findResolver: FindResolver,
): GraphQLSchema {
  const document = parse(`${scalarDeclarations}\n${directiveDeclarations}\n${source}`)
  const schema = buildASTSchema(document, { assumeValidSDL: true })
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) applyScalarRule(type)
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      field.resolve = guardedResolver({ type, field, access, findResolver, isRoot: roots.has(type) })
    }
  }
  return schema
}

/** The subscription fields that a mutation feeds, by the mutation's name. */
export function subscriptionsByMutation(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const fed = new Map<string, string[]>()
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    for (const mutation of mutationsOf(field)) fed.set(mutation, [...(fed.get(mutation) ?? []), field.name])
  }
  return fed
}

/** The names of the fields of what a field returns. */
export function returnedFieldNames(field: GraphQLField<unknown, unknown>): ReadonlySet<string> {
  const type = getNamedType(field.type)
  return new Set(isObjectType(type) ? Object.keys(type.getFields()) : [])
}

interface FieldRules {
  readonly type: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly access: AccessDefaults
  readonly findResolver: FindResolver
  readonly isRoot: boolean
}

function guardedResolver(rules: FieldRules): GraphQLFieldResolver<unknown, OperationContext> {
  const { type, field, access, findResolver, isRoot } = rules
  const fieldAccess = accessOf(type, field, access)
  const resolve = async (
    resolver: Resolver | undefined,
    source: unknown,
    args: Values,
    context: OperationContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    if (type === info.schema.getMutationType()) await context.beforeMutation(field.name, args)
    if (type === info.schema.getSubscriptionType())
      context.subscribed = { fieldName: field.name, args: { ...args } }
    if (!resolver) return propertyOf(source, field.name)
    const resolution = await resolveField(resolver, resolverContext(source, args, context, info, access))
    context.appendedErrors.push(...resolution.errors.map((error) => ({ error, info })))
    context.subscriptionFilter = resolution.subscriptionFilter ?? context.subscriptionFilter
    return resolution.value
  }
  // Most fields only have to be taken out: a promise for each of a job's forty would be most of the work.
  return (source, args, context, info) => {
    const { caller, purpose } = context
    const mayUse =
      isAllowed(fieldAccess, caller.mode, groupsOf(caller)) && (!isRoot || roleAllows(caller, type, field))
    if (!mayUse) throw notAuthorized(type.name, field.name)
    if (purpose === 'published') return propertyOf(source, field.name)
    const resolver = findResolver(type.name, field.name, caller.mode)
    if (!resolver && !isRoot) return propertyOf(source, field.name)
    return resolve(resolver, source, args, context, info)
  }
}

/** What a field without a resolver gives: the property of its name. */
function propertyOf(source: unknown, fieldName: string): unknown {
  return isValues(source) ? source[fieldName] : undefined
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null
}

function roleAllows(caller: Caller, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  return caller.mode !== 'AWS_IAM' || caller.role.allows(type.name, field.name)
}

function groupsOf(caller: Caller): readonly string[] {
  return caller.mode === 'AMAZON_COGNITO_USER_POOLS' ? (caller.claims['cognito:groups'] ?? []) : []
}

function resolverContext(
  source: unknown,
  args: Values,
  context: OperationContext,
  info: GraphQLResolveInfo,
  access: AccessDefaults,
): ResolverContext {
  return {
    args,
    stash: {},
    source: source ?? null,
    identity: identityOf(context.caller, access.defaultMode),
    request: { headers: context.headers },
    info: fieldInfo(info),
    prev: undefined,
    result: null,
    error: undefined,
  }
}

function fieldInfo(info: GraphQLResolveInfo): FieldInfo {
  const selections = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []))
  return {
    fieldName: info.fieldName,
    parentTypeName: info.parentType.name,
    variables: info.variableValues,
    selectionSetList: selections.flatMap((selection) => selectionPaths(selection, info.fragments, '')),
    selectionSetGraphQL: selections[0] ? printed(selections[0]) : '',
  }
}

/** Operations are kept once they are read, so that each of their selections is printed once. */
const printedSelections = new WeakMap<SelectionSetNode, string>()

function printed(selection: SelectionSetNode): string {
  const text = printedSelections.get(selection) ?? print(selection)
  printedSelections.set(selection, text)
  return text
}

function selectionPaths(
  set: SelectionSetNode,
  fragments: GraphQLResolveInfo['fragments'],
  prefix: string,
): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === 'Field') return fieldPaths(selection, fragments, prefix)
    const inner = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value]
    return inner ? selectionPaths(inner.selectionSet, fragments, prefix) : []
  })
}

function fieldPaths(node: FieldNode, fragments: GraphQLResolveInfo['fragments'], prefix: string): string[] {
  const path = `${prefix}${(node.alias ?? node.name).value}`
  return [path, ...(node.selectionSet ? selectionPaths(node.selectionSet, fragments, `${path}/`) : [])]
}

function mutationsOf(field: GraphQLField<unknown, unknown>): readonly string[] {
  const directive = field.astNode?.directives?.find((d) => d.name.value === 'aws_subscribe')
  const argument = directive?.arguments?.find((a) => a.name.value === 'mutations')
  const value: unknown = argument && valueFromASTUntyped(argument.value)
  return [value].flat().filter((name) => typeof name === 'string')
}
