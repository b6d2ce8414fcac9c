import { describe, expect, it } from 'vitest'
import { conditionExpression, toAttribute } from './condition-expression'

describe('a condition of the generated API as a DynamoDB expression', () => {
  it('names and values each comparison', () => {
    expect(conditionExpression({ status: { eq: 'open' }, number: { between: [1, 5] } })).toEqual({
      expression: '(#status = :status_eq_0 AND #number BETWEEN :number_between_1 AND :number_between_2)',
      expressionNames: { '#status': 'status', '#number': 'number' },
      expressionValues: {
        ':status_eq_0': { S: 'open' },
        ':number_between_1': { N: '1' },
        ':number_between_2': { N: '5' },
      },
    })
  })

  it('joins with and, or and not, and keeps equal comparisons apart', () => {
    const { expression, expressionValues } = conditionExpression({
      and: [
        { id: { attributeExists: true } },
        { or: [{ a: { eq: 1 } }, { a: { eq: 2 } }] },
        { not: { b: { gt: 3 } } },
      ],
    })
    expect(expression).toBe(
      '(attribute_exists(#id) AND (#a = :a_eq_0 OR #a = :a_eq_1) AND (NOT #b > :b_gt_2))',
    )
    expect(expressionValues).toEqual({ ':a_eq_0': { N: '1' }, ':a_eq_1': { N: '2' }, ':b_gt_2': { N: '3' } })
  })

  it('uses no value where DynamoDB would refuse one', () => {
    expect(conditionExpression({ id: { attributeExists: false } })).toEqual({
      expression: 'attribute_not_exists(#id)',
      expressionNames: { '#id': 'id' },
      expressionValues: {},
    })
    expect(conditionExpression({}).expression).toBe('')
    expect(conditionExpression({ and: [{}, {}] }).expression).toBe('')
    expect(conditionExpression({ a: null }).expression).toBe('')
  })

  it('knows the functions', () => {
    const { expression, expressionValues } = conditionExpression({
      text: { contains: 'a', notContains: 'b', beginsWith: 'c', size: { gt: 2 }, attributeType: 'string' },
    })
    expect(expression).toBe(
      '(contains(#text, :text_contains_0) AND NOT contains(#text, :text_notContains_1) AND ' +
        'begins_with(#text, :text_beginsWith_2) AND size(#text) > :text_size_3 AND ' +
        'attribute_type(#text, :text_attributeType_4))',
    )
    expect(expressionValues[':text_attributeType_4']).toEqual({ S: 'S' })
  })

  it('refuses an operator it does not know rather than letting everything pass', () => {
    expect(() => conditionExpression({ a: { resembles: 'b' } })).toThrow('resembles')
  })

  it('stores lists as lists and empty text as text', () => {
    expect(toAttribute(['a', 1])).toEqual({ L: [{ S: 'a' }, { N: '1' }] })
    expect(toAttribute('')).toEqual({ S: '' })
    expect(toAttribute({ a: undefined, b: null })).toEqual({ M: { b: { NULL: true } } })
  })
})
