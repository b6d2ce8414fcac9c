import type { ImageModel } from '../../image-model/image-model'
import { findImageModel } from '../../image-model/image-models'
import { JobFailure } from '../../job/job-failure'
import type { InvokeModel } from './invoke-model'
import { createNovaCanvasModel } from './nova-canvas'
import { createStabilityModel } from './stability'

const adapters = { stability: createStabilityModel, 'nova-canvas': createNovaCanvasModel }

/** The adapter for a model id; `region` chooses among those where AWS offers it. Throws `JobFailure` (`MODEL_UNKNOWN`). */
export function createBedrockImageModel(
  invoke: InvokeModel,
  modelId: string,
  region: string | undefined,
): ImageModel {
  const offer = findImageModel(modelId)
  if (!offer) {
    throw new JobFailure(
      'MODEL_UNKNOWN',
      `No adapter for ${modelId}: set the event's modelId to one of lib/image-model/image-models.ts`,
    )
  }
  return adapters[offer.family](invoke, modelId, region ?? offer.regions[0])
}
