import type { z } from 'zod'

/** What is wrong with a model's body, in the words of Bedrock's schema check. */
export function firstViolation(issues: readonly z.core.$ZodIssue[], body: unknown): string {
  const issue = issues[0]
  if (!issue) return '#: invalid input'
  const place = issue.path.length === 0 ? '#' : `#/${issue.path.join('/')}`
  const value = valueAt(body, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place}: extraneous key [${issue.keys[0] ?? ''}] is not permitted`
    case 'invalid_type':
      return value === undefined ? missingKey(issue.path) : wrongType(place, issue.expected, value)
    case 'invalid_value':
      return value === undefined
        ? missingKey(issue.path)
        : `${place}: ${show(value)} is not a valid enum value`
    case 'too_big':
      return tooBig(place, issue, value)
    case 'too_small':
      return tooSmall(place, issue, value)
    case 'not_multiple_of':
      return `${place}: ${show(value)} is not a multiple of ${issue.divisor}`
    default:
      return `${place}: ${issue.message}`
  }
}

function missingKey(path: readonly PropertyKey[]): string {
  const parent = path.slice(0, -1)
  const place = parent.length === 0 ? '#' : `#/${parent.join('/')}`
  return `${place}: required key [${String(path.at(-1) ?? '')}] not found`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  int: 'Integer',
  object: 'JSONObject',
  array: 'JSONArray',
  boolean: 'Boolean',
  null: 'Null',
}

function wrongType(place: string, expected: string, value: unknown): string {
  const found = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return `${place}: expected type: ${typeNames[expected] ?? expected}, found: ${typeNames[found] ?? found}`
}

function tooBig(place: string, issue: z.core.$ZodIssueTooBig, value: unknown): string {
  if (typeof value === 'string')
    return `${place}: expected maxLength: ${issue.maximum}, actual: ${value.length}`
  return `${place}: ${show(value)} is not less or equal to ${issue.maximum}`
}

function tooSmall(place: string, issue: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (typeof value === 'string')
    return `${place}: expected minLength: ${issue.minimum}, actual: ${value.length}`
  return `${place}: ${show(value)} is not greater or equal to ${issue.minimum}`
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.entries(value).find(([name]) => name === String(key))?.[1]
  }, body)
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
