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
  let nowMs: number

  const begin = (accessKeyId = 'KEY', functionName = 'worker') =>
    running.started({
      requestId: accessKeyId,
      functionName,
      accessKeyId,
      event: { job: `job of ${accessKeyId}` },
    })
  beforeEach(() => {
    killed = []
    nowMs = 0
    running = createRunningInvocations()
    board = createFaultBoard({
      running,
      kill: (accessKeyId, kind) => {
        killed.push(`${accessKeyId}: ${kind}`)
        return Promise.resolve()
      },
      isMutation: (field) => field.startsWith('update'),
      labelOf: (event) => (event as { job: string }).job,
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
    expect(board.modelFigures()).toEqual({ invocations: 2, byLabel: { 'job of KEY': 1 } })
    board.reset()
    expect(board.modelFigures()).toEqual({ invocations: 0, byLabel: {} })
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
