import { type Rgb, fromLab, hex, mix, toLab, tone } from '../colour'
import { present } from '../present'
import { borrowCanvas } from '../render/canvas-pool'
import { paintLayers } from '../render/paint-layers'
import { type Style } from './style'

export const pixel: Style = {
  render(s) {
    const px = 6
    const { w, h } = s
    const W = w / px
    const Hh = h / px
    const [b, x] = borrowCanvas(W, Hh)
    x.scale(1 / px, 1 / px)
    x.imageSmoothingEnabled = true
    const vivid = (q: Rgb): Rgb => {
      const t = toLab(q)
      return fromLab(t[0], t[1] * 1.16, t[2] * 1.16)
    }
    const ink = mix(hex('#120f1e'), s.pal.near, 0.3)
    paintLayers(x, s, { form: 1, colour: vivid, skip: (l) => l.kind === 'subject' })
    const [, hx] = borrowCanvas(W, Hh)
    hx.scale(1 / px, 1 / px)
    paintLayers(hx, s, {
      form: 1,
      colour: vivid,
      ink: { width: 4, colour: (q) => tone(q, -0.22), minSize: 22 },
      skip: (l) => l.kind !== 'subject',
    })
    const hero = hx.getImageData(0, 0, W, Hh).data
    const out = x.getImageData(0, 0, W, Hh)
    const d = out.data
    // one-pixel outline around the hero, then the hero, without soft edges
    const solid = (X: number, Y: number) =>
      X >= 0 && Y >= 0 && X < W && Y < Hh && (hero[(Y * W + X) * 4 + 3] ?? 0) > 110
    for (let Y = 0; Y < Hh; Y++)
      for (let X = 0; X < W; X++) {
        const i = (Y * W + X) * 4
        if (solid(X, Y)) {
          d[i] = hero[i] ?? 0
          d[i + 1] = hero[i + 1] ?? 0
          d[i + 2] = hero[i + 2] ?? 0
        } else if (solid(X - 1, Y) || solid(X + 1, Y) || solid(X, Y - 1) || solid(X, Y + 1)) {
          d[i] = ink[0]
          d[i + 1] = ink[1]
          d[i + 2] = ink[2]
        }
        d[i + 3] = 255
      }
    // 40 colours by median cut, Bayer-dithered
    type Box = number[]
    let boxes: Box[] = [Array.from({ length: (W * Hh) / 2 }, (_, k) => k * 8)]
    const range = (bx: Box) => {
      let best = 0
      let ch = 0
      for (let k = 0; k < 3; k++) {
        let lo = 255
        let hi = 0
        for (const i of bx) {
          const v = d[i + k] ?? 0
          if (v < lo) lo = v
          if (v > hi) hi = v
        }
        const q = (hi - lo) * ([0.9, 1.2, 0.8][k] ?? 0)
        if (q > best) {
          best = q
          ch = k
        }
      }
      return [best, ch] as const
    }
    const info = new Map<Box, readonly [number, number]>()
    while (boxes.length < 40) {
      let bi = 0
      let bs = -1
      boxes.forEach((q, i) => {
        let f = info.get(q)
        if (!f) {
          f = range(q)
          info.set(q, f)
        }
        const sc = f[0] * Math.pow(q.length, 0.32)
        if (sc > bs && q.length > 1) {
          bs = sc
          bi = i
        }
      })
      const q = present(boxes[bi])
      const ch = present(info.get(q))[1]
      q.sort((a, e) => (d[a + ch] ?? 0) - (d[e + ch] ?? 0))
      const m = q.length >> 1
      boxes = [...boxes.slice(0, bi), q.slice(0, m), q.slice(m), ...boxes.slice(bi + 1)]
    }
    const P = boxes.map((q) => {
      let r = 0
      let g = 0
      let bl = 0
      for (const i of q) {
        r += d[i] ?? 0
        g += d[i + 1] ?? 0
        bl += d[i + 2] ?? 0
      }
      const n = q.length || 1
      return [r / n, g / n, bl / n]
    })
    const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
    for (let Y = 0; Y < Hh; Y++)
      for (let X = 0; X < W; X++) {
        const i = (Y * W + X) * 4
        const t = ((bayer[(Y & 3) * 4 + (X & 3)] ?? 0) / 16 - 0.47) * (solid(X, Y) ? 7 : 17)
        let best = 1e9
        let k = 0
        for (let j = 0; j < P.length; j++) {
          const q = present(P[j])
          const e =
            ((d[i] ?? 0) + t - (q[0] ?? 0)) ** 2 * 0.9 +
            ((d[i + 1] ?? 0) + t - (q[1] ?? 0)) ** 2 * 1.2 +
            ((d[i + 2] ?? 0) + t - (q[2] ?? 0)) ** 2 * 0.7
          if (e < best) {
            best = e
            k = j
          }
        }
        const q = present(P[k])
        d[i] = q[0] ?? 0
        d[i + 1] = q[1] ?? 0
        d[i + 2] = q[2] ?? 0
      }
    x.setTransform(1, 0, 0, 1, 0, 0)
    x.putImageData(out, 0, 0)
    const [c, y] = borrowCanvas(w, h)
    y.imageSmoothingEnabled = false
    y.drawImage(b, 0, 0, w, h)
    return c
  },
}
