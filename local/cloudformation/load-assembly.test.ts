import { beforeAll, describe, expect, test } from 'vitest'
import { loadNotesAssembly, unusedEndpoints } from '../fixture/notes-backend'
import { assertSupported } from './assert-supported'
import type { Assembly } from './assembly'

describe('the notes app, synthesized', () => {
  let assembly: Assembly
  beforeAll(async () => {
    assembly = await loadNotesAssembly()
  }, 120_000)

  test('is supported as a whole', () => {
    expect(() => assertSupported(assembly)).not.toThrow()
  })

  test('has a value for every property of every nested stack', () => {
    for (const resource of assembly.resources)
      expect(JSON.stringify(resource.properties)).not.toContain('"Fn::')
    expect(new Set(assembly.resources.map(({ uid }) => uid)).size).toBe(assembly.resources.length)
  })

  test('gives a function the URL of a queue that another stack creates', () => {
    const submit = assembly.ofType('AWS::Lambda::Function').find(({ id }) => id.startsWith('submitnote'))
    const [queue] = assembly.ofType('AWS::SQS::Queue').filter(({ id }) => id.startsWith('Requests'))
    expect(submit?.properties['Environment']).toMatchObject({ Variables: { QUEUE_URL: queue?.ref() } })
    expect(queue?.ref()).toMatch(unusedEndpoints.sqs)
  })

  test('names its resources the same at every start', async () => {
    const again = await loadNotesAssembly()
    expect(again.resources.map((each) => each.ref())).toEqual(assembly.resources.map((each) => each.ref()))
  })

  test('tells where the API is', () => {
    expect(assembly.outputs['awsAppsyncApiEndpoint']).toBe(`${unusedEndpoints.appsync}/graphql`)
  })

  test('finds an asset by key or URL, and says which one is missing', () => {
    const schema = assembly.ofType('AWS::AppSync::GraphQLSchema')[0]?.properties['DefinitionS3Location']
    expect(assembly.assetPath(String(schema))).toMatch(/\.graphql$/)
    expect(() => assembly.assetPath('s3://bucket/missing.zip')).toThrow('missing.zip')
  })
})
