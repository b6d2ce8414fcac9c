import { beforeEach, describe, expect, test } from 'vitest'
import type { ServiceCall } from './call-observer'
import { createFaultBoard, type FaultBoard } from './fault-board'
import { createRunningInvocations, type RunningInvocations } from './running-invocations'

const call = (
  service: ServiceCall['service'],
  operation: string,
  phase: ServiceCall['phase'],
  accessKeyId = 'KEY',
) => ({
  ...{ service, operation, phase, accessKeyId },
})

describe('planned faults', () => {
  let board: FaultBoard
  let running: RunningInvocations
  let killed: string[]
  let skewed: string[]
  let nowMs: number

  let event: unknown

  const begin = (accessKeyId = 'KEY', functionName = 'worker') => {
    const started = { job: `job of ${accessKeyId}` }
    if (accessKeyId === 'KEY') event = started
    running.started({ requestId: accessKeyId, functionName, accessKeyId, event: started })
  }
  beforeEach(() => {
    killed = []
    skewed = []
    nowMs = 0
    running = createRunningInvocations()
    board = createFaultBoard({
      running,
      kill: (accessKeyId, kind) => {
        killed.push(`${accessKeyId}: ${kind}`)
        return Promise.resolve()
      },
      skewClock: (functionName, byMs) => skewed.push(`${functionName}: ${byMs}`),
      isMutation: (field) => field.startsWith('update'),
      labelOf: (event) =>
        'Records' in (event as object)
          ? (event as { Records: { body: string }[] }).Records[0]?.body
          : (event as { job: string }).job,
      nowMs: () => nowMs,
    })
    begin()
  })
  const journey: readonly ServiceCall[] = [
    call('appsync', 'updateNote', 'before'),
    call('appsync', 'updateNote', 'after'),
    call('bedrock', 'InvokeModel', 'before'),
    call('bedrock', 'InvokeModel', 'after'),
    call('s3', 'PutObject', 'before'),
    call('s3', 'PutObject', 'after'),
    call('appsync', 'getNote', 'before'),
    call('appsync', 'updateNote', 'before'),
  ]

  test.each([
    ['before-model', 2],
    ['after-model', 3],
    ['after-store', 5],
    ['before-complete', 7],
  ] as const)('a crash at %s happens there and nowhere else', async (at, step) => {
    board.plan({ function: 'worker', at, kind: 'crash', times: 1 })
    const answers = []
    for (const each of journey) answers.push(await board.seen(each))
    expect(answers.indexOf('drop')).toBe(step)
    expect(answers.filter((answer) => answer === 'drop')).toHaveLength(1)
    expect(killed).toEqual(['KEY: crash'])
  })

  test('a fault strikes as often as planned, and only the function it names', async () => {
    begin('OTHER', 'bystander')
    board.plan({ function: 'worker', at: 'before-model', kind: 'timeout', times: 2 })
    for (const key of ['OTHER', 'KEY', 'KEY', 'KEY'])
      await board.seen(call('bedrock', 'InvokeModel', 'before', key))
    expect(killed).toEqual(['KEY: timeout', 'KEY: timeout'])
    expect(board.planned()).toEqual([])
  })

  test('a fault strikes at the very call it names, before it is carried out or after', async () => {
    const at = { service: 'appsync', operation: 'updateNote' } as const
    board.plan({ function: 'worker', at: { ...at, phase: 'after' }, kind: 'crash', times: 1 })
    board.plan({ function: 'worker', at: { ...at, phase: 'before' }, kind: 'crash', times: 1 })
    const answers = []
    for (const each of [...journey, ...journey]) answers.push(await board.seen(each))
    expect(answers.flatMap((answer, index) => (answer === 'drop' ? [index] : []))).toEqual([0, 1])
  })

  test('a fault with a label leaves all other work alone', async () => {
    begin('OTHER')
    board.plan({ function: 'worker', at: 'before-model', kind: 'crash', times: 1, label: 'job of OTHER' })
    for (const key of ['KEY', 'OTHER', 'OTHER'])
      await board.seen(call('bedrock', 'InvokeModel', 'before', key))
    expect(killed).toEqual(['OTHER: crash'])
  })

  test('a call that arrives after its own invocation leaves the job of the next one alone', async () => {
    const at = { service: 'appsync', operation: 'updateNote', phase: 'after' } as const
    board.plan({ function: 'worker', at, kind: 'crash', times: 1, label: 'job of KEY' })
    const late = { ...call('appsync', 'updateNote', 'after'), about: '{"id":"job of before"}' }
    expect(await board.seen(late)).toBe('go-on')
    expect(await board.seen({ ...late, about: '{"id":"job of KEY"}' })).toBe('drop')
  })

  test('a clock is wrong until it is set right, by hand or by a reset', () => {
    board.plan({ function: 'worker', kind: 'clock-skew', byMs: -300_000 })
    board.plan({ function: 'bystander', kind: 'clock-skew', byMs: 5 })
    board.plan({ function: 'bystander', kind: 'clock-skew', byMs: 0 })
    expect(board.planned()).toEqual([{ function: 'worker', kind: 'clock-skew', byMs: -300_000 }])
    board.reset()
    expect(skewed).toEqual(['worker: -300000', 'bystander: 5', 'bystander: 0', 'worker: 0'])
    expect(board.planned()).toEqual([])
  })

  test('messages are delivered twice as often as planned, and only those that are meant', () => {
    board.plan({ service: 'sqs', kind: 'deliver-twice', times: 2, label: 'job of 7' })
    const delivered = ['7', '8', '7', '7'].map((job) => board.deliveries.takeTwice({ job: `job of ${job}` }))
    expect(delivered).toEqual([true, false, true, false])
    expect(board.planned()).toEqual([])
  })

  test('messages are drawn out of order, the same way for the same seed, and then in order again', () => {
    const draw = () => {
      board.plan({ service: 'sqs', kind: 'out-of-order', times: 20, seed: 7 })
      return Array.from({ length: 21 }, () => board.deliveries.takeNext(10))
    }
    const first = draw()
    expect(new Set(first).size).toBeGreaterThan(3)
    expect(first.at(-1)).toBe(0)
    expect(draw()).toEqual(first)
  })

  test('a service is away for the time given', () => {
    board.plan({ service: 'appsync', kind: 'unavailable', forMs: 100 })
    expect(board.isUnavailable('appsync')).toBe(true)
    expect(board.isUnavailable('s3')).toBe(false)
    expect(board.planned()).toEqual([{ service: 'appsync', kind: 'unavailable', forMs: 100 }])
    nowMs = 100
    expect(board.isUnavailable('appsync')).toBe(false)
    expect(board.planned()).toEqual([])
  })

  test('model calls are counted by what asked for them; one that never reached the model is not', async () => {
    board.plan({ function: 'worker', at: 'before-model', kind: 'crash', times: 1 })
    await board.seen(call('bedrock', 'InvokeModel', 'before'))
    await board.seen(call('bedrock', 'InvokeModel', 'before'))
    await board.seen({ ...call('bedrock', 'InvokeModel', 'before'), accessKeyId: undefined })
    expect(board.modelFigures()).toMatchObject({ invocations: 2, byLabel: { 'job of KEY': 1 } })
    board.reset()
    expect(board.modelFigures()).toMatchObject({ invocations: 0, byLabel: {} })
  })

  test('a picture counts as paid even if its asker dies before it arrives; an answer without one does not', async () => {
    board.plan({ function: 'worker', at: 'after-model', kind: 'crash', times: 1 })
    await board.seen({ ...call('bedrock', 'InvokeModel', 'after'), isPicture: true })
    await board.seen(call('bedrock', 'InvokeModel', 'after'))
    expect(killed).toEqual(['KEY: crash'])
    expect(board.modelFigures()).toMatchObject({
      answersByLabel: { 'job of KEY': 1 },
      failuresByLabel: { 'job of KEY': 1 },
    })
  })

  describe('of an invocation that has received another message', () => {
    const about = (label: string, each: ServiceCall): ServiceCall => ({ ...each, about: `{"id":"${label}"}` })
    const receive = (label: string) =>
      board.seen({
        ...call('sqs', 'ReceiveMessage', 'after'),
        received: [{ body: label, receiptHandle: `handle of ${label}` }],
      })
    const ask = async (request: object) => {
      await board.seen({ ...call('bedrock', 'InvokeModel', 'before'), request })
      return () => board.seen({ ...call('bedrock', 'InvokeModel', 'after'), request, isPicture: true })
    }

    test('each call is counted for the job that it is for', async () => {
      const answerFirst = await ask({})
      await receive('job of B')
      await board.seen(about('job of B', call('s3', 'HeadObject', 'before')))
      await answerFirst()
      // Received while this request is on its way.
      await receive('job of C')
      const answerSecond = await ask({})
      await answerSecond()
      expect(board.modelFigures().answersByLabel).toEqual({ 'job of KEY': 1, 'job of B': 1 })
      expect(running.receivedFor(event)).toMatchObject([{ body: 'job of B' }, { body: 'job of C' }])
    })

    test('a crash planned for one job happens at its own calls, and its effect on the other is known', async () => {
      board.plan({ function: 'worker', at: 'before-complete', kind: 'crash', times: 1, label: 'job of KEY' })
      const answerFirst = await ask({})
      await receive('job of B')
      await board.seen(about('job of B', call('s3', 'HeadObject', 'before')))
      await answerFirst()
      const answerSecond = await ask({})
      await board.seen(about('job of KEY', call('s3', 'PutObject', 'after')))
      await answerSecond()
      await board.seen(about('job of B', call('appsync', 'updateNote', 'before')))
      expect(killed).toEqual([])
      await board.seen(about('job of KEY', call('appsync', 'updateNote', 'before')))
      expect(killed).toEqual(['KEY: crash'])
      expect(board.modelFigures().lostByLabel).toEqual({ 'job of B': 1 })
      expect(board.deaths()).toEqual({ worker: { 'job of KEY': 1, 'job of B': 1 } })
    })
  })

  test('figures tell crashes, timeouts and errors apart', () => {
    const end = (kind: 'crashed' | 'timed-out' | 'failed' | 'succeeded') => {
      begin(kind)
      running.ended({ requestId: kind, functionName: 'worker', accessKeyId: kind, event: {} }, kind)
    }
    end('crashed')
    end('timed-out')
    end('failed')
    end('succeeded')
    expect(running.figures()).toEqual({
      worker: { invocations: 5, errors: 3, timeouts: 1, crashes: 1, running: 1 },
    })
  })
})
