import { z } from 'zod'
import { firstViolation } from './body-check'
import type { CheckedBody, ModelFamily } from './model-family'
import { errorReply, malformedInput, modelReply } from './model-reply'

/** The model that the first SnapMagic was built on; ended on 2026-09-30. */
export const novaCanvasModelId = 'amazon.nova-canvas-v1:0'

const taskTypes = [
  'TEXT_IMAGE',
  'COLOR_GUIDED_GENERATION',
  'IMAGE_VARIATION',
  'INPAINTING',
  'OUTPAINTING',
  'BACKGROUND_REMOVAL',
  'VIRTUAL_TRY_ON',
] as const

const styles = [
  '3D_ANIMATED_FAMILY_FILM',
  'DESIGN_SKETCH',
  'FLAT_VECTOR_ILLUSTRATION',
  'GRAPHIC_NOVEL_ILLUSTRATION',
  'MAXIMALISM',
  'MIDCENTURY_RETRO',
  'PHOTOREALISM',
  'SOFT_DIGITAL_PAINTING',
] as const

const sideLength = z.int().min(320).max(4096).multipleOf(16).default(1024)

const TextImageBody = z.strictObject({
  taskType: z.enum(taskTypes),
  textToImageParams: z.strictObject({
    text: z.string().min(1).max(1024),
    negativeText: z.string().min(1).max(1024).optional(),
    style: z.enum(styles).optional(),
  }),
  imageGenerationConfig: z
    .strictObject({
      width: sideLength,
      height: sideLength,
      quality: z.enum(['standard', 'premium']).optional(),
      cfgScale: z.number().min(1.1).max(10).optional(),
      seed: z.int().min(0).max(2_147_483_646).default(12),
      numberOfImages: z.int().min(1).max(5).default(1),
    })
    .prefault({}),
})

const otherTask = z.looseObject({ taskType: z.enum(taskTypes).exclude(['TEXT_IMAGE']) })
const invalid = (violation: string): CheckedBody => ({ kind: 'invalid', reply: malformedInput(violation) })

/** The contract of Nova Canvas, TEXT_IMAGE without a condition image. */
export const novaCanvas: ModelFamily = {
  check(body): CheckedBody {
    if (otherTask.safeParse(body).success) return invalid('#/taskType: only TEXT_IMAGE is painted locally')
    const parsed = TextImageBody.safeParse(body)
    if (!parsed.success) return invalid(firstViolation(parsed.error.issues, body))
    const { textToImageParams: text, imageGenerationConfig: config } = parsed.data
    const { width, height } = config
    if (width * height >= 4_194_304) {
      return invalid('#/imageGenerationConfig: width and height make more than 4,194,304 pixels')
    }
    if (Math.max(width / height, height / width) > 4) {
      return invalid('#/imageGenerationConfig: the aspect ratio is not between 1:4 and 4:1')
    }
    const request = {
      prompt: text.text,
      negativePrompt: text.negativeText,
      style: text.style,
      seed: config.seed,
    }
    return {
      kind: 'paint',
      request,
      shape: { width, height, format: 'png' },
      pictures: config.numberOfImages,
    }
  },
  picturesReply: (pictures) => modelReply({ images: pictures }),
  emptyReply: () => modelReply({ images: [] }),
  promptRefusedReply: () =>
    errorReply(
      'ValidationException',
      'This request has been blocked by our content filters. Please adjust your text prompt to submit a new request.',
    ),
  outputRefusedReply: () =>
    modelReply({
      images: [],
      error: 'All of the generated images have been blocked by our content filters.',
    }),
  noAccessReply: () =>
    errorReply('AccessDeniedException', "You don't have access to the model with the specified model ID."),
}
