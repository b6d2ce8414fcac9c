import Delaunator from 'delaunator'
import { type Rgb, fromLab, toLab } from '../colour'
import { borrowCanvas } from '../render/canvas-pool'
import { addBloom, addVignette, brightnessAt } from '../render/finishing'
import { paintLayers } from '../render/paint-layers'
import { type Point } from '../scene/paths'
import { type Style } from './style'

export const lowpoly: Style = {
  render(s) {
    const { w, h } = s
    const r = s.rng.fork('poly')
    const [c, x] = borrowCanvas(w, h)
    const Q = 3
    const W = w / Q
    const Hh = h / Q
    const vivid = (q: Rgb): Rgb => {
      const t = toLab(q)
      return fromLab(t[0], t[1] * 1.2, t[2] * 1.2)
    }
    /** Triangles through the points where a picture changes. `inside` keeps those of a cut-out. */
    const mesh = (
      d: Uint8ClampedArray,
      pts: number[],
      edges: number,
      at: () => Point,
      inside?: (X: number, Y: number) => boolean,
    ) => {
      let n = 0
      let tries = 0
      while (n < edges && tries++ < edges * 12) {
        const [X, Y] = at()
        if (X < 6 || Y < 6 || X > w - 7 || Y > h - 7) continue
        const i = (((Y / Q) | 0) * W + ((X / Q) | 0)) * 4
        const g =
          Math.abs(brightnessAt(d, i + 4) - brightnessAt(d, i - 4)) +
          Math.abs(brightnessAt(d, i + W * 4) - brightnessAt(d, i - W * 4)) +
          (inside
            ? Math.abs((d[i + 7] ?? 0) - (d[i - 1] ?? 0)) +
              Math.abs((d[i + W * 4 + 3] ?? 0) - (d[i - W * 4 + 3] ?? 0))
            : 0)
        if (g > 14 + r.next() * 70) {
          pts.push(X, Y)
          n++
        }
      }
      const t = new Delaunator(Float64Array.from(pts)).triangles
      for (let i = 0; i < t.length; i += 3) {
        const ax = pts[(t[i] ?? 0) * 2] ?? 0
        const ay = pts[(t[i] ?? 0) * 2 + 1] ?? 0
        const bx = pts[(t[i + 1] ?? 0) * 2] ?? 0
        const by = pts[(t[i + 1] ?? 0) * 2 + 1] ?? 0
        const ex = pts[(t[i + 2] ?? 0) * 2] ?? 0
        const ey = pts[(t[i + 2] ?? 0) * 2 + 1] ?? 0
        const cx = (ax + bx + ex) / 3
        const cy = (ay + by + ey) / 3
        if (inside && !inside(cx, cy)) continue
        let R = 0
        let G = 0
        let B = 0
        let m = 0
        for (const [X, Y] of [
          [cx, cy],
          [cx + (ax - cx) * 0.5, cy + (ay - cy) * 0.5],
          [cx + (bx - cx) * 0.5, cy + (by - cy) * 0.5],
          [cx + (ex - cx) * 0.5, cy + (ey - cy) * 0.5],
        ] as Point[]) {
          const q =
            (Math.min(Hh - 1, Math.max(0, (Y / Q) | 0)) * W + Math.min(W - 1, Math.max(0, (X / Q) | 0))) * 4
          if ((d[q + 3] ?? 0) < 100) continue
          R += d[q] ?? 0
          G += d[q + 1] ?? 0
          B += d[q + 2] ?? 0
          m++
        }
        if (!m) continue
        const slope = ((bx - ax) * (ey - ay) > 0 ? 1 : -1) * Math.cos(Math.atan2(by - ay, bx - ax) - 0.8)
        const k = 1 + slope * (inside ? 0.04 : 0.05)
        const col = `rgb(${Math.min(255, (R / m) * k) | 0},${Math.min(255, (G / m) * k) | 0},${Math.min(255, (B / m) * k) | 0})`
        x.fillStyle = x.strokeStyle = col
        x.lineWidth = 0.9
        x.beginPath()
        x.moveTo(ax, ay)
        x.lineTo(bx, by)
        x.lineTo(ex, ey)
        x.closePath()
        x.fill()
        x.stroke()
      }
    }
    const [, bx] = borrowCanvas(W, Hh)
    bx.scale(1 / Q, 1 / Q)
    paintLayers(bx, s, {
      colour: vivid,
      skip: (l) => l.kind === 'subject' || (l.kind === 'fx' && l.depth === 1),
    })
    const pts: number[] = []
    for (let X = 0; X <= w; X += 84) pts.push(X, -8, X, h + 8)
    for (let Y = 0; Y <= h; Y += 84) pts.push(-8, Y, w + 8, Y)
    for (let gy = 0; gy < 10; gy++)
      for (let gx = 0; gx < 17; gx++)
        pts.push((gx + 0.15 + 0.7 * r.next()) * (w / 17), (gy + 0.15 + 0.7 * r.next()) * (h / 10))
    mesh(bx.getImageData(0, 0, W, Hh).data, pts, 1300, () => [r.range(6, w - 7), r.range(6, h - 7)])
    const [, hx] = borrowCanvas(W, Hh)
    hx.scale(1 / Q, 1 / Q)
    paintLayers(hx, s, { colour: vivid, skip: (l) => l.kind !== 'subject' })
    const hd = hx.getImageData(0, 0, W, Hh).data
    if (s.layers.some((l) => l.kind === 'subject')) {
      const inside = (X: number, Y: number) =>
        X > 0 && Y > 0 && X < w && Y < h && (hd[(((Y / Q) | 0) * W + ((X / Q) | 0)) * 4 + 3] ?? 0) > 120
      const hp: number[] = []
      let y0 = h
      let y1 = 0
      let x0 = w
      let x1 = 0
      for (let Y = 0; Y < Hh; Y++)
        for (let X = 0; X < W; X++)
          if ((hd[(Y * W + X) * 4 + 3] ?? 0) > 120) {
            x0 = Math.min(x0, X * Q)
            x1 = Math.max(x1, X * Q)
            y0 = Math.min(y0, Y * Q)
            y1 = Math.max(y1, Y * Q)
          }
      for (let k = 0; k < 200; k++) {
        const X = r.range(x0, x1)
        const Y = r.range(y0, y1)
        if (inside(X, Y)) hp.push(X, Y)
      }
      x.save()
      x.globalAlpha = 1
      mesh(hd, hp, 1900, () => [r.range(x0 - 4, x1 + 4), r.range(y0 - 4, y1 + 4)], inside)
      x.restore()
    }
    addBloom(x, c, 0.3, 8)
    addVignette(x, w, h, s.pal.near, 0.3)
    return c
  },
}
