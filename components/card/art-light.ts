import { type Oklch, rgbOklch } from '../../lib/card/oklch'

/** The light that a picture gives: its own colour, counted by how colourful each spot is. */
export interface ArtLight extends Oklch {
  /** The picture on 64 × 36 pixels, small enough to stretch over a whole room. */
  tinyUrl: string
}

const [width, height] = [64, 36]

/** Reads the light of a picture. Rejects when the browser cannot decode it. */
export async function artLight(picture: Blob): Promise<ArtLight> {
  // Made small beside the page's own work, which is turning the card over by now.
  const resize = { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' } as const
  const small = await createImageBitmap(picture, resize)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no canvas to read the picture with')
  context.drawImage(small, 0, 0)
  small.close()
  const { data } = context.getImageData(0, 0, width, height)
  return { ...averageLight(data), tinyUrl: canvas.toDataURL('image/png') }
}

/**
 * Loads and decodes a picture, so that it is there in the very frame it is shown. Asked for as the card's drawing asks,
 * without CORS: a browser would load and decode it once more for that.
 */
export async function preloadArt(imageUrl: string): Promise<void> {
  const image = new Image()
  image.src = imageUrl
  await image.decode()
}

/** Mean of RGBA pixels in OKLCH. Hues are directions, so they are added as vectors: grey spots do not pull. */
export function averageLight(pixels: ArrayLike<number>): Oklch {
  let [lightness, a, b] = [0, 0, 0]
  const count = Math.max(1, Math.floor(pixels.length / 4))
  for (let index = 0; index < count * 4; index += 4) {
    const colour = rgbOklch(pixels[index] ?? 0, pixels[index + 1] ?? 0, pixels[index + 2] ?? 0)
    const angle = (colour.hue * Math.PI) / 180
    lightness += colour.lightness
    a += colour.chroma * Math.cos(angle)
    b += colour.chroma * Math.sin(angle)
  }
  return {
    lightness: lightness / count,
    chroma: Math.hypot(a, b) / count,
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  }
}
