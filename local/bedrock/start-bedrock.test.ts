import {
  InvokeModelWithResponseStreamCommand,
  type BedrockRuntimeClient,
} from '@aws-sdk/client-bedrock-runtime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noFaults, type CallObserver, type ServiceCall } from '../control/call-observer'
import { callModel, createCaller } from './bedrock-caller.fixture'
import { novaCanvasModelId } from './nova-canvas'
import type { PaintRequest } from './paint'
import { paintPlainPicture } from './plain-picture'
import { startBedrock, type BedrockService } from './start-bedrock'

const prompt = { prompt: 'a fox in the snow', aspect_ratio: '16:9', seed: 7 }

interface Faults {
  unavailable?: boolean
  dropAt?: ServiceCall['phase']
}

describe.each(['http2', 'http1'] as const)('the local Bedrock over %s', (protocol) => {
  let service: BedrockService
  let client: BedrockRuntimeClient
  let calls: ServiceCall[]
  let painted: PaintRequest[]
  let faults: Faults

  beforeEach(async () => {
    calls = []
    painted = []
    faults = {}
    const observer: CallObserver = {
      ...noFaults,
      isUnavailable: (name) => name === 'bedrock' && faults.unavailable === true,
      seen: (call) => {
        calls.push(call)
        return Promise.resolve(faults.dropAt === call.phase ? 'drop' : 'go-on')
      },
    }
    const paint = (request: PaintRequest) => {
      painted.push(request)
      return paintPlainPicture(request)
    }
    service = await startBedrock({ host: '127.0.0.1', port: 0, observer, paint, log: () => undefined })
    client = createCaller(service.endpoint, protocol === 'http1' ? 'http1' : undefined)
  })
  afterEach(async () => {
    client.destroy()
    await service.stop()
  })

  it('gives the worker a landscape PNG, its seed, and no finish reason', async () => {
    const reply = await callModel(client, prompt)
    expect(reply).toMatchObject({ seeds: [7], finish_reasons: [null] })
    expect(pictureSize(reply)).toEqual({ width: 1344, height: 768 })
    expect(painted).toEqual([{ prompt: 'a fox in the snow', negativePrompt: undefined, seed: 7 }])
    expect(service.invocationCount()).toBe(1)
  })

  it('tells the observer who called, before the picture is painted and after', async () => {
    await callModel(client, prompt)
    expect(calls.map((call) => [call.operation, call.phase, call.accessKeyId])).toEqual([
      ['InvokeModel', 'before', 'AKIDWORKER1'],
      ['InvokeModel', 'after', 'AKIDWORKER1'],
    ])
  })

  it('paints nothing for a caller that is killed before the call, and once for one killed after it', async () => {
    faults = { dropAt: 'before' }
    await expect(callModel(client, prompt)).rejects.toThrow()
    expect(painted).toHaveLength(0)
    faults = { dropAt: 'after' }
    await expect(callModel(client, prompt)).rejects.toThrow()
    expect(painted).toHaveLength(1)
  })

  it('answers 503 while the service is down, and works again afterwards', async () => {
    faults = { unavailable: true }
    await expect(callModel(client, prompt)).rejects.toMatchObject({ name: 'ServiceUnavailableException' })
    faults = {}
    await expect(callModel(client, prompt)).resolves.toMatchObject({ finish_reasons: [null] })
  })

  it.each([
    ['throttle', { name: 'ThrottlingException', $metadata: { httpStatusCode: 429 } }],
    ['http500', { name: 'InternalServerException', $metadata: { httpStatusCode: 500 } }],
    ['retired', { name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } }],
    ['no-access', { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }],
  ] as const)('fails one call as scripted (%s), then works', async (behaviour, expected) => {
    service.setModel({ script: [behaviour] })
    await expect(callModel(client, prompt)).rejects.toMatchObject(expected)
    await expect(callModel(client, prompt)).resolves.toMatchObject({ finish_reasons: [null] })
  })

  it.each([
    ['refuse-prompt', { finish_reasons: ['Filter reason: prompt'] }],
    ['refuse-output', { finish_reasons: ['Filter reason: output image'] }],
    ['empty', { seeds: [], finish_reasons: [null], images: [] }],
  ] as const)('answers 200 without a picture as scripted (%s)', async (behaviour, expected) => {
    service.setModel({ script: [behaviour] })
    expect(await callModel(client, prompt)).toEqual(expected)
    expect(painted).toHaveLength(0)
  })

  it('gives bytes that are no picture as scripted (garbage)', async () => {
    service.setModel({ script: ['garbage'] })
    expect(firstPicture(await callModel(client, prompt)).toString('latin1')).toContain(
      'this is not a picture',
    )
  })

  it('gives prompts that hold a text a script of their own, and others theirs', async () => {
    service.setModel({ script: ['throttle'] })
    service.setModel({ promptIncludes: 'snow', script: ['http500'], always: 'no-access' })
    const other = { ...prompt, prompt: 'a fox in the sun' }
    await expect(callModel(client, prompt)).rejects.toMatchObject({ name: 'InternalServerException' })
    await expect(callModel(client, prompt)).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(callModel(client, prompt)).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(callModel(client, other)).rejects.toMatchObject({ name: 'ThrottlingException' })
    await expect(callModel(client, other)).resolves.toMatchObject({ finish_reasons: [null] })
    service.resetModel()
    await expect(callModel(client, prompt)).resolves.toMatchObject({ finish_reasons: [null] })
  })

  it('says which answers hold a picture, because those are paid for', async () => {
    service.setModel({ script: ['ok', 'garbage', 'throttle'] })
    for (let call = 0; call < 3; call += 1) await callModel(client, prompt).catch(() => undefined)
    const answers = calls.filter(({ phase }) => phase === 'after')
    expect(answers.map(({ isPicture }) => isPicture)).toEqual([true, false, false])
  })

  it('never answers as scripted (hang), and lets go of a caller that gives up', async () => {
    service.setModel({ script: ['hang'] })
    const patience = AbortSignal.timeout(50)
    await expect(callModel(client, prompt, { abortSignal: patience })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await expect(callModel(client, prompt)).resolves.toMatchObject({ finish_reasons: [null] })
  })

  it('holds the picture back until its latency has passed', async () => {
    service.setModel({ latencyMs: 1_500 })
    const patience = new AbortController()
    const answer = callModel(client, prompt, { abortSignal: patience.signal })
    await expect.poll(() => painted, { interval: 5, timeout: 20_000 }).toHaveLength(1)
    patience.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('answers twenty calls at once', async () => {
    const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
    const replies = await Promise.all(seeds.map((seed) => callModel(client, { ...prompt, seed })))
    expect(replies.map((reply) => reply['seeds'])).toEqual(seeds.map((seed) => [seed]))
  })

  it('says that a streaming call is not answered here', async () => {
    const command = new InvokeModelWithResponseStreamCommand({ modelId: 'x', body: '{}' })
    await expect(client.send(command)).rejects.toMatchObject({ name: 'UnknownOperationException' })
  })

  it('does not know an invented model, nor a Stability model in a Region that lacks it', async () => {
    const invalid = { name: 'ValidationException', message: 'The provided model identifier is invalid.' }
    await expect(callModel(client, prompt, { modelId: 'stability.sdxl-9' })).rejects.toMatchObject(invalid)
    const elsewhere = createCaller(service.endpoint, protocol === 'http1' ? 'http1' : undefined, 'us-east-1')
    await expect(callModel(elsewhere, prompt)).rejects.toMatchObject(invalid)
    elsewhere.destroy()
  })

  it('says that Nova Canvas has ended, until it is revived', async () => {
    const body = { taskType: 'TEXT_IMAGE', textToImageParams: { text: 'a fox' } }
    const nova = { modelId: novaCanvasModelId }
    await expect(callModel(client, body, nova)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining('end of its life') as string,
    })
    service.setModel({ novaCanvas: 'active' })
    expect(pictureSize(await callModel(client, body, nova))).toEqual({ width: 1024, height: 1024 })
  })
})

it('stops while a call hangs', async () => {
  const settings = { script: ['hang' as const] }
  const log = () => undefined
  const service = await startBedrock({ host: '127.0.0.1', port: 0, observer: noFaults, log, settings })
  const client = createCaller(service.endpoint)
  const hanging = callModel(client, prompt).catch((error: unknown) => error)
  await expect.poll(() => service.invocationCount()).toBe(1)
  await service.stop()
  expect(await hanging).toBeInstanceOf(Error)
  client.destroy()
})

function firstPicture(reply: Record<string, unknown>): Buffer {
  const images = reply['images']
  return Buffer.from(Array.isArray(images) ? String(images[0]) : '', 'base64')
}

function pictureSize(reply: Record<string, unknown>) {
  const png = firstPicture(reply)
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
