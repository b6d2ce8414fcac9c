import { Path2D } from '@napi-rs/canvas'
import { type Rgb,hex,mix,tone } from '../colour'
import type { Random } from '../random'
import { type Point,ellipse,limb,polygon } from '../scene/paths'
import type { Pen } from '../scene/pen'
import type { Stage } from '../scene/stage'

const { cos, sin, PI } = Math

export const addPine = (p: Pen, x: number, y: number, h: number, c: Rgb) => {
  const pts: Point[] = [[x, y - h]]
  const n = 5
  for (let i = 1; i <= n; i++) {
    const t = i / n
    const w = h * 0.2 * t
    pts.push([x + w, y - h + h * 0.93 * t], [x + w * 0.5, y - h + h * 0.93 * t - h * 0.02])
  }
  pts.pop()
  const yb = y - h * 0.07
  pts.push([x + h * 0.028, yb - h * 0.02])
  const left = pts
    .slice(1)
    .map(([a, b]): Point => [2 * x - a, b])
    .reverse()
  p.fill(polygon([...pts, [x + h * 0.028, y], [x - h * 0.028, y], ...left]), c, 0.6)
}

/** A tree crown as one outline: a heap of circles, merged. */
export const treeCrown = (rng: Random, x: number, y: number, W: number, H: number): Path2D => {
  const p = new Path2D()
  for (let i = 0; i < 9; i++) {
    const a = (i / 8) * 6.283
    const k = i === 8 ? 0 : 1
    const r = Math.min(W, H) * rng.range(0.44, 0.6) * (k ? 1 : 1.35)
    const q = new Path2D()
    q.arc(x + k * W * 0.62 * cos(a), y + k * H * 0.58 * sin(a), r, 0, 6.2832)
    q.closePath()
    p.addPath(q)
  }
  return p.simplify()
}

export const leafColour = (s: Stage, c: Rgb): Rgb =>
  s.pal.name === 'autumn'
    ? mix(s.rng.pick(['#c8452c', '#e08a2c', '#d9a536', '#a8552c', '#b8352f'].map(hex)), c, 0.3)
    : s.pal.name === 'blossom'
      ? mix(s.rng.pick(['#f3a6bd', '#e98aa8', '#f7c6d2'].map(hex)), c, 0.3)
      : tone(c, s.rng.range(-0.03, 0.04))

export const roundTree = (s: Stage, p: Pen, x: number, y: number, h: number, c: Rgb) => {
  p.fill(limb([[x, y], [x + h * 0.02, y - h * 0.5]], [h * 0.09, h * 0.05]), tone(c, -0.12), 0.4)
  p.fill(treeCrown(s.rng, x, y - h * 0.66, h * 0.3, h * 0.34), leafColour(s, c), 0.9)
}

export const addPalm = (p: Pen, x: number, y: number, h: number, c: Rgb, lean = 1) => {
  const tx = x + lean * h * 0.2
  const ty = y - h
  p.fill(limb([
    [x, y], [x + lean * h * 0.04, y - h * 0.5], [tx, ty],
  ], [h * 0.07, h * 0.045, h * 0.03]), mix(c, hex('#6b4526'), 0.5), 0.6)
  for (let i = 0; i < 8; i++) {
    const a = -PI * 0.5 + (i - 3.5) * 0.5
    const L = h * 0.42
    const ex = tx + L * cos(a)
    const ey = ty + L * 0.72 * sin(a) + L * 0.32
    p.fill(limb([
      [tx, ty], [(tx + ex) / 2, (ty + ey) / 2 - L * 0.2], [ex, ey],
    ], [h * 0.02, h * 0.055, 1]), i % 2 ? c : tone(c, 0.04), 0.5)
  }
}

export const addGrass = (s: Stage, p: Pen, y: (x: number) => number, c: Rgb, n: number, hMax: number) => {
  for (let i = 0; i < n; i++) {
    const x = s.rng.range(-10, s.w + 10)
    const h = hMax * s.rng.range(0.4, 1)
    const l = s.rng.gauss() * h * 0.4
    p.mark(polygon([
      [x - 2, y(x) + 6], [x + l, y(x) - h], [x + 2.4, y(x) + 6],
    ]), tone(c, s.rng.range(-0.05, 0.06)))
  }
}

export const addFlowers = (s: Stage, p: Pen, y0: number, y1: number, n: number) => {
  const { rng, pal } = s
  for (let i = 0; i < n; i++) {
    const y = rng.range(y0, y1)
    const k = 0.5 + (y - y0) / (y1 - y0 + 1)
    const x = rng.range(0, s.w)
    const c = rng.pick([pal.accent, pal.accent2, hex('#fff6ea'), hex('#b98be0')])
    const r = 5 * k
    p.line(polygon([[x, y], [x, y + 16 * k]], false), tone(s.land(0.8), 0.05), 1.6 * k)
    for (let j = 0; j < 5; j++)
      p.mark(ellipse(x + r * cos(j * 1.257), y + r * 0.8 * sin(j * 1.257), r * 0.72), c)
    p.mark(ellipse(x, y, r * 0.5), hex('#ffd34d'))
  }
}

export const addBoulder = (s: Stage, p: Pen, x: number, y: number, r: number, c: Rgb) =>
  p.fill(
    polygon(
      Array.from({ length: 8 }, (_, i): Point => {
        const a = PI + (i / 7) * PI
        return [x + r * cos(a) * s.rng.range(0.9, 1.1), y + r * 0.7 * sin(a) * s.rng.range(0.8, 1.1)]
      }),
    ),
    c,
    0.9,
  )

export function addFern(s: Stage, p: Pen, x: number, y: number, h: number, c: Rgb) {
  if (Math.abs(x - s.focusX) < 150) return
  for (let b = -2; b <= 2; b++) p.fill(limb([
    [x, y], [x + b * h * 0.25, y - h * 0.6], [x + b * h * 0.5, y - h * (0.72 - Math.abs(b) * 0.16)],
  ], [4, h * 0.14, 1]), tone(c, b * 0.01), 0.5)
}
