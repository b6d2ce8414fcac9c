import { expect, test } from 'vitest'
import { loadSmallAssembly } from '../fixture/small-assembly'
import { assertSupported } from './assert-supported'

test('everything that is not supported is listed at once', () => {
  const assembly = loadSmallAssembly({
    resources: {
      Topic: { Type: 'AWS::Kinesis::Stream' },
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { WebsiteConfiguration: {} } },
      Source: { Type: 'AWS::AppSync::DataSource', Properties: { Name: 'x', Type: 'HTTP' } },
      Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: {} } },
      Fine: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } },
    },
  })
  const refusal = refusalOf(() => assertSupported(assembly))
  expect(refusal).toContain('AWS::Kinesis::Stream (Topic)')
  expect(refusal).toContain('AWS::S3::Bucket.WebsiteConfiguration (Bucket)')
  expect(refusal).toContain('AWS::AppSync::DataSource of type HTTP (Source)')
  expect(refusal).toContain('AWS::Events::Rule.EventPattern (Rule)')
  expect(refusal).not.toContain('Fine')
})

test('a function that only deployment calls may be in any language; one that a queue calls may not', () => {
  const python = (role: string) => ({
    Type: 'AWS::Lambda::Function',
    Properties: { Runtime: 'python3.13', Role: role, Layers: ['x'] },
  })
  const resources = { Provider: python('a'), Worker: python('b') }
  expect(() => assertSupported(loadSmallAssembly({ resources }))).not.toThrow()
  const Mapping = {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { FunctionName: { Ref: 'Worker' }, EventSourceArn: 'arn:aws:sqs:us-east-1:000000000000:q' },
  }
  const refusal = refusalOf(() =>
    assertSupported(loadSmallAssembly({ resources: { ...resources, Mapping } })),
  )
  expect(refusal).toContain('python3.13 (Worker)')
  expect(refusal).not.toContain('Provider')
})

function refusalOf(run: () => void): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  throw new Error('It was not refused.')
}
