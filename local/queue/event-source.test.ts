import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noFaults } from '../control/call-observer'
import { orderlyDelivery } from '../control/delivery-faults'
import { eventually } from '../fixture/eventually'
import { loadSmallAssembly } from '../fixture/small-assembly'
import { SqsStore } from '../storage/fauxqs'
import { openStores, type Stores } from '../storage/open-stores'
import { createQueues } from './create-queues'
import { startEventSource, type EventSourcePoller } from './event-source'
import { readQueueFigures } from './queue-figures'
import { readEventSources } from './read-event-sources'

const assembly = loadSmallAssembly({
  resources: {
    Worker: { Type: 'AWS::Lambda::Function', Properties: {} },
    Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
    Jobs: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'jobs',
        VisibilityTimeout: 300,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
        FunctionName: { Ref: 'Worker' },
        BatchSize: 2,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 2 },
      },
    },
  },
})

interface Batch {
  readonly Records: readonly { messageId: string; receiptHandle: string; body: string }[]
}

describe('a queue that calls a function', () => {
  let directory: string
  let stores: Stores
  let poller: EventSourcePoller | undefined
  let batches: Batch[]
  let deliveries = orderlyDelivery
  let receivedByFirst: { receiptHandle: string }[]

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'queue-'))
    stores = openStores(directory, 'us-east-1')
    createQueues(assembly, stores)
    batches = []
    receivedByFirst = []
    deliveries = orderlyDelivery
  })
  afterEach(async () => {
    await poller?.stop()
    stores.close()
    rmSync(directory, { recursive: true })
  })
  const send = (...bodies: readonly string[]) => {
    for (const body of bodies) stores.messages.getQueueByName('jobs')?.enqueue(SqsStore.createMessage(body))
  }
  const start = (answer: (batch: Batch) => Promise<unknown>, visibilityCapSeconds?: number) => {
    const [source] = readEventSources(assembly)
    if (source === undefined) throw new Error('There is no event source.')
    poller = startEventSource({
      source,
      stores,
      region: 'us-east-1',
      invoke: (_functionName, event) => {
        const batch = event as Batch
        batches.push(batch)
        return answer(batch)
      },
      observer: noFaults,
      deliveries,
      log: (line) => expect.unreachable(line),
      visibilityCapSeconds,
      receivedFor: (event) => (event === batches[0] ? receivedByFirst : []),
    })
  }
  const bodies = () => batches.flatMap(({ Records }) => Records.map(({ body }) => body))
  const figures = (name: string) => readQueueFigures(assembly, stores).find((queue) => queue.name === name)
  const isEmpty = () => {
    const jobs = figures('Jobs')
    return jobs !== undefined && jobs.ready + jobs.inFlight + jobs.delayed === 0
  }

  test('hands over at most a batch at a time and deletes what was done', async () => {
    send('a', 'b', 'c')
    start(() => Promise.resolve({ batchItemFailures: [] }))
    await eventually(isEmpty)
    expect(bodies().sort()).toEqual(['a', 'b', 'c'])
    expect(Math.max(...batches.map(({ Records }) => Records.length))).toBe(2)
  })

  test('picks up a message that arrives while it waits', async () => {
    start(() => Promise.resolve(null))
    send('late')
    await eventually(() => bodies().includes('late') && isEmpty())
  })

  test('never runs more batches at once than the template allows', async () => {
    let running = 0
    let most = 0
    start(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((turn) => setImmediate(turn))
      running -= 1
      return null
    })
    send(...Array.from({ length: 20 }, (_, index) => String(index)))
    await eventually(isEmpty)
    expect(most).toBe(2)
  })

  test('brings back only the messages that failed, then gives them to the dead letters', async () => {
    send('good', 'bad')
    start(
      ({ Records }) =>
        Promise.resolve({
          batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({
            itemIdentifier: messageId,
          })),
        }),
      0,
    )
    await eventually(() => figures('Dead')?.ready === 1 && isEmpty())
    expect(bodies().filter((body) => body === 'good')).toHaveLength(1)
    expect(bodies().filter((body) => body === 'bad')).toHaveLength(2)
  })

  test('keeps every message of a batch whose function crashed', async () => {
    send('a')
    start(() => Promise.reject(new Error('crashed')), 0)
    await eventually(() => figures('Dead')?.ready === 1)
    expect(bodies()).toEqual(['a', 'a'])
  })

  test('without a cap a failed message stays hidden as long as the template says', async () => {
    send('a')
    start(() => Promise.reject(new Error('crashed')))
    const queue = stores.messages.getQueueByName('jobs')
    const [entry] = await eventually(
      () => bodies().length === 1 && [...(queue?.inflightMessages.values() ?? [])],
    )
    expect(entry?.visibilityDeadline).toBeGreaterThan(Date.now() + 290_000)
  })

  test('the cap does not bring a message back while its function still works on it', async () => {
    const working = Promise.withResolvers<unknown>()
    send('slow')
    start(() => working.promise, 0)
    await eventually(() => bodies().length === 1)
    send('other')
    await eventually(() => bodies().includes('other'))
    expect(bodies().filter((body) => body === 'slow')).toHaveLength(1)
    working.resolve(null)
  })

  test('what a function that crashed had received itself comes back no later than its own message', async () => {
    send('a', 'b', 'c')
    start(() => {
      if (batches.length > 1) return Promise.resolve(null)
      const own = stores.messages.getQueueByName('jobs')?.dequeue(1) ?? []
      receivedByFirst = own.map(({ ReceiptHandle }) => ({ receiptHandle: ReceiptHandle }))
      return Promise.reject(new Error('crashed'))
    }, 1)
    await eventually(isEmpty)
    expect(receivedByFirst).toHaveLength(1)
    expect(bodies().slice(2).sort()).toEqual(['a', 'b', 'c'])
  })

  test('a visibility that the function sets itself outweighs the cap', async () => {
    send('a')
    start(({ Records: [record] }) => {
      stores.messages.getQueueByName('jobs')?.changeVisibility(record?.receiptHandle ?? '', 120)
      return Promise.reject(new Error('try again in two minutes'))
    }, 0)
    const [entry] = await eventually(
      () =>
        bodies().length === 1 && [
          ...(stores.messages.getQueueByName('jobs')?.inflightMessages.values() ?? []),
        ],
    )
    expect(entry?.visibilityDeadline).toBeGreaterThan(Date.now() + 60_000)
  })

  test('delivers a message twice when told, both copies at the same time, and then forgets it', async () => {
    let twice = true
    deliveries = { ...orderlyDelivery, takeTwice: () => twice && !(twice = false) }
    const bothThere = Promise.withResolvers<unknown>()
    send('a')
    start(() => {
      if (batches.length === 2) bothThere.resolve(null)
      return bothThere.promise
    })
    await eventually(isEmpty)
    const [first, second] = batches
    expect(first?.Records).toEqual(second?.Records)
    expect(batches).toHaveLength(2)
  })

  test('delivers in the order that it is told', async () => {
    deliveries = { ...orderlyDelivery, takeNext: (waiting) => Math.max(0, waiting - 1) }
    send('a', 'b', 'c')
    start(() => Promise.resolve(null))
    await eventually(isEmpty)
    expect(bodies()[0]).toBe('c')
  })

  test('its figures show what waits and what is in flight', async () => {
    const working = Promise.withResolvers<unknown>()
    send('a', 'b', 'c', 'd', 'e')
    start(() => working.promise)
    await eventually(() => figures('Jobs')?.inFlight === 4)
    expect(figures('Jobs')?.bodies).toEqual(['a', 'b', 'c', 'd', 'e'])
    working.resolve(null)
  })
})
