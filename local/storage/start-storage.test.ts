import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { ListQueuesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noFaults, type CallObserver, type ServiceCall } from '../control/call-observer'
import { loadSmallAssembly } from '../fixture/small-assembly'
import { ownCredentials } from '../iam/access-keys'
import { freePorts } from '../ports'
import { createQueues } from '../queue/create-queues'
import { createBuckets } from './create-buckets'
import { openStores } from './open-stores'
import { startStorage } from './start-storage'

const assembly = loadSmallAssembly({
  resources: {
    Cards: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'cards' } },
    Jobs: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } },
    Deployment: {
      Type: 'Custom::CDKBucketDeployment',
      Properties: { DestinationBucketName: 'cards', SourceObjectKeys: ['site.zip'] },
    },
  },
  assets: { 'site.zip': { 'hello.json': '{"hello":"there"}' } },
})

describe('S3 and SQS', () => {
  let directory: string
  let seen: ServiceCall[]
  let drop: (call: ServiceCall) => boolean
  let isDown: boolean
  let server: Awaited<ReturnType<typeof start>>

  const observer: CallObserver = {
    ...noFaults,
    isUnavailable: () => isDown,
    seen: (call) => {
      seen.push(call)
      return Promise.resolve(drop(call) ? 'drop' : 'go-on')
    },
  }
  const start = async () => {
    const stores = openStores(directory, 'us-east-1')
    createQueues(assembly, stores)
    createBuckets(assembly, stores)
    const { storage: port } = await freePorts()
    const storage = await startStorage({ stores, host: '127.0.0.1', port, region: 'us-east-1', observer })
    const endpoint = `http://127.0.0.1:${port}`
    const options = { endpoint, region: 'us-east-1', credentials: ownCredentials, maxAttempts: 1 }
    const stop = async () => {
      await storage.stop()
      stores.close()
    }
    return {
      endpoint,
      stop,
      s3: new S3Client({ ...options, forcePathStyle: true }),
      sqs: new SQSClient(options),
    }
  }
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'storage-'))
    seen = []
    drop = () => false
    isDown = false
    server = await start()
  })
  afterEach(async () => {
    await server.stop()
    rmSync(directory, { recursive: true })
  })
  const put = (Key: string, Body: string) =>
    server.s3.send(
      new PutObjectCommand({ Bucket: 'cards', Key, Body, ContentType: 'text/plain', Metadata: { job: '7' } }),
    )
  const get = (Key: string) => server.s3.send(new GetObjectCommand({ Bucket: 'cards', Key }))
  const restart = async () => {
    await server.stop()
    server = await start()
  }

  test('keep objects and messages over a restart', async () => {
    await put('one.txt', 'kept')
    const [url = ''] = (await server.sqs.send(new ListQueuesCommand({}))).QueueUrls ?? []
    await server.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'kept too' }))
    await restart()
    const object = await get('one.txt')
    expect(await object.Body?.transformToString()).toBe('kept')
    expect(object.Metadata).toEqual({ job: '7' })
    const { Messages } = await server.sqs.send(new ReceiveMessageCommand({ QueueUrl: url }))
    expect(Messages?.[0]?.Body).toBe('kept too')
  })

  test('give a message back after a restart, because whoever worked on it died too', async () => {
    const [url = ''] = (await server.sqs.send(new ListQueuesCommand({}))).QueueUrls ?? []
    await server.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'unfinished' }))
    await server.sqs.send(new ReceiveMessageCommand({ QueueUrl: url, VisibilityTimeout: 600 }))
    await restart()
    const { Messages } = await server.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MessageSystemAttributeNames: ['All'] }),
    )
    expect(Messages?.[0]).toMatchObject({ Body: 'unfinished', Attributes: { ApproximateReceiveCount: '2' } })
  })

  test('hold what deployment copies into a bucket', async () => {
    const object = await get('hello.json')
    expect(object.ContentType).toBe('application/json')
    expect(await object.Body?.transformToString()).toBe('{"hello":"there"}')
    await expect(get('missing')).rejects.toThrow(NoSuchKey)
  })

  test('do not say that an object is missing to a caller that may not list', async () => {
    const head = server.s3.send(new HeadObjectCommand({ Bucket: 'cards', Key: 'missing' }))
    await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
  })

  test('let a browser of any origin fetch a signed URL, under the name the URL gives', async () => {
    await put('one.txt', 'for you')
    const command = new GetObjectCommand({
      Bucket: 'cards',
      Key: 'one.txt',
      ResponseContentDisposition: 'attachment',
    })
    const url = await getSignedUrl(server.s3, command)
    const headers = { origin: 'http://localhost:3000' }
    const reply = await fetch(url, { headers })
    expect(await reply.text()).toBe('for you')
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(reply.headers.get('content-disposition')).toBe('attachment')
    expect((await fetch(url.replace('one.txt', 'hello.json'), { headers })).status).toBe(403)
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'PUT' },
    })
    expect(preflight.status).toBe(204)
  })

  test('tell who called what', async () => {
    await put('one.txt', 'x')
    const call = { service: 's3', operation: 'PutObject', accessKeyId: ownCredentials.accessKeyId }
    expect(seen).toMatchObject([
      { ...call, phase: 'before' },
      { ...call, phase: 'after' },
    ])
    expect(seen[0]?.about).toContain('one.txt')
  })

  test('tell which messages a caller was given', async () => {
    const [QueueUrl = ''] = (await server.sqs.send(new ListQueuesCommand({}))).QueueUrls ?? []
    await server.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'paint' }))
    const { Messages = [] } = await server.sqs.send(new ReceiveMessageCommand({ QueueUrl }))
    await server.sqs.send(new ReceiveMessageCommand({ QueueUrl }))
    const given = seen.flatMap(({ received }) => (received === undefined ? [] : [received]))
    expect(given).toEqual([[{ body: 'paint', receiptHandle: Messages[0]?.ReceiptHandle }], []])
  })

  test('carry nothing out for a caller that died before, and answer nothing to one that died after', async () => {
    drop = ({ phase }) => phase === 'before'
    await expect(put('one.txt', 'x')).rejects.toThrow()
    drop = ({ phase, operation }) => phase === 'after' && operation === 'PutObject'
    await expect(put('two.txt', 'x')).rejects.toThrow()
    await expect(get('one.txt')).rejects.toThrow(NoSuchKey)
    expect((await get('two.txt')).ContentLength).toBe(1)
  })

  test('are unavailable as S3 and SQS are: with an error that clients try again', async () => {
    isDown = true
    const refusal = await put('one.txt', 'x').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(S3ServiceException)
    expect(refusal).toMatchObject({ name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } })
    await expect(server.sqs.send(new ListQueuesCommand({}))).rejects.toThrow('unavailable')
  })
})
