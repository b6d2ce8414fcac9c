import { parseAmplifyConfig } from 'aws-amplify/utils'
import { expect, test } from 'vitest'
import { makeAmplifyOutputs } from './amplify-outputs'
import { loadNotesAssembly, unusedEndpoints } from './fixture/notes-backend'
import { loadSmallAssembly } from './fixture/small-assembly'

test('the outputs configure Amplify, before any service runs', async () => {
  const outputs = makeAmplifyOutputs(await loadNotesAssembly(), unusedEndpoints)
  expect(outputs).toMatchObject({
    version: '1.4',
    data: { url: 'http://localhost:4571/graphql', authorization_types: ['AWS_IAM'] },
    custom: {
      deadLetters: expect.stringContaining('DeadLetters') as unknown,
      local: { userPoolEndpoint: 'http://localhost:4572/', s3Endpoint: 'http://127.0.0.1:4573' },
    },
  })
  const config = parseAmplifyConfig(
    JSON.parse(JSON.stringify(outputs)) as Parameters<typeof parseAmplifyConfig>[0],
  )
  expect(config.Auth?.Cognito.userPoolId).toMatch(/^us-east-1_local/)
  expect(config.API?.GraphQL?.defaultAuthMode).toBe('userPool')
  expect(config.API?.GraphQL?.modelIntrospection?.models).toHaveProperty('Note')
  expect(config.Storage?.S3.bucket).toMatch(/^picturesbucket/)
}, 120_000)

test('a backend without users, data and files has outputs without them', () => {
  const outputs = makeAmplifyOutputs(loadSmallAssembly({ resources: {} }), unusedEndpoints)
  expect(Object.keys(outputs)).toEqual(['version', 'custom'])
})
