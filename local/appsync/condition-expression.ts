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
  const names: Record<string, string> = {}
  const values: Record<string, AttributeValue> = {}

  const placeName = (field: string): string => {
    const placeholder = `#${field.replaceAll('.', '_')}`
    names[placeholder] = field
    return placeholder
  }
  const placeValue = (field: string, operator: string, value: unknown): string => {
    const placeholder = `:${field.replaceAll('.', '_')}_${operator}_${Object.keys(values).length}`
    values[placeholder] = toAttribute(value)
    return placeholder
  }

  const condition = (field: string, operator: string, operand: unknown): string => {
    const comparison = comparisons[operator]
    const name = placeName(field)
    if (comparison) return `${name} ${comparison} ${placeValue(field, operator, operand)}`
    switch (operator) {
      case 'between': {
        const [low, high] = listOf(operand).map((bound) => placeValue(field, operator, bound))
        return `${name} BETWEEN ${low} AND ${high}`
      }
      case 'in':
        return `${name} IN (${listOf(operand)
          .map((member) => placeValue(field, operator, member))
          .join(', ')})`
      case 'contains':
        return `contains(${name}, ${placeValue(field, operator, operand)})`
      case 'notContains':
        return `NOT contains(${name}, ${placeValue(field, operator, operand)})`
      case 'beginsWith':
        return `begins_with(${name}, ${placeValue(field, operator, operand)})`
      case 'attributeExists':
        return operand === true ? `attribute_exists(${name})` : `attribute_not_exists(${name})`
      case 'attributeType':
        return `attribute_type(${name}, ${placeValue(field, operator, attributeTypes[String(operand)] ?? operand)})`
      case 'size':
        return all(entriesOf(operand).map(([size, value]) => sizeCondition(field, name, size, value)))
      default:
        throw new TypeError(`The condition "${operator}" on ${field} is not supported`)
    }
  }

  const sizeCondition = (field: string, name: string, operator: string, operand: unknown): string => {
    if (operator === 'between') {
      const [low, high] = listOf(operand).map((bound) => placeValue(field, 'size', bound))
      return `size(${name}) BETWEEN ${low} AND ${high}`
    }
    return `size(${name}) ${comparisons[operator] ?? '='} ${placeValue(field, 'size', operand)}`
  }

  const filterExpression = (part: unknown): string =>
    all(
      entriesOf(part).map(([key, value]) => {
        if (key === 'and') return all([value].flat().map(filterExpression))
        if (key === 'or') return any([value].flat().map(filterExpression))
        if (key === 'not') return negated(filterExpression(value))
        return all(entriesOf(value).map(([operator, operand]) => condition(key, operator, operand)))
      }),
    )

  return { expression: filterExpression(filter), expressionNames: names, expressionValues: values }
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
