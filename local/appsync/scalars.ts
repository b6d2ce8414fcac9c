import { isIP } from 'node:net'
import { type GraphQLScalarType, valueFromASTUntyped, type ValueNode } from 'graphql'

/** What AppSync's own scalars accept, by name. Each rule throws for a value it refuses. */
interface ScalarRule {
  readonly fromInput: (value: unknown) => unknown
  readonly toOutput: (value: unknown) => unknown
}

const offset = '(?:Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?)'
const timeOfDay = '\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?'
const datePattern = new RegExp(`^-?\\d{4}-\\d{2}-\\d{2}${offset}?$`)
const timePattern = new RegExp(`^${timeOfDay}${offset}?$`)
const dateTimePattern = new RegExp(`^-?\\d{4}-\\d{2}-\\d{2}T${timeOfDay}${offset}$`)

const rules: Readonly<Record<string, ScalarRule>> = {
  AWSDate: sameBothWays('AWSDate', (text) => datePattern.test(text)),
  AWSTime: sameBothWays('AWSTime', (text) => timePattern.test(text)),
  AWSDateTime: sameBothWays(
    'AWSDateTime',
    (text) => dateTimePattern.test(text) && !Number.isNaN(Date.parse(text)),
  ),
  AWSEmail: sameBothWays('AWSEmail', (text) => /^[^\s@]+@[^\s@]+$/.test(text)),
  AWSURL: sameBothWays('AWSURL', (text) => URL.canParse(text)),
  AWSPhone: sameBothWays('AWSPhone', (text) => /^\+?[\d\s().-]{3,20}$/.test(text)),
  AWSIPAddress: sameBothWays('AWSIPAddress', (text) => isIP(text.split('/')[0] ?? '') !== 0),
  AWSTimestamp: { fromInput: wholeSeconds, toOutput: wholeSeconds },
  AWSJSON: { fromInput: parseJson, toOutput: toJsonText },
}

/** The declarations that a synthesized schema takes for granted. */
export const scalarDeclarations = Object.keys(rules)
  .map((name) => `scalar ${name}`)
  .join('\n')

/** Gives a schema's scalar AppSync's rule, when it is one of AppSync's own. */
export function applyScalarRule(type: GraphQLScalarType): void {
  const rule = rules[type.name]
  if (!rule) return
  type.serialize = rule.toOutput
  type.parseValue = rule.fromInput
  type.parseLiteral = (node: ValueNode) => rule.fromInput(literalValue(node))
}

function literalValue(node: ValueNode): unknown {
  return valueFromASTUntyped(node)
}

function sameBothWays(name: string, accepts: (text: string) => boolean): ScalarRule {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value
    throw new TypeError(`Can't serialize value as a valid ${name}: ${JSON.stringify(value)}`)
  }
  return { fromInput: check, toOutput: check }
}

function wholeSeconds(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new TypeError(`Can't serialize value as a valid AWSTimestamp: ${JSON.stringify(value)}`)
}

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') throw new TypeError('AWSJSON takes a string that holds JSON')
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw new TypeError(`Unable to parse ${value} as valid JSON.`, { cause })
  }
}

/** A string that already is JSON text stays as it is, so that functions may return either text or values. */
function toJsonText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  try {
    JSON.parse(value)
    return value
  } catch {
    return JSON.stringify(value)
  }
}
