import { convertToAttr } from '@aws-sdk/util-dynamodb'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** A DynamoDB expression with its placeholders. The expression is empty when there is nothing to check. */
export interface Expression {
  readonly expression: string
  readonly expressionNames: Record<string, string>
  readonly expressionValues: Record<string, AttributeValue>
}

const comparisons: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
}

const attributeTypes: Readonly<Record<string, string>> = {
  binary: 'B',
  binarySet: 'BS',
  bool: 'BOOL',
  list: 'L',
  map: 'M',
  number: 'N',
  numberSet: 'NS',
  string: 'S',
  stringSet: 'SS',
  _null: 'NULL',
}

/**
 * Turns a filter of the generated API (`{ status: { eq: 'open' }, or: [...] }`) into a DynamoDB expression.
 * The placeholder of a name is `#` and the field, as the generated templates expect.
 */
export function conditionExpression(filter: unknown): Expression {
  const placeholders: Placeholders = { names: {}, values: {} }
  const expression = filterExpression(filter, placeholders)
  return { expression, expressionNames: placeholders.names, expressionValues: placeholders.values }
}

/** The names and values that an expression has used so far. */
interface Placeholders {
  readonly names: Record<string, string>
  readonly values: Record<string, AttributeValue>
}

function filterExpression(filter: unknown, placeholders: Placeholders): string {
  const inner = (part: unknown): string => filterExpression(part, placeholders)
  const parts = entriesOf(filter).map(([key, value]) => {
    if (key === 'and') return all([value].flat().map(inner))
    if (key === 'or') return any([value].flat().map(inner))
    if (key === 'not') return negated(inner(value))
    return all(entriesOf(value).map(([operator, operand]) => condition(key, operator, operand, placeholders)))
  })
  return all(parts)
}

function condition(field: string, operator: string, operand: unknown, placeholders: Placeholders): string {
  const name = `#${field.replaceAll('.', '_')}`
  placeholders.names[name] = field
  const place = (value: unknown): string => placeValue(field, operator, value, placeholders)
  const comparison = comparisons[operator]
  if (comparison) return `${name} ${comparison} ${place(operand)}`
  switch (operator) {
    case 'between':
      return `${name} BETWEEN ${listOf(operand).map(place).join(' AND ')}`
    case 'in':
      return `${name} IN (${listOf(operand).map(place).join(', ')})`
    case 'contains':
      return `contains(${name}, ${place(operand)})`
    case 'notContains':
      return `NOT contains(${name}, ${place(operand)})`
    case 'beginsWith':
      return `begins_with(${name}, ${place(operand)})`
    case 'attributeExists':
      return operand === true ? `attribute_exists(${name})` : `attribute_not_exists(${name})`
    case 'attributeType':
      return `attribute_type(${name}, ${place(attributeTypes[String(operand)] ?? operand)})`
    case 'size':
      return all(entriesOf(operand).map(([size, value]) => sizeCondition(name, size, value, place)))
    default:
      throw new TypeError(`The condition "${operator}" on ${field} is not supported`)
  }
}

function sizeCondition(
  name: string,
  operator: string,
  operand: unknown,
  place: (value: unknown) => string,
): string {
  const comparison = comparisons[operator]
  if (comparison) return `size(${name}) ${comparison} ${place(operand)}`
  return `size(${name}) BETWEEN ${listOf(operand).map(place).join(' AND ')}`
}

/** Placeholders are numbered, so that equal comparisons in one filter stay apart. */
function placeValue(field: string, operator: string, value: unknown, { values }: Placeholders): string {
  const placeholder = `:${field.replaceAll('.', '_')}_${operator}_${Object.keys(values).length}`
  values[placeholder] = toAttribute(value)
  return placeholder
}

/** A JSON value as DynamoDB stores it. */
export function toAttribute(value: unknown): AttributeValue {
  return convertToAttr(value, { removeUndefinedValues: true })
}

function all(parts: readonly string[]): string {
  return joined(parts, ' AND ')
}

function any(parts: readonly string[]): string {
  return joined(parts, ' OR ')
}

function joined(parts: readonly string[], joiner: string): string {
  const filled = parts.filter((part) => part !== '')
  return filled.length > 1 ? `(${filled.join(joiner)})` : filled.join('')
}

function negated(expression: string): string {
  return expression === '' ? '' : `(NOT ${expression})`
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).filter(([, operand]) => operand !== undefined && operand !== null)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
