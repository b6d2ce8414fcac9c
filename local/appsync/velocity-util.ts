import { conditionExpression, toAttribute } from './condition-expression'
import type { AuthMode } from './auth-mode'
import { dynamodb, str, time, valueMethods } from './javascript-util'
import { notAuthorized, ResolverError } from './resolver-error'
import { readSubscriptionFilter, type SubscriptionFilter } from './subscription-filter'
import { holds, isMap, isTrue, listOf, text, without } from './velocity-values'

/** What a template did beside giving its text. */
export interface TemplateEffects {
  readonly appendedErrors: ResolverError[]
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

/** `$util`, as templates see it. */
export function createVelocityUtil(field: Field, mode: AuthMode, effects: TemplateEffects): object {
  return { ...plainMethods, ...errorMethods(field, effects), authType: () => authTypes[mode] }
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
  const effects: TemplateEffects = { appendedErrors: [], subscriptionFilter: undefined }
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

function errorMethods({ typeName, fieldName }: Field, effects: TemplateEffects) {
  return {
    error: (...told: readonly unknown[]) => {
      throw errorFrom(told)
    },
    appendError: (...told: readonly unknown[]) => {
      effects.appendedErrors.push(errorFrom(told))
      return ''
    },
    unauthorized: () => {
      throw notAuthorized(typeName, fieldName)
    },
    validate: (
      isValid: unknown,
      message: unknown,
      type: unknown = 'CustomTemplateException',
      data?: unknown,
    ) => {
      if (!isTrue(isValid)) throw errorFrom([message, type, data])
      return ''
    },
  }
}

function errorFrom([message, type, data, info]: readonly unknown[]): ResolverError {
  return new ResolverError(worded(message), type == null ? null : worded(type), data ?? null, info ?? null)
}

function worded(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}

const isNullOrEmpty = (value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0
  return isMap(value) && Object.keys(value).length === 0
}

const isNullOrBlank = (value: unknown): boolean =>
  isNullOrEmpty(typeof value === 'string' ? value.trim() : value)

const toJson = (value: unknown): string => JSON.stringify(value ?? null)

const nothing = (): string => ''

/** All that only depends on what is given. */
const plainMethods = {
  ...valueMethods,
  qr: nothing,
  quiet: nothing,
  isNullOrEmpty,
  isNullOrBlank,
  defaultIfNullOrEmpty: (value: unknown, fallback: unknown) => (isNullOrEmpty(value) ? fallback : value),
  defaultIfNullOrBlank: (value: unknown, fallback: unknown) => (isNullOrBlank(value) ? fallback : value),
  isString: (value: unknown) => typeof value === 'string',
  isNumber: (value: unknown) => typeof value === 'number',
  isBoolean: (value: unknown) => typeof value === 'boolean',
  isList: (value: unknown) => Array.isArray(value),
  isMap,
  toJson,
  parseJson: parsed,
  time,
  str,
  list: {
    copyAndRetainAll: (list: unknown, kept: unknown) =>
      listOf(list).filter((value) => holds(listOf(kept), value)),
    copyAndRemoveAll: (list: unknown, removed: unknown) => without(listOf(list), listOf(removed)),
  },
  map: {
    copyAndRetainAllKeys: (map: unknown, kept: unknown) => withKeys(map, (key) => listOf(kept).includes(key)),
    copyAndRemoveAllKeys: (map: unknown, removed: unknown) =>
      withKeys(map, (key) => !listOf(removed).includes(key)),
  },
  dynamodb: {
    ...dynamodb,
    toMapValues: mapValues,
    toDynamoDBJson: (value: unknown) => toJson(toAttribute(value)),
    toMapValuesJson: (values: unknown) => toJson(mapValues(values)),
    toStringJson: (value: unknown) => toJson({ S: text(value) }),
    toNumberJson: (value: unknown) => toJson({ N: text(value) }),
    toBooleanJson: (value: unknown) => toJson({ BOOL: value }),
    toNullJson: () => toJson({ NULL: true }),
  },
  transform: {
    toDynamoDBConditionExpression: (filter: unknown) => toJson(conditionExpression(filter)),
    toDynamoDBFilterExpression: (filter: unknown) => toJson(conditionExpression(filter)),
    toSubscriptionFilter: (filter: unknown) => toJson(filter ?? {}),
  },
}

function withKeys(map: unknown, isKept: (key: string) => boolean): object {
  return Object.fromEntries(Object.entries(objectOf(map)).filter(([key]) => isKept(key)))
}

function mapValues(values: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(objectOf(values)).map(([key, value]) => [key, toAttribute(value)]))
}

/** JSON that is still text; what is no text is parsed already. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
