import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ModelSettings } from '../bedrock/model-settings'
import { freePorts } from '../ports'
import type { FaultRequest } from './fault-request'
import { startControlPlane } from './start-control-plane'

describe('the control plane', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>
  let address: string
  let port: number
  let done: unknown[]

  const start = () =>
    startControlPlane({
      host: '127.0.0.1',
      port,
      controls: {
        state: () => Promise.resolve({ fine: true }),
        usage: () => ({ sqs: { SendMessage: { count: 2 } } }),
        setModel: (settings) => done.push(ModelSettings.parse(settings)),
        plan: (fault: FaultRequest) => done.push(fault),
        runSchedulesOf: (name) => Promise.resolve(void done.push(`run ${name}`)),
        reset: () => Promise.reject(new Error('the disk is full')),
      },
    })
  beforeEach(async () => {
    done = []
    port = (await freePorts()).control
    address = `http://127.0.0.1:${port}/_local`
    plane = await start()
  })
  afterEach(() => plane.stop())

  const request = async (method: string, path: string, body?: string) => {
    const reply = await fetch(address + path, { method, body })
    return { status: reply.status, body: (await reply.json()) as { error: string } }
  }

  test('says how things are', async () => {
    expect(await request('GET', '/state')).toEqual({ status: 200, body: { fine: true } })
    expect(await request('GET', '/usage')).toEqual({
      status: 200,
      body: { sqs: { SendMessage: { count: 2 } } },
    })
  })

  test('takes settings and faults, with defaults filled in', async () => {
    await request('PUT', '/model', '{"latencyMs":4000,"script":["throttle","ok"]}')
    await request('POST', '/faults', '{"function":"worker","at":"after-store","kind":"crash"}')
    await request('POST', '/faults', '{"service":"sqs","kind":"unavailable","forMs":60000}')
    await request('POST', '/faults', '{"service":"sqs","kind":"deliver-twice","label":"7"}')
    await request('POST', '/faults', '{"function":"worker","kind":"clock-skew","byMs":-300000}')
    await request('POST', '/schedules/run', '{"function":"sweep"}')
    expect(done).toEqual([
      { latencyMs: 4000, script: ['throttle', 'ok'] },
      { function: 'worker', at: 'after-store', kind: 'crash', times: 1 },
      { service: 'sqs', kind: 'unavailable', forMs: 60_000 },
      { service: 'sqs', kind: 'deliver-twice', label: '7', times: 1 },
      { function: 'worker', kind: 'clock-skew', byMs: -300_000 },
      'run sweep',
    ])
  })

  test.each([
    ['PUT', '/model', '{"script":["explode"]}', 'script'],
    ['POST', '/faults', '{"service":"sqs","kind":"unavailable"}', 'forMs'],
    ['POST', '/faults', '{"function":"worker","at":"lunch","kind":"crash"}', 'before-model'],
    ['POST', '/faults', '{"function":"worker","kind":"clock-skew"}', 'byMs'],
    ['POST', '/faults', '{"service":"s3","kind":"deliver-twice"}', 'service'],
    ['POST', '/schedules/run', '{}', 'function'],
    ['POST', '/faults', '{"function":', 'not JSON'],
  ])('%s %s with %s is refused, naming what is wrong', async (method, path, body, complaint) => {
    const reply = await request(method, path, body)
    expect(reply.status).toBe(400)
    expect(reply.body.error).toContain(complaint)
    expect(done).toEqual([])
  })

  test('names its routes to those who miss them, and says when something failed', async () => {
    expect(await request('GET', '/model')).toMatchObject({
      status: 404,
      body: { routes: expect.any(Array) as unknown },
    })
    expect(await request('POST', '/reset')).toEqual({ status: 500, body: { error: 'the disk is full' } })
  })

  test('a second local cloud is told which port is taken and how to choose others', async () => {
    await expect(start()).rejects.toThrow(new RegExp(`Port ${port} .*--port-base`))
  })
})
