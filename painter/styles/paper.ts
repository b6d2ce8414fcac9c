import { Path2D } from '@napi-rs/canvas'
import { type Rgb, css } from '../colour'
import { Noise } from '../noise'
import { type Context2d } from '../render/canvas-pool'
import { polygon } from '../scene/paths'
import { type Scene } from '../scene/scene'

/** Paper fibre, lit from the upper left: the slope of a noise field, once made, then reused. */
export let fibre: Int8Array | undefined

export const fibreSize = 512

export function addPaper(d: Uint8ClampedArray, w: number, h: number, seed: number, amount: number) {
  if (!fibre) {
    const n = new Noise(99)
    const f = new Float32Array(fibreSize * fibreSize)
    for (let y = 0; y < fibreSize; y++)
      for (let x = 0; x < fibreSize; x++)
        f[y * fibreSize + x] =
          n.n2(x / 2.1, y / 2.6) * 0.6 + n.n2(x / 7, y / 5 + 90) * 0.7 + n.n2(x / 1.1 + 50, y / 1.2) * 0.35
    fibre = new Int8Array(fibreSize * fibreSize)
    for (let y = 0; y < fibreSize; y++)
      for (let x = 0; x < fibreSize; x++)
        fibre[y * fibreSize + x] = Math.max(
          -127,
          Math.min(
            127,
            ((f[y * fibreSize + x] ?? 0) -
              (f[((y + 1) % fibreSize) * fibreSize + ((x + 1) % fibreSize)] ?? 0)) *
              190,
          ),
        )
  }
  const k = amount * 256
  const o = seed * 37
  for (let y = 0, p = 0; y < h; y++) {
    const row = ((y + o) & 511) * fibreSize
    for (let x = 0; x < w; x++, p += 4) {
      const n = ((fibre[row + ((x + o) & 511)] ?? 0) * k) >> 8
      d[p] = (d[p] ?? 0) + n
      d[p + 1] = (d[p + 1] ?? 0) + n
      d[p + 2] = (d[p + 2] ?? 0) + n
    }
  }
}

/** Unprinted paper around the picture, with an uneven edge. */
export function roughEdge(x: Context2d, s: Scene, paperC: Rgb, m: number, amp: number) {
  const { w, h } = s
  const n = new Noise(s.spec.seed * 13 + 7)
  const pts: [number, number][] = []
  const f = (t: number, k: number) => m + amp * 2 * (n.fbm(t / 46, k, 3) - 0.5) * 2
  for (let t = m; t < w - m; t += 5) pts.push([t, f(t, 1)])
  for (let t = m; t < h - m; t += 5) pts.push([w - f(t, 2), t])
  for (let t = w - m; t > m; t -= 5) pts.push([t, h - f(t, 3)])
  for (let t = h - m; t > m; t -= 5) pts.push([f(t, 4), t])
  const p = new Path2D()
  p.rect(-2, -2, w + 4, h + 4)
  p.addPath(polygon(pts))
  x.fillStyle = css(paperC)
  x.fill(p, 'evenodd')
}
