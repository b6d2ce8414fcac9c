import { beforeAll, describe, expect, it } from 'vitest'
import { imageModels } from '../../lib/image-model/image-models'
import { type SynthesizedResource, statementsOf, synthesizedResources } from './synthesized.fixture'
import { stackCycles } from './stack-cycles.fixture'

let resources: readonly SynthesizedResource[]
const ofType = (type: string) => resources.filter((resource) => resource.Type === type)
const named = (type: string, part: string) => {
  const [found] = ofType(type).filter(({ id }) => id.includes(part))
  if (!found) throw new Error(`No ${type} named like ${part}`)
  return found
}

beforeAll(async () => {
  resources = await synthesizedResources()
})

describe('a deploy', () => {
  it('does not fail on nested stacks that wait for each other', () => {
    expect(stackCycles(resources)).toEqual([])
  })

  it('destroys no guest’s card, account or waiting job', () => {
    const precious = [
      ...ofType('Custom::AmplifyDynamoDBTable'),
      ...ofType('AWS::SQS::Queue'),
      ...ofType('AWS::Cognito::UserPool'),
      named('AWS::S3::Bucket', 'cards'),
    ]
    expect(precious.length).toBeGreaterThanOrEqual(5 + 2 + 1 + 1)
    for (const { id, DeletionPolicy, UpdateReplacePolicy } of precious) {
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain'])
    }
    expect(ofType('Custom::S3AutoDeleteObjects').filter(({ id }) => id.startsWith('cards'))).toEqual([])
  })
})

describe('the tables', () => {
  it('can be brought back to any second of the last 35 days, and are encrypted', () => {
    for (const { id, Properties } of ofType('Custom::AmplifyDynamoDBTable')) {
      expect([id, Properties['pointInTimeRecoverySpecification']]).toEqual([
        id,
        { pointInTimeRecoveryEnabled: true },
      ])
      expect([id, Properties['sseSpecification']]).toEqual([id, { sseEnabled: true }])
    }
  })

  const timeToLiveOf = (model: string) =>
    ofType('Custom::AmplifyDynamoDBTable').find(({ id }) => id.startsWith(model))?.Properties[
      'timeToLiveSpecification'
    ]

  it.each(['WallCard', 'PrintJob'])('forget a %s when its event’s keeping time is over', (model) => {
    expect(timeToLiveOf(model)).toEqual({ attributeName: 'expiresAt', enabled: true })
  })

  it('keep a job until its pictures are deleted, which nobody would find without it', () => {
    expect(timeToLiveOf('Job')).toBeUndefined()
  })
})

