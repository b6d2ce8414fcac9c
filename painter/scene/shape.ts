import type { Path2D } from '@napi-rs/canvas'
import { type Rgb } from '../colour'

export interface Shape {
  path: Path2D
  fill?: Rgb
  /** Vertical gradient: y0, y1 and colours between, in picture space. Alpha per stop. */
  grad?: { y0: number; y1: number; stops: [number, Rgb, number][] }
  stroke?: Rgb
  width?: number
  /** 0 flat … 1 fully modelled by the light. */
  form: number
  /** Emits light: blur radius in px. */
  glow?: number
  alpha: number
  /** Fine detail: styles that ink or lead outlines leave it alone. */
  detail?: boolean
  /** A pure highlight or shadow overlay: line styles skip it. */
  overlay?: boolean
  /** Approximate size, for the shading offset and for leaving small things out. */
  size: number
  cx: number
  cy: number
}

export type LayerKind = 'sky' | 'light' | 'land' | 'subject' | 'fx'

export interface Layer {
  name: string
  kind: LayerKind
  /** 0 far … 1 near */ depth: number
  shapes: Shape[]
}
