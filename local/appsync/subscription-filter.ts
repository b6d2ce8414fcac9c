/**
 * A filter as `setSubscriptionFilter` takes it: conditions by field (`{ owner: { eq: 'ada' } }`), all of which
 * must hold, and the joiners `and`, `or` and `not`.
 */
export type SubscriptionFilter = Readonly<Record<string, unknown>>

/** Whether a published object passes a subscriber's filter. An empty filter lets everything pass. */
export function passesFilter(
  filter: SubscriptionFilter,
  payload: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (value === null || value === undefined) return true
    switch (key) {
      case 'and':
        return filtersIn(value).every((inner) => passesFilter(inner, payload))
      case 'or':
        return filtersIn(value).some((inner) => passesFilter(inner, payload))
      case 'not':
        return !filtersIn(value).some((inner) => passesFilter(inner, payload))
      default:
        return passesConditions(value, valueAt(payload, key))
    }
  })
}

/** The filter in the shape of the enhanced filters' own API (`filterGroup`), turned into the joined shape. */
export function fromFilterGroups(groups: unknown): SubscriptionFilter {
  return {
    or: filtersIn(groups).map((group) => ({
      and: filtersIn(group.filters).map((filter) => ({
        [String(filter.fieldName)]: { [String(filter.operator)]: filter.value },
      })),
    })),
  }
}

/** Accepts both shapes in which a template can hand over a filter. */
export function readSubscriptionFilter(value: unknown): SubscriptionFilter {
  if (!isObject(value)) return {}
  return 'filterGroup' in value ? fromFilterGroups(value.filterGroup) : value
}

function filtersIn(value: unknown): readonly SubscriptionFilter[] {
  return [value].flat().filter(isObject)
}

function passesConditions(conditions: unknown, actual: unknown): boolean {
  if (!isObject(conditions)) return false
  return Object.entries(conditions).every(([operator, expected]) => holds(operator, actual ?? null, expected))
}

function holds(operator: string, actual: unknown, expected: unknown): boolean {
  switch (operator) {
    case 'eq':
      return actual === expected
    case 'ne':
      return actual !== expected
    case 'lt':
      return compare(actual, expected, (order) => order < 0)
    case 'le':
      return compare(actual, expected, (order) => order <= 0)
    case 'gt':
      return compare(actual, expected, (order) => order > 0)
    case 'ge':
      return compare(actual, expected, (order) => order >= 0)
    case 'between': {
      const [low, high] = listOf(expected)
      return compare(actual, low, (order) => order >= 0) && compare(actual, high, (order) => order <= 0)
    }
    case 'in':
      return listOf(expected).includes(actual)
    case 'notIn':
      return !listOf(expected).includes(actual)
    case 'contains':
      return contains(actual, expected)
    case 'notContains':
      return !contains(actual, expected)
    case 'beginsWith':
      return typeof actual === 'string' && typeof expected === 'string' && actual.startsWith(expected)
    default:
      return false
  }
}

/** Values of different kinds have no order: such a comparison never holds. */
function compare(left: unknown, right: unknown, accepts: (order: number) => boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return accepts(left - right)
  if (typeof left === 'string' && typeof right === 'string')
    return accepts(left < right ? -1 : left > right ? 1 : 0)
  return false
}

function contains(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'string') return typeof expected === 'string' && actual.includes(expected)
  return Array.isArray(actual) && actual.includes(expected)
}

/** Nested fields are named by a path: `address.city`. */
function valueAt(payload: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (isObject(value) ? value[key] : undefined), payload)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is SubscriptionFilter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
