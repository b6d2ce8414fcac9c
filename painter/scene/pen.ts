import { Path2D } from '@napi-rs/canvas'
import { type Rgb } from '../colour'
import { present } from '../present'
import { type Point } from './paths'
import { type Shape } from './shape'

export type Matrix = readonly [number, number, number, number, number, number]

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

export type Opts = Partial<Pick<Shape, 'form' | 'glow' | 'alpha' | 'detail' | 'overlay' | 'grad'>>

/** A pen with a coordinate system. `at` gives a child system that writes to the same list. */
export class Pen {
  constructor(
    public shapes: Shape[],
    public m: Matrix = [1, 0, 0, 1, 0, 0],
    public grade: (c: Rgb) => Rgb = (c) => c,
  ) {}
  at(x: number, y: number, scale = 1, rot = 0, flip = false): Pen {
    const c = Math.cos(rot) * scale
    const s = Math.sin(rot) * scale
    const f = flip ? -1 : 1
    return new Pen(this.shapes, multiply(this.m, [c * f, s * f, -s, c, x, y]), this.grade)
  }
  get scale() {
    return Math.sqrt(Math.abs(this.m[0] * this.m[3] - this.m[1] * this.m[2]))
  }
  point(x: number, y: number): Point {
    const m = this.m
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
  }
  private push(path: Path2D, o: Opts, extra: Partial<Shape>) {
    const q = new Path2D()
    const [a, b, c, d, e, f] = this.m
    q.addPath(path, { a, b, c, d, e, f })
    const [x0, y0, x1, y1] = q.getBounds()
    this.shapes.push({
      path: q,
      form: 0,
      alpha: 1,
      size: Math.min(x1 - x0, y1 - y0),
      cx: (x0 + x1) / 2,
      cy: (y0 + y1) / 2,
      ...o,
      ...extra,
    })
    return this
  }
  fill(path: Path2D, color: Rgb, form = 0.7, o: Opts = {}) {
    return this.push(path, o, { fill: this.grade(color), form })
  }
  flat(path: Path2D, color: Rgb, o: Opts = {}) {
    return this.push(path, o, { fill: this.grade(color), form: 0 })
  }
  /** Small marks: eyes, buttons, windows. */
  mark(path: Path2D, color: Rgb, o: Opts = {}) {
    return this.push(path, { detail: true, ...o }, { fill: this.grade(color), form: 0 })
  }
  line(path: Path2D, color: Rgb, width: number, o: Opts = {}) {
    return this.push(
      path,
      { detail: true, ...o },
      { stroke: this.grade(color), width: width * this.scale, form: 0 },
    )
  }
  glow(path: Path2D, color: Rgb, radius: number, o: Opts = {}) {
    return this.push(path, o, { fill: color, form: 0, glow: radius * this.scale })
  }
  shade(path: Path2D, color: Rgb, alpha: number) {
    return this.push(path, { overlay: true, detail: true, alpha }, { fill: color, form: 0 })
  }
  grad(path: Path2D, y0: number, y1: number, stops: [number, Rgb, number][], o: Opts = {}) {
    const a = this.point(0, y0)[1]
    const b = this.point(0, y1)[1]
    return this.push(path, o, {
      grad: { y0: a, y1: b, stops },
      fill: present(stops[Math.floor(stops.length / 2)])[1],
      form: 0,
    })
  }
}
