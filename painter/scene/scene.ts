import type { Palette } from '../palettes'
import type { Random } from '../random'
import type { Spec } from '../words/spec'
import type { Layer } from './shape'

/** A composed picture: what stands where in which light, as a display list that the styles paint. */
export interface Scene {
  /** Picture size in pixels. */
  w: number
  h: number
  /** From far to near. */
  layers: Layer[]
  pal: Palette
  spec: Spec
  /** Where the one light comes from. */
  light: { x: number; y: number }
  /** The centre of the hero, and roughly how large it is. */
  focus: { x: number; y: number; r: number }
  rng: Random
  hero: boolean
  horizon: number
}
