import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { accessOf, isAllowed, type AccessDefaults } from './auth-mode'

const schema = buildSchema(
  `
    type Query { open: Thing  staff: Thing @aws_cognito_user_pools(cognito_groups: ["staff"]) }
    type Thing @aws_iam @aws_cognito_user_pools {
      name: String
      secret: String @aws_iam
      old: String @aws_auth(cognito_groups: ["staff", "owners"])
      key: String @aws_api_key
    }
  `,
  { assumeValidSDL: true },
)

describe('who may use a field', () => {
  const userPool: AccessDefaults = { defaultMode: 'AMAZON_COGNITO_USER_POOLS', denyByDefault: false }
  const access = (typeName: string, fieldName: string, defaults = userPool) => {
    const type = typeOf(typeName)
    const field = type.getFields()[fieldName]
    if (!field) throw new Error(`no field ${fieldName}`)
    return accessOf(type, field, defaults)
  }

  it('is the default mode when neither field nor type say', () => {
    expect(isAllowed(access('Query', 'open'), 'AMAZON_COGNITO_USER_POOLS', [])).toBe(true)
    expect(isAllowed(access('Query', 'open'), 'AWS_IAM', [])).toBe(false)
    expect(isAllowed(access('Query', 'open', { ...userPool, defaultMode: 'API_KEY' }), 'API_KEY', [])).toBe(
      true,
    )
  })

  it('is nobody when the API denies by default', () => {
    const closed = { ...userPool, denyByDefault: true }
    expect(isAllowed(access('Query', 'open', closed), 'AMAZON_COGNITO_USER_POOLS', ['staff'])).toBe(false)
    expect(isAllowed(access('Query', 'staff', closed), 'AMAZON_COGNITO_USER_POOLS', ['staff'])).toBe(true)
  })

  it('is what the type says, unless the field says otherwise', () => {
    expect(isAllowed(access('Thing', 'name'), 'AWS_IAM', [])).toBe(true)
    expect(isAllowed(access('Thing', 'name'), 'AMAZON_COGNITO_USER_POOLS', [])).toBe(true)
    expect(isAllowed(access('Thing', 'secret'), 'AMAZON_COGNITO_USER_POOLS', ['staff'])).toBe(false)
    expect(isAllowed(access('Thing', 'key'), 'API_KEY', [])).toBe(true)
  })

  it('is the named groups alone', () => {
    expect(isAllowed(access('Query', 'staff'), 'AMAZON_COGNITO_USER_POOLS', ['guests'])).toBe(false)
    expect(isAllowed(access('Query', 'staff'), 'AMAZON_COGNITO_USER_POOLS', ['staff'])).toBe(true)
    expect(isAllowed(access('Thing', 'old'), 'AMAZON_COGNITO_USER_POOLS', ['owners'])).toBe(true)
  })
})

function typeOf(name: string): GraphQLObjectType {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`no type ${name}`)
  return type
}
