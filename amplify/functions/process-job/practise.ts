import { randomFillSync } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { ImageModel } from '../../../lib/image-model/image-model'
import { pngFile } from './picture/write-png'

/** Enough for V8 to compile the loops over a picture's bytes: the fourth crop takes half the time of the first. */
const ROUNDS = 3

/** By then the request is on its way; no model answers as soon. */
const AFTER_MS = 1_000

/** The usual picture of a model, and every way in which its rows may be filtered. */
const size = { width: 1344, height: 768, channels: 3 } as const
const FILTERS = 5

/**
 * A model that has `practise` done once, while it paints for the first time and its worker has nothing else to do: the
 * first guest's picture does not wait for code that never ran before.
 */
export function practisingOnce(practise: () => Promise<void>) {
  let isDue = true
  return (model: ImageModel): ImageModel => ({
    modelId: model.modelId,
    generate(request) {
      const painting = model.generate(request)
      if (isDue) setTimeout(() => void practise(), AFTER_MS)
      isDue = false
      return painting
    },
  })
}

/** Crops a picture of noise a few times. */
export async function practiseCropping(crop: (bytes: Uint8Array) => Promise<unknown>): Promise<void> {
  const picture = noise()
  for (let round = 0; round < ROUNDS; round += 1) await crop(picture)
}

function noise(): Buffer {
  const stride = 1 + size.width * size.channels
  const rows = randomFillSync(Buffer.alloc(stride * size.height))
  for (let y = 0; y < size.height; y += 1) rows[y * stride] = y % FILTERS
  return pngFile(size, [deflateSync(rows, { level: 0 })])
}
