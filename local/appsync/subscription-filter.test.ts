import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesFilter, readSubscriptionFilter } from './subscription-filter'

const scalar = fc.oneof(fc.integer(), fc.string(), fc.boolean())
const payload = fc.record({ a: scalar, b: fc.integer(), tags: fc.array(fc.string()) })

describe('a subscription filter', () => {
  it.each([
    [{ n: { eq: 3 } }, true],
    [{ n: { ne: 3 } }, false],
    [{ n: { lt: 4, gt: 2 } }, true],
    [{ n: { le: 2 } }, false],
    [{ n: { ge: 3 } }, true],
    [{ n: { between: [1, 3] } }, true],
    [{ n: { between: [4, 9] } }, false],
    [{ n: { in: [1, 2] } }, false],
    [{ n: { notIn: [1, 2] } }, true],
    [{ text: { beginsWith: 'gre' } }, true],
    [{ text: { contains: 'tea' } }, true],
    [{ text: { notContains: 'tea' } }, false],
    [{ tags: { contains: 'hot' } }, true],
    [{ tags: { notContains: 'hot' } }, false],
    [{ missing: { eq: null } }, true],
    [{ missing: { gt: 1 } }, false],
    [{ place: { city: { eq: 'x' } } }, false],
    [{ 'place.city': { eq: 'Bonn' } }, true],
    [{ n: { nonsense: 3 } }, false],
    [{}, true],
  ])('decides by its operators: %j is %s', (filter, passes) => {
    const note = { n: 3, text: 'green tea', tags: ['hot', 'cheap'], place: { city: 'Bonn' } }
    expect(passesFilter(filter, note)).toBe(passes)
  })

  it('lets pass what both sides of an `and` let pass, either side of an `or`, and the opposite of a `not`', () => {
    const condition = fc.oneof(
      fc.record({ a: fc.record({ eq: scalar }) }),
      fc.record({ b: fc.record({ gt: fc.integer() }) }),
      fc.record({ tags: fc.record({ contains: fc.string() }) }),
    )
    fc.assert(
      fc.property(payload, condition, condition, (note, left, right) => {
        const [passesLeft, passesRight] = [passesFilter(left, note), passesFilter(right, note)]
        expect(passesFilter({ and: [left, right] }, note)).toBe(passesLeft && passesRight)
        expect(passesFilter({ or: [left, right] }, note)).toBe(passesLeft || passesRight)
        expect(passesFilter({ not: left }, note)).toBe(!passesLeft)
      }),
    )
  })

  it('has operators that are each other’s opposite', () => {
    fc.assert(
      fc.property(payload, scalar, fc.integer(), (note, value, bound) => {
        expect(passesFilter({ a: { eq: value } }, note)).toBe(!passesFilter({ a: { ne: value } }, note))
        expect(passesFilter({ a: { in: [value] } }, note)).toBe(passesFilter({ a: { eq: value } }, note))
        expect(passesFilter({ a: { in: [value] } }, note)).toBe(
          !passesFilter({ a: { notIn: [value] } }, note),
        )
        expect(passesFilter({ b: { lt: bound } }, note)).toBe(!passesFilter({ b: { ge: bound } }, note))
        expect(passesFilter({ b: { gt: bound } }, note)).toBe(!passesFilter({ b: { le: bound } }, note))
      }),
    )
  })

  it('reads filter groups: any group, all filters of it', () => {
    const filter = readSubscriptionFilter({
      filterGroup: [
        { filters: [{ fieldName: 'n', operator: 'eq', value: 1 }] },
        {
          filters: [
            { fieldName: 'n', operator: 'gt', value: 5 },
            { fieldName: 'text', operator: 'beginsWith', value: 'x' },
          ],
        },
      ],
    })
    expect(passesFilter(filter, { n: 1, text: '' })).toBe(true)
    expect(passesFilter(filter, { n: 6, text: 'xy' })).toBe(true)
    expect(passesFilter(filter, { n: 6, text: 'y' })).toBe(false)
  })
})
