import { type Rgb } from '../colour'
import { type Palette } from '../palettes'
import type { Random } from '../random'
import { type Point } from '../scene/paths'
import type { Pen } from '../scene/pen'
import type { Action } from '../words/action-words'

/** What a motif is drawn with. */
export interface MotifContext {
  pen: Pen
  rng: Random
  pal: Palette
  color?: Rgb
  role?: string
  extras: Set<string>
  action?: Action
}

/** Where things can be put on or held: head centre and radius, a hand, the eyes; feet are at 0, up is negative. */
export interface Anchors {
  head?: [number, number, number]
  hand?: Point
  eyes?: [number, number, number]
  back?: Point
}

/** A being or thing that can be drawn, 100 units high, its feet at 0. */
export interface Motif {
  draw: (c: MotifContext) => void
  /** Its height as the hero, as a share of the picture's. */
  share: number
  stance: 'ground' | 'air' | 'sea' | 'big'
  /** Its width as a multiple of its height, for its shadow. */
  wide?: number
}

/** Makes a motif whose drawing says nothing back. */
export const motif = (
  share: number,
  stance: Motif['stance'],
  wide: number,
  draw: (c: MotifContext) => void,
): Motif => ({ share, stance, wide, draw })
