/** Image models that an event may name, with the regions where AWS offers each (Bedrock model cards, 2026-11). */
export interface ImageModelOffer {
  readonly modelId: string
  /** The first is used unless the event names another of them. */
  readonly regions: readonly [string, ...string[]]
  /** Which adapter speaks its request and response bodies. */
  readonly family: 'stability' | 'nova-canvas'
  /** A call that takes longer is given up: several times what the model usually takes. */
  readonly timeoutMs: number
  /** List price of one picture as we ask for it (AWS, 2026-11). */
  readonly dollarsPerPicture: number
  /** The day on which AWS ends the model, ISO, once it is announced. */
  readonly endsOn?: string
}

export const imageModels: readonly ImageModelOffer[] = [
  {
    modelId: 'stability.stable-image-core-v1:1',
    regions: ['us-west-2'],
    family: 'stability',
    timeoutMs: 30_000,
    dollarsPerPicture: 0.04,
  },
  {
    modelId: 'stability.sd3-5-large-v1:0',
    regions: ['us-west-2'],
    family: 'stability',
    timeoutMs: 45_000,
    dollarsPerPicture: 0.08,
  },
  {
    modelId: 'stability.stable-image-ultra-v1:1',
    regions: ['us-west-2'],
    family: 'stability',
    timeoutMs: 60_000,
    dollarsPerPicture: 0.14,
  },
  // Ended by AWS on 2026-09-30; works only for accounts with extended access.
  {
    modelId: 'amazon.nova-canvas-v1:0',
    regions: ['us-east-1', 'eu-west-1', 'ap-northeast-1'],
    family: 'nova-canvas',
    timeoutMs: 60_000,
    dollarsPerPicture: 0.06,
    endsOn: '2026-09-30',
  },
]

/** What an event uses when it names no model: fast, $0.04 a picture. */
export const DEFAULT_MODEL_ID = 'stability.stable-image-core-v1:1'

/** Undefined for a model that the product has no adapter for. */
export function findImageModel(modelId: string): ImageModelOffer | undefined {
  return imageModels.find((offer) => offer.modelId === modelId)
}
