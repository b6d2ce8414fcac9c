import { conditionExpression, toAttribute } from './condition-expression'
import type { AuthMode } from './auth-mode'
import { notAuthorized, ResolverError } from './resolver-error'
import { readSubscriptionFilter, type SubscriptionFilter } from './subscription-filter'
import { createSimulatorUtil, fromVelocity, toVelocity } from './velocity-engine'

/** What a template did beside giving its text. */
export interface TemplateEffects {
  readonly appendedErrors: ResolverError[]
  /** The error that stopped the template: the engine rewords what a method throws, so it is kept aside. */
  thrown: ResolverError | undefined
  subscriptionFilter: SubscriptionFilter | undefined
}

interface Field {
  readonly typeName: string
  readonly fieldName: string
}

const authTypes: Readonly<Record<AuthMode, string>> = {
  AMAZON_COGNITO_USER_POOLS: 'User Pool Authorization',
  AWS_IAM: 'IAM Authorization',
  API_KEY: 'API Key Authorization',
}

/** `$util`: the simulator's, with its errors, conditions, emptiness tests and DynamoDB values put right. */
export function createVelocityUtil(field: Field, mode: AuthMode, effects: TemplateEffects): object {
  const simulated = createSimulatorUtil()
  return {
    ...simulated,
    ...errorMethods(field, effects),
    ...emptinessMethods,
    authType: () => authTypes[mode],
    dynamodb: { ...objectOf(simulated.dynamodb), ...dynamodbMethods },
    transform: { ...objectOf(simulated.transform), ...transformMethods },
  }
}

/** `$extensions`: of its methods only the subscription filter has an effect here. */
export function createVelocityExtensions(effects: TemplateEffects): object {
  const ignored = (): string => ''
  return {
    setSubscriptionFilter: (filter: unknown) => {
      effects.subscriptionFilter = readSubscriptionFilter(parsed(filter))
      return ''
    },
    setSubscriptionInvalidationFilter: ignored,
    invalidateSubscriptions: ignored,
    evictFromApiCache: ignored,
  }
}

/** The methods of `$util` and `$extensions` that a template calls and that do not exist here. */
export function unknownMethods(template: string): readonly string[] {
  const effects: TemplateEffects = { appendedErrors: [], thrown: undefined, subscriptionFilter: undefined }
  const util = createVelocityUtil({ typeName: '', fieldName: '' }, 'API_KEY', effects)
  const roots: Readonly<Record<string, object>> = {
    util,
    utils: util,
    extensions: createVelocityExtensions(effects),
  }
  const calls = template.matchAll(/\$!?\{?(utils?|extensions)\.([A-Za-z\d_.]+)\(/g)
  const unknown = [...calls].flatMap(([, root = '', path = '']) => {
    const method = path.split('.').reduce((value: unknown, name) => memberOf(value, name), roots[root])
    return typeof method === 'function' ? [] : [`$${root}.${path}`]
  })
  return [...new Set(unknown)]
}

function memberOf(value: unknown, name: string): unknown {
  return Object.entries(objectOf(value)).find(([key]) => key === name)?.[1]
}

function errorMethods({ typeName, fieldName }: Field, effects: TemplateEffects): Record<string, unknown> {
  const raise = (error: ResolverError): never => {
    effects.thrown = error
    throw new Error('The template stopped.')
  }
  const errorFrom = (message: unknown, type?: unknown, data?: unknown, info?: unknown): ResolverError =>
    new ResolverError(
      text(message),
      type == null ? null : text(type),
      fromVelocity(data) ?? null,
      fromVelocity(info) ?? null,
    )
  return {
    error: (message: unknown, type?: unknown, data?: unknown, info?: unknown) =>
      raise(errorFrom(message, type, data, info)),
    appendError: (message: unknown, type?: unknown, data?: unknown, info?: unknown) => {
      effects.appendedErrors.push(errorFrom(message, type, data, info))
      return ''
    },
    unauthorized: () => raise(notAuthorized(typeName, fieldName)),
    validate: (
      holds: unknown,
      message: unknown,
      type: unknown = 'CustomTemplateException',
      data?: unknown,
    ) => (fromVelocity(holds) === true ? '' : raise(errorFrom(message, type, data))),
  }
}

const isNullOrEmpty = (value: unknown): boolean => {
  const plain = fromVelocity(value)
  if (plain === null || plain === undefined) return true
  if (typeof plain === 'string' || Array.isArray(plain)) return plain.length === 0
  return typeof plain === 'object' && Object.keys(plain).length === 0
}

const isNullOrBlank = (value: unknown): boolean => {
  const plain = fromVelocity(value)
  return typeof plain === 'string' ? plain.trim() === '' : isNullOrEmpty(value)
}

const emptinessMethods = {
  isNullOrEmpty,
  isNullOrBlank,
  defaultIfNullOrEmpty: (value: unknown, fallback: unknown) => (isNullOrEmpty(value) ? fallback : value),
  defaultIfNullOrBlank: (value: unknown, fallback: unknown) => (isNullOrBlank(value) ? fallback : value),
  parseJson: (value: unknown) => toVelocity(parsed(value)),
  toJson: (value: unknown) => JSON.stringify(fromVelocity(value) ?? null),
}

const dynamodbMethods = {
  toDynamoDB: (value: unknown) => toVelocity(toAttribute(attributeInput(value))),
  toDynamoDBJson: (value: unknown) => JSON.stringify(toAttribute(attributeInput(value))),
  toMapValues: (values: unknown) => toVelocity(mapValues(values)),
  toMapValuesJson: (values: unknown) => JSON.stringify(mapValues(values)),
  toNull: () => toVelocity({ NULL: true }),
  toNullJson: () => '{"NULL":true}',
}

const transformMethods = {
  toDynamoDBConditionExpression: (filter: unknown) =>
    JSON.stringify(conditionExpression(fromVelocity(filter))),
  toDynamoDBFilterExpression: (filter: unknown) => JSON.stringify(conditionExpression(fromVelocity(filter))),
  toSubscriptionFilter: (filter: unknown) => JSON.stringify(fromVelocity(filter) ?? {}),
}

/** Sets come from the simulator's own `toStringSet` and the like. */
function attributeInput(value: unknown): unknown {
  return value instanceof Set ? value : fromVelocity(value)
}

function mapValues(values: unknown): Record<string, unknown> {
  const entries = Object.entries(objectOf(fromVelocity(values)))
  return Object.fromEntries(entries.map(([key, value]) => [key, toAttribute(value)]))
}

function parsed(value: unknown): unknown {
  const plain = fromVelocity(value)
  if (typeof plain !== 'string') return plain
  try {
    return JSON.parse(plain)
  } catch {
    return null
  }
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function text(value: unknown): string {
  const plain = fromVelocity(value)
  return typeof plain === 'string' ? plain : JSON.stringify(plain ?? null)
}
