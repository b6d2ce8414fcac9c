import { buildSchema, isScalarType, type GraphQLScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { applyScalarRule, scalarDeclarations } from './scalars'

const schema = buildSchema(`${scalarDeclarations} type Query { a: Int }`)

describe('AppSync’s scalars', () => {
  it.each([
    ['AWSDateTime', '2026-11-22T15:30:00.000Z', '2026-11-22'],
    ['AWSDate', '2026-11-22', 'today'],
    ['AWSTime', '15:30:00Z', '3 pm'],
    ['AWSEmail', 'ada@example.com', 'ada'],
    ['AWSURL', 'https://example.com/a', 'example'],
    ['AWSPhone', '+49 228 1234', 'none'],
    ['AWSIPAddress', '10.0.0.1', '10.0'],
    ['AWSTimestamp', 0, 'noon'],
  ])('%s takes %j and refuses %j', (name, good, bad) => {
    const scalar = scalarNamed(name)
    expect(scalar.parseValue(good)).toBe(good)
    expect(scalar.serialize(good)).toBe(good)
    expect(() => scalar.parseValue(bad) as unknown).toThrow()
  })

  it('AWSJSON goes in as text, is a value inside, and comes out as text', () => {
    const scalar = scalarNamed('AWSJSON')
    expect(scalar.parseValue('{"a":[1]}')).toEqual({ a: [1] })
    expect(scalar.serialize({ a: [1] })).toBe('{"a":[1]}')
    expect(scalar.serialize('{"a":[1]}')).toBe('{"a":[1]}')
    expect(scalar.serialize('plain')).toBe('"plain"')
    expect(() => scalar.parseValue('{') as unknown).toThrow('valid JSON')
    expect(() => scalar.parseValue({ a: 1 }) as unknown).toThrow('string')
  })
})

function scalarNamed(name: string): GraphQLScalarType {
  const type = schema.getType(name)
  if (!isScalarType(type)) throw new Error(`no scalar ${name}`)
  applyScalarRule(type)
  return type
}