describe('the bucket of cards', () => {
  it('is shut to the public and encrypted', () => {
    expect(named('AWS::S3::Bucket', 'cards').Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    })
  })

  it('answers over TLS only', () => {
    const denials = statementsOf(named('AWS::S3::BucketPolicy', 'cards')).filter(
      ({ Effect }) => Effect === 'Deny',
    )
    expect(denials).toMatchObject([
      { Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ])
  })

  it('keeps no picture long after the longest keeping time', () => {
    const lifecycle = named('AWS::S3::Bucket', 'cards').Properties['LifecycleConfiguration']
    expect(lifecycle).toMatchObject({
      Rules: [
        { Status: 'Enabled', Prefix: 'cards/', ExpirationInDays: 400 },
        { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
      ],
    })
  })

  it('can be fetched from by browsers, never written to', () => {
    const cors = named('AWS::S3::Bucket', 'cards').Properties['CorsConfiguration']
    expect(cors).toMatchObject({ CorsRules: [{ AllowedMethods: ['GET', 'HEAD'] }] })
  })
})

const mappingOf = (functionId: string) =>
  ofType('AWS::Lambda::EventSourceMapping').find(({ id }) => id.startsWith(functionId))

describe('the card queue', () => {
  it('delivers one job at a time to two workers and reports what failed', () => {
    expect(mappingOf('processjob')?.Properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })

  it('hides a message six times as long as a worker may take, and sets it aside after three deliveries', () => {
    const worker = ofType('AWS::Lambda::Function').find(({ id }) => id.startsWith('processjob'))
    const queue = named('AWS::SQS::Queue', 'Jobs').Properties
    expect(queue['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * Number(worker?.Properties['Timeout']))
    expect(queue['RedrivePolicy']).toMatchObject({ maxReceiveCount: 3 })
  })

  it('brings every dead letter to the function that ends its job', () => {
    expect(mappingOf('faildeadletters')?.Properties).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })

  it('keeps dead letters for 14 days', () => {
    const fourteenDays = 14 * 24 * 60 * 60
    expect(named('AWS::SQS::Queue', 'DeadLetters').Properties['MessageRetentionPeriod']).toBe(fourteenDays)
  })

  it('is encrypted and answers over TLS only', () => {
    for (const queue of ofType('AWS::SQS::Queue')) expect(queue.Properties['SqsManagedSseEnabled']).toBe(true)
    const denials = ofType('AWS::SQS::QueuePolicy').flatMap(statementsOf)
    expect(denials).toHaveLength(2)
    for (const denial of denials) {
      expect(denial).toMatchObject({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      })
    }
  })
})

describe('the sweeper', () => {
  it('looks every minute', () => {
    const schedules = resources.filter(({ Properties }) => 'ScheduleExpression' in Properties)
    expect(schedules.filter(({ id }) => id.startsWith('sweepjobs'))).toMatchObject([
      { Properties: { ScheduleExpression: 'cron(*/1 * * * ? *)' } },
    ])
  })
})

describe('accounts', () => {
  it('are made by an operator, never by a visitor', () => {
    const [pool] = ofType('AWS::Cognito::UserPool')
    expect(pool?.Properties['AdminCreateUserConfig']).toMatchObject({ AllowAdminCreateUserOnly: true })
  })

  it('come in two groups', () => {
    const groups = ofType('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties['GroupName'])
    expect(groups.sort()).toEqual(['kiosk', 'staff'])
  })
})

describe('permissions', () => {
  it('name what they are for: no statement allows everything', () => {
    const allowed = resources.flatMap((resource) =>
      statementsOf(resource)
        .filter(({ Effect }) => Effect === 'Allow')
        .map((statement) => ({ id: resource.id, ...statement })),
    )
    expect(allowed.length).toBeGreaterThan(10)
    for (const { id, actions, Resource } of allowed) {
      expect([id, [Resource].flat().includes('*')]).toEqual([id, false])
      expect([id, actions.some((action) => action === '*' || action.endsWith(':*'))]).toEqual([id, false])
    }
  })

  it('let the worker, and nobody else, call exactly the models that the product knows', () => {
    const bedrock = resources.flatMap((resource) =>
      statementsOf(resource)
        .filter(({ actions }) => actions.some((action) => action.startsWith('bedrock:')))
        .map((statement) => ({ id: resource.id, ...statement })),
    )
    expect(bedrock).toHaveLength(1)
    expect(bedrock[0]?.id).toMatch(/^processjob/)
    expect(bedrock[0]?.actions).toEqual(['bedrock:InvokeModel'])
    const arns = imageModels.flatMap(({ modelId, regions }) =>
      regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/${modelId}`),
    )
    expect(bedrock[0]?.Resource).toEqual(arns)
  })

  it('let only the functions that need the queue touch it', () => {
    const users = (action: string) =>
      resources
        .filter((resource) =>
          statementsOf(resource).some(
            ({ Effect, actions }) => Effect === 'Allow' && actions.includes(action),
          ),
        )
        .map(({ id }) => id.replace(/lambda.*/i, ''))
    expect(users('sqs:SendMessage').sort()).toEqual([
      'faildeadletters',
      'processjob',
      'requeuejob',
      'retryjob',
      'submitcard',
      'sweepjobs',
      'testcard',
    ])
    // The worker takes the next card's message itself, with what its event source needs anyway.
    for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage'])
      expect(users(action)).toEqual(['processjob', 'faildeadletters'])
  })
})

describe('the alarms', () => {
  it('tell the crew before the guests do: a line that stands still, dead letters, crashes, a failing sweeper', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties)
    expect(alarms.map(({ MetricName }) => MetricName)).toEqual([
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesVisible',
      'Errors',
      'Errors',
    ])
    for (const { AlarmDescription } of alarms) expect(AlarmDescription).toMatch(/\w{3}/)
  })
})
