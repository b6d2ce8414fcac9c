import { z } from 'zod'
import type { ImageModel } from '../../image-model/image-model'
import { ART_HEIGHT, ART_WIDTH } from '../../job/limits'
import { JobFailure } from '../../job/job-failure'
import type { InvokeModel } from './invoke-model'

/** Nova's prompt limit; guests may write up to 1,000 characters, the style's words come after. */
const MAX_PROMPT_UNITS = 1024

const Reply = z.object({ error: z.string().nullish() })

/** Amazon Nova Canvas, ended by AWS on 2026-09-30; for accounts with extended access (Nova user guide). */
export function createNovaCanvasModel(invoke: InvokeModel, modelId: string, region: string): ImageModel {
  return {
    modelId,
    async generate({ prompt, seed, signal, answered }) {
      const body = {
        taskType: 'TEXT_IMAGE',
        textToImageParams: { text: prompt.slice(0, MAX_PROMPT_UNITS).toWellFormed() },
        imageGenerationConfig: {
          width: ART_WIDTH,
          height: ART_HEIGHT,
          quality: 'premium',
          cfgScale: 6.5,
          seed,
          numberOfImages: 1,
        },
      }
      const { rest, picture } = await invoke({ modelId, region, body, signal, answered })
      const reply = Reply.safeParse(rest)
      if (!reply.success)
        throw new JobFailure('MODEL_EMPTY', `${modelId} gave an unknown reply`, { cause: reply.error })
      const { error } = reply.data
      if (error && /blocked by our content filters/i.test(error))
        throw new JobFailure('PICTURE_BLOCKED', `${modelId}: ${error}`)
      if (error || !picture) throw new JobFailure('MODEL_EMPTY', `${modelId}: ${error ?? 'no image'}`)
      return picture
    },
  }
}
