import { substitute } from './substitute'

/** What a template's intrinsic functions may ask for. */
export interface Scope {
  readonly region: string
  /** A parameter, a pseudo parameter, or a resource's `Ref`. */
  reference(name: string): unknown
  attribute(logicalId: string, name: string): unknown
  condition(name: string): boolean
  mapping(map: string, topKey: string, secondKey: string): unknown
}

/** The value of `AWS::NoValue`: properties and list items that have it are left out. */
export const noValue = Symbol('AWS::NoValue')

type Intrinsic = (argument: unknown, scope: Scope) => unknown

/** Resolves every intrinsic function in a piece of a template. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((item) => evaluate(item, scope)).filter((item) => item !== noValue)
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first !== undefined) {
    const [name, argument] = first
    const intrinsic = intrinsics[name]
    if (intrinsic !== undefined) return intrinsic(argument, scope)
    if (name.startsWith('Fn::')) throw new Error(`The local cloud cannot evaluate ${name}.`)
  }
  const evaluated = entries.map(([key, item]) => [key, evaluate(item, scope)] as const)
  return Object.fromEntries(evaluated.filter(([, item]) => item !== noValue))
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => scope.reference(text(name)),
  Condition: (name, scope) => scope.condition(text(name)),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...name] = typeof argument === 'string' ? argument.split('.') : list(argument).map(text)
    return scope.attribute(text(logicalId), name.join('.'))
  },
  'Fn::Join': (argument, scope) => {
    const [delimiter, parts] = list(argument)
    return list(evaluate(parts, scope)).map(text).join(text(delimiter))
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, whole] = list(argument)
    return text(evaluate(whole, scope)).split(text(delimiter))
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument)
    return list(evaluate(items, scope))[Number(evaluate(index, scope))]
  },
  'Fn::If': (argument, scope) => {
    const [name, whenTrue, whenFalse] = list(argument)
    return evaluate(scope.condition(text(name)) ? whenTrue : whenFalse, scope)
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(argument).map((side) => text(evaluate(side, scope)))
    return left === right
  },
  'Fn::Not': (argument, scope) => !evaluate(list(argument)[0], scope),
  'Fn::And': (argument, scope) => list(argument).every((item) => evaluate(item, scope)),
  'Fn::Or': (argument, scope) => list(argument).some((item) => evaluate(item, scope)),
  'Fn::Base64': (argument, scope) => Buffer.from(text(evaluate(argument, scope))).toString('base64'),
  'Fn::FindInMap': (argument, scope) => {
    const [map, topKey, secondKey] = list(argument).map((key) => text(evaluate(key, scope)))
    return scope.mapping(map ?? '', topKey ?? '', secondKey ?? '')
  },
  'Fn::GetAZs': (_argument, scope) => ['a', 'b', 'c'].map((zone) => scope.region + zone),
  'Fn::Sub': (argument, scope) => {
    const [pattern, variables] = Array.isArray(argument) ? list(argument) : [argument, {}]
    return substitute(text(pattern), record(variables), scope)
  },
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new Error(`A list was expected in the template, not ${JSON.stringify(value)}.`)
  return value
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

/** A scalar as CloudFormation writes it: numbers and truth values are strings there. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`A text was expected in the template, not ${JSON.stringify(value) ?? String(value)}.`)
}
