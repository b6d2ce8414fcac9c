import { encodePng } from './png'
import { returnCanvases } from './render/canvas-pool'
import { composeScene } from './scene/compose-scene'
import { styles } from './styles/all-styles'
import { interpretPrompt } from './words/interpret-prompt'

/** What a picture is asked for with. */
export interface PictureRequest {
  readonly prompt: string
  /** The same prompt, style and seed give the same bytes on one machine. */
  readonly seed: number
  /** A style's name or another word for it; without one the prompt's words choose, then the seed. */
  readonly style?: string
}

/** The size of every picture, in pixels. */
export const pictureSize = { width: 1344, height: 768 } as const

/** Paints one picture as PNG bytes. Blocks for about a quarter of a second. */
export function paintPicture({ prompt, seed, style }: PictureRequest): Uint8Array {
  const spec = interpretPrompt(prompt, Math.abs(Math.trunc(seed)) >>> 0, style)
  const chosen = styles[spec.style]
  const scene = composeScene(spec, chosen.palette?.(spec), pictureSize.width, pictureSize.height)
  try {
    return encodePng(chosen.render(scene).data(), pictureSize.width, pictureSize.height)
  } finally {
    returnCanvases()
  }
}
