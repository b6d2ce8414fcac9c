import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { firstViolation } from './body-check'
import type { CheckedBody, ModelFamily } from './model-family'
import { errorReply, malformedInput, modelReply } from './model-reply'

/** The Stability models that Bedrock offers, all in us-west-2 alone. */
export const stabilityModelIds = new Set([
  'stability.stable-image-core-v1:0',
  'stability.stable-image-core-v1:1',
  'stability.sd3-5-large-v1:0',
  'stability.stable-image-ultra-v1:0',
  'stability.stable-image-ultra-v1:1',
])

const pictureSizes = {
  '16:9': [1344, 768],
  '1:1': [1024, 1024],
  '21:9': [1536, 640],
  '2:3': [832, 1216],
  '3:2': [1216, 832],
  '4:5': [896, 1088],
  '5:4': [1088, 896],
  '9:16': [768, 1344],
  '9:21': [640, 1536],
} as const

const aspectRatios = z.enum(['16:9', '1:1', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21'])
const lowerCased = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value)

const coreFields = {
  prompt: z.string().min(1).max(10_000),
  negative_prompt: z.string().max(10_000).optional(),
  aspect_ratio: aspectRatios.default('1:1'),
  output_format: z.preprocess(lowerCased, z.enum(['jpeg', 'png'])).default('png'),
  seed: z.int().min(0).max(4_294_967_295).optional(),
}
const CoreBody = z.strictObject(coreFields)
const UltraBody = z.strictObject({ ...coreFields, mode: z.literal('text-to-image').optional() })
const Sd35Body = z.strictObject({
  ...coreFields,
  mode: z.literal('text-to-image').optional(),
  output_format: z.preprocess(lowerCased, z.enum(['jpeg', 'png', 'webp'])).default('png'),
  seed: z.int().min(0).max(4_294_967_294).optional(),
})

function schemaOf(modelId: string) {
  if (modelId.startsWith('stability.sd3-5')) return Sd35Body
  return modelId.startsWith('stability.stable-image-ultra') ? UltraBody : CoreBody
}

/** The contract of Stable Image Core, Stable Diffusion 3.5 Large and Stable Image Ultra (text to image only). */
export const stability: ModelFamily = {
  check(body, modelId): CheckedBody {
    const parsed = schemaOf(modelId).safeParse(body)
    if (!parsed.success) {
      return { kind: 'invalid', reply: malformedInput(firstViolation(parsed.error.issues, body)) }
    }
    const fields = parsed.data
    const [width, height] = pictureSizes[fields.aspect_ratio]
    // Zero means "choose one", as leaving the seed out does.
    const seed = fields.seed || randomInt(1, 4_294_967_294)
    const request = { prompt: fields.prompt, negativePrompt: fields.negative_prompt, seed }
    return { kind: 'paint', request, shape: { width, height, format: fields.output_format }, pictures: 1 }
  },
  picturesReply: (pictures, seed) => modelReply({ seeds: [seed], finish_reasons: [null], images: pictures }),
  emptyReply: () => modelReply({ seeds: [], finish_reasons: [null], images: [] }),
  promptRefusedReply: () => modelReply({ finish_reasons: ['Filter reason: prompt'] }),
  outputRefusedReply: () => modelReply({ finish_reasons: ['Filter reason: output image'] }),
  noAccessReply: () =>
    errorReply(
      'AccessDeniedException',
      'Model access is denied due to IAM user or service role is not authorized to perform the required AWS ' +
        'Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to ' +
        'this model.',
    ),
}
