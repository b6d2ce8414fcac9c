import { type Rgb, mix } from '../colour'
import type { Noise } from '../noise'
import { type Palette } from '../palettes'
import type { Random } from '../random'
import { type Point, polygon } from './paths'
import { Pen } from './pen'
import { type Layer, type LayerKind } from './shape'

export class Stage {
  layers: Layer[] = []
  /** y of the horizon, y where a hero stands, x of the hero. */
  horizon: number
  ground: number
  focusX: number
  sun: { x: number; y: number; r: number }
  constructor(
    public w: number,
    public h: number,
    public rng: Random,
    public noise: Noise,
    public pal: Palette,
    public words: Set<string>,
    focusX: number,
    public hero: boolean,
  ) {
    this.horizon = h * 0.62
    this.ground = h * 0.9
    this.focusX = focusX
    this.sun = { x: focusX, y: h * 0.4, r: h * 0.17 }
  }
  layer(name: string, kind: LayerKind, depth: number): Pen {
    const l: Layer = { name, kind, depth, shapes: [] }
    this.layers.push(l)
    return new Pen(l.shapes)
  }
  land(d: number, tint?: Rgb, k = 0.5): Rgb {
    const c = mix(this.pal.far, this.pal.near, d)
    return tint ? mix(c, mix(tint, c, 0.25 + 0.5 * (1 - d)), k) : c
  }
  /** A closed strip from a crest line down to the bottom edge. */
  strip(y: (x: number) => number, step = 12, to = this.h + 20) {
    const pts: Point[] = []
    for (let x = -20; x <= this.w + 20; x += step) pts.push([x, y(x)])
    return polygon([...pts, [this.w + 20, to], [-20, to]])
  }
}
