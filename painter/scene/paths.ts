import { Path2D } from '@napi-rs/canvas'
import { present } from '../present'
import type { Random } from '../random'

export type Point = readonly [number, number]

export const fullTurn = Math.PI * 2

export const polygon = (pts: readonly Point[], close = true): Path2D => {
  const p = new Path2D()
  pts.forEach(([x, y], i) => (i ? p.lineTo(x, y) : p.moveTo(x, y)))
  if (close) p.closePath()
  return p
}

/** A closed or open Catmull-Rom curve through the points: organic outlines. */
export const smooth = (pts: readonly Point[], close = true, k = 1 / 6): Path2D => {
  const p = new Path2D()
  const n = pts.length
  const g = (i: number) => (close ? present(pts[(i + n) % n]) : present(pts[Math.max(0, Math.min(n - 1, i))]))
  p.moveTo(present(pts[0])[0], present(pts[0])[1])
  for (let i = 0; i < (close ? n : n - 1); i++) {
    const a = g(i - 1)
    const b = g(i)
    const c = g(i + 1)
    const d = g(i + 2)
    p.bezierCurveTo(
      b[0] + (c[0] - a[0]) * k,
      b[1] + (c[1] - a[1]) * k,
      c[0] - (d[0] - b[0]) * k,
      c[1] - (d[1] - b[1]) * k,
      c[0],
      c[1],
    )
  }
  if (close) p.closePath()
  return p
}

export const spline = (pts: readonly Point[], per = 8): Point[] => {
  const out: Point[] = []
  const n = pts.length
  const g = (i: number) => present(pts[Math.max(0, Math.min(n - 1, i))])
  for (let i = 0; i < n - 1; i++)
    for (let j = 0; j < per; j++) {
      const t = j / per
      const a = g(i - 1)
      const b = g(i)
      const c = g(i + 1)
      const d = g(i + 2)
      const f = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)
      out.push([f(0), f(1)])
    }
  out.push(present(pts[n - 1]))
  return out
}

/** A tapered tube along a curve: limbs, tails, tentacles, trunks. Round ends. */
export const limb = (pts: readonly Point[], widths: readonly number[]): Path2D => {
  const c = spline(pts, 8)
  const n = c.length
  const L: Point[] = []
  const R: Point[] = []
  const w = (i: number) => {
    const t = (i / (n - 1)) * (widths.length - 1)
    const k = Math.min(widths.length - 2, Math.floor(t))
    return ((widths[k] ?? 0) + ((widths[k + 1] ?? 0) - (widths[k] ?? 0)) * (t - k)) / 2
  }
  for (let i = 0; i < n; i++) {
    const a = present(c[Math.max(0, i - 1)])
    const b = present(c[Math.min(n - 1, i + 1)])
    const dx = b[0] - a[0]
    const dy = b[1] - a[1]
    const l = Math.hypot(dx, dy) || 1
    const r = w(i)
    L.push([present(c[i])[0] - (dy / l) * r, present(c[i])[1] + (dx / l) * r])
    R.push([present(c[i])[0] + (dy / l) * r, present(c[i])[1] - (dx / l) * r])
  }
  const cap = (o: Point, from: Point, r: number, sign: number) => {
    const a0 = Math.atan2(from[1] - o[1], from[0] - o[0])
    return r < 0.2
      ? []
      : [1, 2, 3, 4, 5].map((i): Point => [
          o[0] + r * Math.cos(a0 + (sign * i * Math.PI) / 6),
          o[1] + r * Math.sin(a0 + (sign * i * Math.PI) / 6),
        ])
  }
  return polygon([
    ...L,
    ...cap(present(c[n - 1]), present(L[n - 1]), w(n - 1), -1),
    ...R.reverse(),
    ...cap(present(c[0]), present(R[R.length - 1]), w(0), -1),
  ])
}

export const ellipse = (x: number, y: number, rx: number, ry = rx, rot = 0): Path2D => {
  const p = new Path2D()
  p.ellipse(x, y, Math.abs(rx), Math.abs(ry), rot, 0, fullTurn)
  p.closePath()
  return p
}

export const roundedRect = (x: number, y: number, w: number, h: number, r: number): Path2D => {
  const p = new Path2D()
  p.roundRect(x, y, w, h, r)
  return p
}

export const rect = (x: number, y: number, w: number, h: number): Path2D =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ])

export const star = (x: number, y: number, n: number, r: number, r2: number, rot = -Math.PI / 2): Path2D =>
  polygon(
    Array.from({ length: n * 2 }, (_, i): Point => {
      const a = rot + (i * Math.PI) / n
      const q = i % 2 ? r2 : r
      return [x + q * Math.cos(a), y + q * Math.sin(a)]
    }),
  )

export const arcBand = (x: number, y: number, r1: number, r2: number, a0: number, a1: number): Path2D => {
  const p = new Path2D()
  p.arc(x, y, r1, a0, a1)
  p.arc(x, y, r2, a1, a0, true)
  p.closePath()
  return p
}

export const line = (...pts: Point[]): Path2D => polygon(pts, false)

export const curve = (...pts: Point[]): Path2D => smooth(pts, false)

export const blobby = (
  rng: Random,
  x: number,
  y: number,
  rx: number,
  ry: number,
  wob = 0.12,
  n = 9,
): Path2D =>
  smooth(
    Array.from({ length: n }, (_, i): Point => {
      const a = (i / n) * fullTurn
      const k = 1 + wob * rng.gauss()
      return [x + rx * k * Math.cos(a), y + ry * k * Math.sin(a)]
    }),
  )

export const svg = (d: string) => new Path2D(d)
