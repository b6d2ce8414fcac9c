import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, noValue, type Scope } from './intrinsics'

const scope: Scope = {
  region: 'eu-north-1',
  reference: (name) => (name === 'AWS::NoValue' ? noValue : `ref:${name}`),
  attribute: (logicalId, name) => `att:${logicalId}.${name}`,
  condition: (name) => name === 'IsTrue',
  mapping: (...path) => path.join('/'),
}

describe('intrinsic functions', () => {
  test.each([
    ['a name by Ref', { Ref: 'Queue' }, 'ref:Queue'],
    ['an attribute of a nested stack', { 'Fn::GetAtt': ['Stack', 'Outputs.Url'] }, 'att:Stack.Outputs.Url'],
    ['an attribute written with a dot', { 'Fn::GetAtt': 'Queue.Arn' }, 'att:Queue.Arn'],
    [
      'an ARN put together',
      { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 1]] },
      'arn:ref:AWS::Partition:1',
    ],
    ['a part of an ARN', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['the branch of a true condition', { 'Fn::If': ['IsTrue', 'yes', 'no'] }, 'yes'],
    ['the branch of a false condition', { 'Fn::If': ['IsFalse', 'yes', 'no'] }, 'no'],
    ['equality over types', { 'Fn::Equals': ['1', 1] }, true],
    [
      'conditions combined',
      { 'Fn::And': [{ Condition: 'IsTrue' }, { 'Fn::Not': [{ Condition: 'IsFalse' }] }] },
      true,
    ],
    ['a mapping', { 'Fn::FindInMap': ['Map', { Ref: 'Key' }, 'b'] }, 'Map/ref:Key/b'],
    ['a text with names, attributes and literals', { 'Fn::Sub': '${A}/${B.C}/${!D}' }, 'ref:A/att:B.C/${D}'],
    ['a text with own variables', { 'Fn::Sub': ['${own}', { own: { Ref: 'A' } }] }, 'ref:A'],
    ['availability zones', { 'Fn::GetAZs': '' }, ['eu-north-1a', 'eu-north-1b', 'eu-north-1c']],
  ])('resolve %s', (_what, template, expected) => {
    expect(evaluate(template, scope)).toEqual(expected)
  })

  test('leave out what has no value', () => {
    const absent = { Ref: 'AWS::NoValue' }
    expect(evaluate({ Kept: 1, Gone: absent, List: [absent, 2] }, scope)).toEqual({ Kept: 1, List: [2] })
  })

  test('refuse a function that is not known, instead of passing its text on', () => {
    expect(() => evaluate({ 'Fn::ImportValue': 'x' }, scope)).toThrow('Fn::ImportValue')
  })

  test('join what they split', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (whole, delimiter) => {
        const split = { 'Fn::Split': [delimiter, whole] }
        expect(evaluate({ 'Fn::Join': [delimiter, split] }, scope)).toBe(whole)
      }),
    )
  })

  test('leave a template without functions as it is', () => {
    const plain = fc.jsonValue().filter((value) => !JSON.stringify(value).match(/Fn::|Ref|Condition/))
    fc.assert(
      fc.property(plain, (value) => {
        expect(evaluate(value, scope)).toEqual(value)
      }),
    )
  })
})
