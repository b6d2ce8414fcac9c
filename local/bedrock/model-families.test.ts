import { describe, expect, it } from 'vitest'
import { novaCanvas, novaCanvasModelId } from './nova-canvas'
import { stability } from './stability'

const core = 'stability.stable-image-core-v1:1'
const sd35 = 'stability.sd3-5-large-v1:0'
const ultra = 'stability.stable-image-ultra-v1:1'

function refusal(family: typeof stability, body: unknown, modelId: string): string {
  const checked = family.check(body, modelId)
  return checked.kind === 'invalid' ? String(checked.reply.body) : 'accepted'
}

describe('a Stability body', () => {
  it.each([
    [{ aspect_ratio: '16:9' }, '#: required key [prompt] not found'],
    [{ prompt: '' }, '#/prompt: expected minLength: 1, actual: 0'],
    [{ prompt: 'x'.repeat(10_001) }, '#/prompt: expected maxLength: 10000, actual: 10001'],
    [{ prompt: 12 }, '#/prompt: expected type: String, found: Number'],
    [{ prompt: 'x', width: 1280 }, '#: extraneous key [width] is not permitted'],
    [{ prompt: 'x', aspect_ratio: '4:3' }, '#/aspect_ratio: 4:3 is not a valid enum value'],
    [{ prompt: 'x', output_format: 'gif' }, '#/output_format: gif is not a valid enum value'],
    [{ prompt: 'x', seed: 4_294_967_296 }, '#/seed: 4294967296 is not less or equal to 4294967295'],
    [{ prompt: 'x', seed: -1 }, '#/seed: -1 is not greater or equal to 0'],
    [{ prompt: 'x', seed: 1.5 }, '#/seed: expected type: Integer, found: Number'],
    ['a prompt alone', '#: expected type: JSONObject, found: String'],
  ])('is refused with the place that is wrong: %j', (body, violation) => {
    expect(refusal(stability, body, core)).toContain(`Malformed input request: ${violation}, please reformat`)
  })

  it('is accepted with what the three models document', () => {
    expect(refusal(stability, { prompt: 'x', negative_prompt: 'y', output_format: 'PNG' }, core)).toBe(
      'accepted',
    )
    expect(refusal(stability, { prompt: 'x', mode: 'text-to-image', output_format: 'webp' }, sd35)).toBe(
      'accepted',
    )
    expect(refusal(stability, { prompt: 'x', mode: 'text-to-image', seed: 4_294_967_295 }, ultra)).toBe(
      'accepted',
    )
  })

  it('is refused where one model takes less than another', () => {
    expect(refusal(stability, { prompt: 'x', mode: 'text-to-image' }, core)).toContain(
      'extraneous key [mode]',
    )
    expect(refusal(stability, { prompt: 'x', seed: 4_294_967_295 }, sd35)).toContain('4294967294')
    expect(refusal(stability, { prompt: 'x', output_format: 'webp' }, ultra)).toContain('webp')
  })

  it('gets another seed each time when it names none', () => {
    const seeds = [1, 2, 3, 4].map(() => {
      const checked = stability.check({ prompt: 'x', seed: 0 }, core)
      return checked.kind === 'paint' ? checked.request.seed : 0
    })
    expect(new Set(seeds).size).toBeGreaterThan(1)
    expect(seeds).not.toContain(0)
  })
})

describe('a Nova Canvas body', () => {
  const body = (params: object, config?: object) => ({
    taskType: 'TEXT_IMAGE',
    textToImageParams: { text: 'a fox', ...params },
    ...(config ? { imageGenerationConfig: config } : {}),
  })

  it.each([
    [body({ text: 'x'.repeat(1025) }), '#/textToImageParams/text: expected maxLength: 1024, actual: 1025'],
    [body({ style: 'GOUACHE' }), '#/textToImageParams/style: GOUACHE is not a valid enum value'],
    [body({}, { width: 1281 }), '#/imageGenerationConfig/width: 1281 is not a multiple of 16'],
    [body({}, { height: 304 }), '#/imageGenerationConfig/height: 304 is not greater or equal to 320'],
    [body({}, { width: 2048, height: 2048 }), 'make more than 4,194,304 pixels'],
    [body({}, { width: 2048, height: 320 }), 'the aspect ratio is not between 1:4 and 4:1'],
    [body({}, { cfgScale: 1 }), '#/imageGenerationConfig/cfgScale: 1 is not greater or equal to 1.1'],
    [body({}, { numberOfImages: 6 }), '#/imageGenerationConfig/numberOfImages: 6 is not less or equal to 5'],
    [body({}, { seed: 2_147_483_647 }), '#/imageGenerationConfig/seed'],
    [body({}, { steps: 50 }), '#/imageGenerationConfig: extraneous key [steps] is not permitted'],
    [{ taskType: 'INPAINTING' }, '#/taskType: only TEXT_IMAGE is painted locally'],
    [{ taskType: 'TEXT_IMAGE' }, '#: required key [textToImageParams] not found'],
  ])('is refused with the place that is wrong: %j', (wrong, violation) => {
    expect(refusal(novaCanvas, wrong, novaCanvasModelId)).toContain(violation)
  })

  it('is accepted as the first SnapMagic sent it', () => {
    const config = {
      width: 1280,
      height: 720,
      quality: 'premium',
      cfgScale: 6.5,
      seed: 12,
      numberOfImages: 1,
    }
    expect(novaCanvas.check(body({ negativeText: 'text' }, config), novaCanvasModelId)).toMatchObject({
      kind: 'paint',
      shape: { width: 1280, height: 720, format: 'png' },
      request: { prompt: 'a fox', negativePrompt: 'text', seed: 12 },
    })
  })

  it('reads a refused prompt as an error and a refused picture as an answer', () => {
    expect(novaCanvas.promptRefusedReply()).toMatchObject({ status: 400 })
    expect(String(novaCanvas.promptRefusedReply().body)).toContain('blocked by our content filters')
    expect(novaCanvas.outputRefusedReply()).toMatchObject({ status: 200 })
  })
})
