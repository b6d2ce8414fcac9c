import { describe, expect, it } from 'vitest'
import type { Assembly, Resource } from '../cloudformation/assembly'
import { readApiDefinition } from './api-definition'

const api = { type: 'AWS::AppSync::GraphQLApi', properties: { AuthenticationType: 'API_KEY' } }
const schema = { type: 'AWS::AppSync::GraphQLSchema', properties: { Definition: 'type Query { a: Int }' } }
const key = { type: 'AWS::AppSync::ApiKey', properties: {} }

describe('a GraphQL API in the templates', () => {
  it('is read with its modes and keys', () => {
    const definition = readApiDefinition(assemblyOf([api, schema, key]))
    expect(definition).toMatchObject({ schema: 'type Query { a: Int }', access: { defaultMode: 'API_KEY' } })
    expect([...definition.apiKeys]).toEqual(['ApiKey of resource2'])
  })

  it('is refused with one list of all that the local cloud lacks', () => {
    const resources = [
      { ...api, properties: { AuthenticationType: 'OPENID_CONNECT' } },
      schema,
      { type: 'AWS::AppSync::DataSource', properties: { Name: 'search', Type: 'AMAZON_OPENSEARCH_SERVICE' } },
      {
        type: 'AWS::AppSync::Resolver',
        properties: {
          TypeName: 'Query',
          FieldName: 'a',
          DataSourceName: 'search',
          RequestMappingTemplate: '$util.xml.toMap("a")',
          Runtime: { Name: 'PYTHON' },
        },
      },
    ]
    const refusal = [
      'authentication type OPENID_CONNECT',
      'data source type AMAZON_OPENSEARCH_SERVICE (search)',
      'resolver runtime PYTHON (Query.a)',
      'template method $util.xml.toMap (Query.a)',
    ]
    expect(() => readApiDefinition(assemblyOf(resources))).toThrow(
      refusal.map((line) => `- ${line}`).join('\n'),
    )
  })
})

function assemblyOf(parts: readonly { type: string; properties: Record<string, unknown> }[]): Assembly {
  const resources = parts.map(({ type, properties }, index): Resource => {
    const id = `resource${index}`
    return {
      id,
      uid: id,
      stackPath: '',
      type,
      properties,
      ref: () => id,
      attribute: (name) => `${name} of ${id}`,
    }
  })
  return {
    region: 'us-east-1',
    accountId: '000000000000',
    resources,
    ofType: (...types) => resources.filter(({ type }) => types.includes(type)),
    assetPath: () => {
      throw new Error('no assets')
    },
    outputs: {},
  }
}
