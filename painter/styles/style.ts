import type { Canvas } from '@napi-rs/canvas'
import type { Palette } from '../palettes'
import type { Scene } from '../scene/scene'
import type { Spec } from '../words/spec'

/** A way to paint a composed scene. */
export interface Style {
  /** Its own colours, where the prompt's do not count. */
  palette?: (spec: Spec) => Palette
  render: (scene: Scene) => Canvas
}
