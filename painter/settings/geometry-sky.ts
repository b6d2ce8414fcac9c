import { Path2D } from '@napi-rs/canvas'
import { type Rgb,hex,mix,tone } from '../colour'
import type { Random } from '../random'
import { type Point,curve,ellipse,polygon,rect,smooth,star } from '../scene/paths'
import type { Pen } from '../scene/pen'
import type { Stage } from '../scene/stage'

const { sin, cos, PI } = Math

export function addSky(s: Stage, o: { sun?: boolean; clouds?: number; stars?: number } = {}) {
  const { pal, w, h, rng, noise } = s
  const p = s.layer('sky', 'sky', 0)
  const H = Math.max(s.horizon, h * 0.5)
  p.grad(rect(-5, -5, w + 10, h + 10), 0, H, [[0, pal.sky[0], 1], [0.55, pal.sky[1], 1], [1, pal.sky[2], 1]])
  const nStars = o.stars ?? (pal.night ? 170 : 0)
  for (let i = 0; i < nStars; i++) {
    const y = Math.pow(rng.next(), 1.5) * H
    const r = 0.5 + Math.pow(rng.next(), 5) * 2.2
    p.mark(ellipse(rng.range(0, w), y, r), mix(hex('#ffffff'), pal.accent2, rng.next() * 0.4), {
      alpha: (0.35 + 0.65 * rng.next()) * (1 - (y / H) * 0.6),
    })
  }
  for (let i = 0; i < (nStars ? 7 : 0); i++) {
    const x = rng.range(0, w)
    const y = rng.range(0, H * 0.7)
    const r = rng.range(4, 8)
    p.mark(star(x, y, 4, r, r * 0.14), hex('#ffffff'), { alpha: 0.9 })
  }
  if (pal.name === 'aurora')
    for (let k = 0; k < 3; k++) {
      const y0 = h * (0.12 + k * 0.1)
      const pts: Point[] = []
      const q: Point[] = []
      for (let x = -40; x <= w + 40; x += 42) {
        const y = y0 + 70 * sin(x / (210 + k * 60) + k * 2 + rng.range(0, 0.1)) + 40 * noise.n2(x / 150, k)
        pts.push([x, y - 120 - 60 * noise.n2(x / 60, k + 9)])
        q.push([x, y + 70])
      }
      p.grad(smooth([...pts, ...q.reverse()]), y0 - 180, y0 + 130, [
        [0, pal.accent, 0], [0.45, k % 2 ? pal.accent : pal.accent2, 0.2], [0.8, pal.accent2, 0.5],
        [1, pal.accent2, 0],
      ], { overlay: true })
    }
  const L = s.layer('sun', 'light', 0.05)
  if (o.sun !== false) {
    const { x, y, r } = s.sun
    for (const [k, a] of [[3.4, 0.1], [2.3, 0.14], [1.55, 0.2]] as const)
      L.glow(ellipse(x, y, r * k), pal.sun, r * 0.4, { alpha: a, overlay: true })
    L.grad(ellipse(x, y, r), y - r, y + r, [
      [0, pal.sun, 1],
      [1, pal.night ? mix(pal.sun, pal.sky[1], 0.12) : mix(pal.sun, pal.accent2, 0.35), 1],
    ])
    if (pal.night && r > 40)
      for (let i = 0; i < 6; i++) {
        const a = rng.range(0, 6.28)
        const d = rng.range(0.1, 0.75) * r
        L.mark(ellipse(x + d * cos(a), y + d * sin(a), rng.range(0.06, 0.17) * r), tone(pal.sun, -0.05), {
          alpha: 0.6,
        })
      }
  }
  const n = o.clouds ?? rng.int(2, 5)
  if (n) {
    const C = s.layer('clouds', 'land', 0.1)
    for (let i = 0; i < n; i++) {
      let x = rng.range(-60, w + 60)
      if (s.hero && Math.abs(x - s.focusX) < 330) x = s.focusX + (x < s.focusX ? -1 : 1) * rng.range(360, 560)
      addCloud(s, C, x, rng.range(0.12, 0.46) * H, rng.range(0.6, 1.4), 0.5 + 0.4 * rng.next())
    }
  }
}

function addCloud(s: Stage, p: Pen, x: number, y: number, k: number, alpha = 0.8, color?: Rgb) {
  const { pal, rng } = s
  const base = color ?? (pal.night ? mix(pal.sky[1], pal.sky[2], 0.5) : mix(hex('#ffffff'), pal.sky[2], 0.3))
  const path = cumulus(rng, x, y, 120 * k, 44 * k)
  p.grad(path, y - 62 * k, y + 6 * k, [
    [0, mix(base, pal.sun, 0.35), alpha], [0.45, base, alpha], [1, mix(base, pal.sky[1], 0.55), alpha * 0.75],
  ])
}

/** A flat-bottomed heap of circles as one outline. */
export function cumulus(rng: Random, x: number, y: number, W: number, H: number): Path2D {
  const p = new Path2D()
  const n = 7
  p.roundRect(x - W, y - H * 0.42, W * 2, H * 0.42, H * 0.21)
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n
    const bump = sin(t * PI) ** 0.7
    const r = H * (0.3 + 0.55 * bump) * rng.range(0.75, 1.15)
    const cx = x - W * 0.8 + 1.6 * W * t
    const cy = y - Math.max(r * 0.75, H * 0.2 + H * 0.35 * bump)
    const q = new Path2D()
    q.arc(cx, cy, r, 0, 6.2832)
    q.closePath()
    p.addPath(q)
    const f = new Path2D()
    f.rect(cx - r * 0.9, cy, r * 1.8, Math.max(0, y - 2 - cy))
    p.addPath(f)
  }
  return p.simplify()
}

export const addMist = (s: Stage, y: number, hgt: number, alpha: number, color = s.pal.sky[2]) =>
  s
    .layer('mist', 'fx', 0.4)
    .grad(rect(-5, y - hgt, s.w + 10, hgt * 2), y - hgt, y + hgt, [
      [0, color, 0], [0.5, color, alpha], [1, color, 0],
    ], { overlay: true })

export const shadowInk = hex('#1c1622')

export function addRays(s: Stage, a: number) {
  const L = s.layer('rays', 'fx', 0.4)
  const { sun, pal, rng, h } = s
  for (let i = 0; i < 8; i++) {
    const an = 0.5 + i * 0.3 + rng.gauss() * 0.1
    const l = h * 1.2
    const w = 0.06
    L.grad(polygon([
      [sun.x, sun.y], [sun.x + l * cos(an - w), sun.y + l * sin(an - w)],
      [sun.x + l * cos(an + w), sun.y + l * sin(an + w)],
    ]), sun.y, sun.y + l, [[0, pal.sun, a], [1, pal.sun, 0]], { overlay: true })
  }
}

export function addGulls(s: Stage, n: number) {
  const p = s.layer('birds', 'land', 0.3)
  const x0 = s.rng.range(0.15, 0.85) * s.w
  const y0 = s.h * s.rng.range(0.12, 0.26)
  for (let i = 0; i < n; i++) {
    const x = x0 + s.rng.gauss() * 130
    const y = y0 + s.rng.gauss() * 50
    const k = s.rng.range(0.6, 1.2)
    p.line(
      curve(
        [x - 17 * k, y - 7 * k],
        [x - 8 * k, y - 9 * k],
        [x, y],
        [x + 8 * k, y - 9 * k],
        [x + 17 * k, y - 7 * k],
      ),
      mix(s.pal.near, s.pal.sky[1], 0.25),
      2.4 * k,
    )
  }
}
