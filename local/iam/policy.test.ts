import { expect, test } from 'vitest'
import { isAllowed, readStatements } from './policy'

const api = 'arn:aws:appsync:us-east-1:000000000000:apis/one'
const allows = (statement: object, resource: string) =>
  isAllowed(readStatements({ Statement: statement }), 'appsync:GraphQL', resource)

test('a role may call what its policy names, and nothing else', () => {
  const queries = { Effect: 'Allow', Action: 'appsync:GraphQL', Resource: `${api}/types/Query/*` }
  expect(allows(queries, `${api}/types/Query/fields/getNote`)).toBe(true)
  expect(allows(queries, `${api}/types/Mutation/fields/createNote`)).toBe(false)
  expect(allows([], `${api}/types/Query/fields/getNote`)).toBe(false)
})

test('a denial outweighs a permission', () => {
  const statements = [
    { Effect: 'Allow', Action: ['appsync:*'], Resource: ['*'] },
    { Effect: 'Deny', Action: 'appsync:GraphQL', Resource: `${api}/types/Mutation/*` },
  ]
  expect(allows(statements, `${api}/types/Mutation/fields/createNote`)).toBe(false)
  expect(allows(statements, `${api}/types/Query/fields/getNote`)).toBe(true)
})

test('marks that mean something in a regular expression are read as they are written', () => {
  const statement = { Effect: 'Allow', Action: 'appsync:GraphQL', Resource: 'arn.one/get?ote' }
  expect(allows(statement, 'arn.one/getNote')).toBe(true)
  expect(allows(statement, 'arnXone/getNote')).toBe(false)
})
