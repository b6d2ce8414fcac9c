import { randomUUID } from 'node:crypto'
import { marshall } from '@aws-sdk/util-dynamodb'
import { toAttribute } from './condition-expression'
import { notAuthorized, ResolverError } from './resolver-error'
import { readSubscriptionFilter, type SubscriptionFilter } from './subscription-filter'

/** What resolver code did beside returning a value. Reset before every run. */
export interface CodeEffects {
  typeName: string
  fieldName: string
  appendedErrors: ResolverError[]
  subscriptionFilter: SubscriptionFilter | undefined
}

/** Thrown by `runtime.earlyReturn` to leave the code. */
export class EarlyReturn extends Error {
  readonly value: unknown

  constructor(value: unknown) {
    super('earlyReturn')
    this.value = value
  }
}

/** What resolver code imports from `@aws-appsync/utils`. */
export function createJavascriptUtils(effects: CodeEffects): object {
  return {
    util: { ...errorMethods(effects), ...valueMethods, time, dynamodb, transform, str },
    extensions: {
      setSubscriptionFilter: (filter: unknown) => {
        effects.subscriptionFilter = readSubscriptionFilter(
          typeof filter === 'string' ? JSON.parse(filter) : filter,
        )
      },
      setSubscriptionInvalidationFilter: () => undefined,
      invalidateSubscriptions: () => undefined,
    },
    runtime: {
      earlyReturn: (value?: unknown) => {
        throw new EarlyReturn(value ?? null)
      },
    },
  }
}

function errorMethods(effects: CodeEffects): object {
  return {
    error: (message: string, type?: string, data?: unknown, info?: unknown) => {
      throw new ResolverError(message, type ?? null, data ?? null, info ?? null)
    },
    appendError: (message: string, type?: string, data?: unknown, info?: unknown) => {
      effects.appendedErrors.push(new ResolverError(message, type ?? null, data ?? null, info ?? null))
    },
    unauthorized: () => {
      throw notAuthorized(effects.typeName, effects.fieldName)
    },
  }
}

export const valueMethods = {
  autoId: () => randomUUID(),
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString(),
  urlEncode: (text: string) => encodeURIComponent(text),
  urlDecode: (text: string) => decodeURIComponent(text),
  matches: (pattern: string, text: string) => new RegExp(pattern).test(text),
  isNull: (value: unknown) => value === null || value === undefined,
  isNullOrEmpty: (value: unknown) => value === null || value === undefined || value === '',
  defaultIfNull: (value: unknown, fallback: unknown) => value ?? fallback,
}

export const time = {
  nowISO8601: () => new Date().toISOString(),
  nowEpochSeconds: () => Math.floor(Date.now() / 1000),
  nowEpochMilliSeconds: () => Date.now(),
  parseISO8601ToEpochMilliSeconds: (text: string) => Date.parse(text),
  epochMilliSecondsToISO8601: (milliseconds: number) => new Date(milliseconds).toISOString(),
  epochMilliSecondsToSeconds: (milliseconds: number) => Math.floor(milliseconds / 1000),
}

export const dynamodb = {
  toDynamoDB: toAttribute,
  toMapValues: (values: Record<string, unknown>) => marshall(values, { removeUndefinedValues: true }),
  toString: (value: string) => ({ S: value }),
  toNumber: (value: number) => ({ N: String(value) }),
  toBoolean: (value: boolean) => ({ BOOL: value }),
  toNull: () => ({ NULL: true }),
  toList: toAttribute,
  toMap: toAttribute,
  toStringSet: (values: readonly string[]) => ({ SS: values }),
  toNumberSet: (values: readonly number[]) => ({ NS: values.map(String) }),
}

const transform = { toSubscriptionFilter: (filter: unknown) => filter ?? {} }

export const str = {
  toUpper: (text: string) => text.toUpperCase(),
  toLower: (text: string) => text.toLowerCase(),
  toReplace: (text: string, part: string, replacement: string) => text.replaceAll(part, replacement),
  normalize: (text: string, form: string) => text.normalize(form),
}
