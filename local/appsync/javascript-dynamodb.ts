import { marshall } from '@aws-sdk/util-dynamodb'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { conditionExpression, toAttribute, type Expression } from './condition-expression'

type Item = Record<string, unknown>

interface Keyed {
  readonly key: Item
  readonly condition?: unknown
}

interface Listing {
  readonly index?: string
  readonly limit?: number
  readonly nextToken?: string | null
  readonly filter?: unknown
  readonly consistentRead?: boolean
}

/** An update that is more than a new value, made by `operations`. */
interface UpdateOperation {
  readonly updateOperation: 'increment' | 'decrement' | 'append' | 'prepend' | 'remove' | 'replace'
  readonly value: unknown
}

const mapValues = (values: Item): Record<string, AttributeValue> =>
  marshall(values, { removeUndefinedValues: true })
const conditionOf = (condition: unknown): Expression | undefined =>
  condition ? conditionExpression(condition) : undefined
const operation =
  (updateOperation: UpdateOperation['updateOperation']) =>
  (value?: unknown): UpdateOperation => ({
    updateOperation,
    value,
  })

/** What resolver code imports from `@aws-appsync/utils/dynamodb`. */
export const javascriptDynamodb = {
  get: ({ key, consistentRead }: { key: Item; consistentRead?: boolean }) => ({
    operation: 'GetItem',
    key: mapValues(key),
    consistentRead,
  }),
  put: ({ key, item, condition }: Keyed & { item: Item }) => ({
    operation: 'PutItem',
    key: mapValues(key),
    attributeValues: mapValues(item),
    condition: conditionOf(condition),
  }),
  remove: ({ key, condition }: Keyed) => ({
    operation: 'DeleteItem',
    key: mapValues(key),
    condition: conditionOf(condition),
  }),
  update: ({ key, update, condition }: Keyed & { update: Item }) => ({
    operation: 'UpdateItem',
    key: mapValues(key),
    update: updateExpression(update),
    condition: conditionOf(condition),
  }),
  query: ({ query, filter, ...rest }: Listing & { query: unknown; scanIndexForward?: boolean }) => ({
    operation: 'Query',
    query: withoutOuterParentheses(conditionExpression(query)),
    filter: conditionOf(filter),
    ...rest,
  }),
  scan: ({ filter, ...rest }: Listing) => ({ operation: 'Scan', filter: conditionOf(filter), ...rest }),
  operations: {
    increment: operation('increment'),
    decrement: operation('decrement'),
    append: operation('append'),
    prepend: operation('prepend'),
    remove: operation('remove'),
    replace: operation('replace'),
    add: operation('replace'),
  },
}

function updateExpression(update: Item): Expression {
  const names: Record<string, string> = {}
  const values: Record<string, AttributeValue> = {}
  const set: string[] = []
  const removed: string[] = []
  for (const [field, change] of Object.entries(update)) {
    if (change === undefined) continue
    const name = `#update_${Object.keys(names).length}`
    const placeholder = name.replace('#', ':')
    names[name] = field
    if (isUpdateOperation(change) && change.updateOperation === 'remove') {
      removed.push(name)
      continue
    }
    set.push(`${name} = ${assignment(name, placeholder, change)}`)
    values[placeholder] = toAttribute(isUpdateOperation(change) ? change.value : change)
    if (needsEmptyList(change)) values[':update_empty'] = { L: [] }
    if (needsZero(change)) values[':update_zero'] = { N: '0' }
  }
  const clauses = [
    set.length > 0 && `SET ${set.join(', ')}`,
    removed.length > 0 && `REMOVE ${removed.join(', ')}`,
  ]
  return { expression: clauses.filter(Boolean).join(' '), expressionNames: names, expressionValues: values }
}

/** A field that is missing counts as zero, or as an empty list. */
function assignment(name: string, value: string, change: unknown): string {
  if (!isUpdateOperation(change)) return value
  switch (change.updateOperation) {
    case 'increment':
      return `if_not_exists(${name}, :update_zero) + ${value}`
    case 'decrement':
      return `if_not_exists(${name}, :update_zero) - ${value}`
    case 'append':
      return `list_append(if_not_exists(${name}, :update_empty), ${value})`
    case 'prepend':
      return `list_append(${value}, if_not_exists(${name}, :update_empty))`
    case 'replace':
    case 'remove':
      return value
  }
}

function needsEmptyList(change: unknown): boolean {
  return isUpdateOperation(change) && ['append', 'prepend'].includes(change.updateOperation)
}

function needsZero(change: unknown): boolean {
  return isUpdateOperation(change) && ['increment', 'decrement'].includes(change.updateOperation)
}

function isUpdateOperation(change: unknown): change is UpdateOperation {
  return typeof change === 'object' && change !== null && 'updateOperation' in change
}

/** DynamoDB takes no parentheses around a whole key condition. */
function withoutOuterParentheses(condition: Expression): Expression {
  return { ...condition, expression: condition.expression.replace(/^\((.*)\)$/s, '$1') }
}
