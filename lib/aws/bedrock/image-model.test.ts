import { ThrottlingException } from '@aws-sdk/client-bedrock-runtime'
import { describe, expect, it } from 'vitest'
import { JobFailure } from '../../job/job-failure'
import { createBedrockImageModel } from './image-model'
import { type ModelCall, toModelFailure } from './invoke-model'
import { readReply } from './read-reply'

const png = Buffer.from('a picture')
const ask = { prompt: 'a fox, comic book ink', seed: 7, signal: new AbortController().signal }

function model(modelId: string, reply: unknown) {
  const calls: ModelCall[] = []
  const invoke = (call: ModelCall) => {
    calls.push(call)
    return Promise.resolve(readReply(Buffer.from(JSON.stringify(reply))))
  }
  return { calls, model: createBedrockImageModel(invoke, modelId, undefined) }
}

const codeOf = async (generated: Promise<unknown>) => {
  const error: unknown = await generated.catch((thrown: unknown) => thrown)
  return error instanceof JobFailure ? error.code : error
}

const core = 'stability.stable-image-core-v1:1'
const nova = 'amazon.nova-canvas-v1:0'

describe('the Stability adapter', () => {
  it('asks for 16:9 PNG in the region where AWS offers the model', async () => {
    const { calls, model: image } = model(core, {
      seeds: ['7'],
      finish_reasons: [null],
      images: [png.toString('base64')],
    })
    expect(Buffer.from(await image.generate(ask))).toEqual(png)
    expect(calls).toMatchObject([
      {
        modelId: core,
        region: 'us-west-2',
        body: { prompt: ask.prompt, seed: 7, aspect_ratio: '16:9', output_format: 'png' },
      },
    ])
  })

  it.each([
    ['PROMPT_BLOCKED', { finish_reasons: ['Filter reason: prompt'] }],
    ['PICTURE_BLOCKED', { finish_reasons: ['Filter reason: output image'] }],
    ['MODEL_EMPTY', { finish_reasons: ['Inference error'] }],
    ['MODEL_EMPTY', { finish_reasons: [null], images: [] }],
    ['MODEL_EMPTY', 'garbage'],
    ['MODEL_EMPTY', null],
  ])('tells the guest %s for %j', async (code, reply) => {
    expect(await codeOf(model(core, reply).model.generate(ask))).toBe(code)
  })
})

describe('the Nova Canvas adapter', () => {
  it('asks for 1280×720, premium, with the job’s seed', async () => {
    const { calls, model: image } = model(nova, { images: [png.toString('base64')] })
    await image.generate(ask)
    expect(calls[0]).toMatchObject({
      region: 'us-east-1',
      body: {
        taskType: 'TEXT_IMAGE',
        imageGenerationConfig: { width: 1280, height: 720, quality: 'premium', seed: 7 },
      },
    })
  })

  it('keeps the words within the model’s limit', async () => {
    const { calls, model: image } = model(nova, { images: [png.toString('base64')] })
    await image.generate({ ...ask, prompt: '🦊'.repeat(1000) })
    const { text } = calls[0]?.body['textToImageParams'] as { text: string }
    expect(text.length).toBeLessThanOrEqual(1024)
    expect(text.isWellFormed()).toBe(true)
  })

  it('tells a blocked picture from an empty answer', async () => {
    const blocked = 'All of the generated images have been blocked by our content filters.'
    expect(await codeOf(model(nova, { error: blocked }).model.generate(ask))).toBe('PICTURE_BLOCKED')
    expect(await codeOf(model(nova, { images: [] }).model.generate(ask))).toBe('MODEL_EMPTY')
  })
})

describe('Bedrock’s errors', () => {
  const named = (name: string, message: string) => Object.assign(new Error(message), { name })

  it.each([
    ['MODEL_BUSY', true, new ThrottlingException({ message: 'Too many requests', $metadata: {} })],
    [
      'MODEL_RETIRED',
      false,
      named('ResourceNotFoundException', 'This model version has reached the end of its life.'),
    ],
    [
      'MODEL_RETIRED',
      false,
      named(
        'AccessDeniedException',
        'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model',
      ),
    ],
    ['MODEL_NO_ACCESS', false, named('AccessDeniedException', 'You don’t have access to the model')],
    [
      'PROMPT_BLOCKED',
      false,
      named(
        'ValidationException',
        'This request has been blocked by our content filters. Please adjust your text prompt',
      ),
    ],
    ['MODEL_UNKNOWN', false, named('ValidationException', 'The provided model identifier is invalid')],
    ['MODEL_REJECTED', false, named('ValidationException', 'seed must be a number')],
    ['MODEL_TIMEOUT', true, named('AbortError', 'Request aborted')],
    ['MODEL_UNAVAILABLE', true, named('ECONNREFUSED', 'connect ECONNREFUSED')],
  ] as const)('become %s (try again: %s)', (code, retry, error) => {
    const failure = toModelFailure(error, core, 'us-west-2')
    expect(failure).toMatchObject({ code, retry })
  })

  it('tell the operator of a dead model which setting to change', () => {
    const failure = toModelFailure(named('ResourceNotFoundException', 'end of its life'), nova, 'us-east-1')
    expect(failure.message).toContain('modelId')
    expect(failure.message).toContain(core)
  })

  it('refuse a model that has no adapter before anything is sent', () => {
    expect(() =>
      createBedrockImageModel(() => Promise.reject(new Error('sent')), 'acme.painter-v1', undefined),
    ).toThrow(JobFailure)
  })
})
