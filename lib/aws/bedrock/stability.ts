import { z } from 'zod'
import type { ImageModel } from '../../image-model/image-model'
import { JobFailure } from '../../job/job-failure'
import type { InvokeModel } from './invoke-model'

/** `finish_reasons[0]` is null on success, a filter's words when refused (Bedrock user guide, Stable Image Core). */
const Reply = z.object({
  finish_reasons: z.array(z.string().nullable()).optional(),
})

/** Stable Image Core, Ultra and SD 3.5 Large: one body for all three. Sizes cannot be asked for, only the shape. */
export function createStabilityModel(invoke: InvokeModel, modelId: string, region: string): ImageModel {
  return {
    modelId,
    async generate({ prompt, seed, signal, answered }) {
      const body = { prompt, seed, aspect_ratio: '16:9', output_format: 'png' }
      const { rest, picture } = await invoke({ modelId, region, body, signal, answered })
      const reply = Reply.safeParse(rest)
      if (!reply.success)
        throw new JobFailure('MODEL_EMPTY', `${modelId} gave an unknown reply`, { cause: reply.error })
      const reason = reply.data.finish_reasons?.[0] ?? undefined
      if (reason === 'Filter reason: output image')
        throw new JobFailure('PICTURE_BLOCKED', `${modelId}: ${reason}`)
      if (reason?.startsWith('Filter reason:'))
        throw new JobFailure('PROMPT_BLOCKED', `${modelId}: ${reason}`)
      if (reason || !picture) throw new JobFailure('MODEL_EMPTY', `${modelId}: ${reason ?? 'no image'}`)
      return picture
    },
  }
}
