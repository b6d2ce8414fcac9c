import { type Rgb, css, fromLab, hex, mix, toLab } from '../colour'
import { Noise } from '../noise'
import { borrowCanvas } from '../render/canvas-pool'
import { paintLayers } from '../render/paint-layers'
import { ellipse } from '../scene/paths'
import { type Layer } from '../scene/shape'
import { addPaper, roughEdge } from './paper'
import { type Style } from './style'

export const watercolour: Style = {
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const [b, bx] = borrowCanvas(w, h)
    const paperC: Rgb = [250, 246, 236]
    const pencil = mix(s.pal.near, hex('#4a3f4c'), 0.5)
    const wash = (q: Rgb, l: Layer): Rgb => {
      const t = toLab(q)
      const k = l.kind === 'subject' ? 0.95 : 0.74 + 0.14 * l.depth
      return fromLab(0.965 - (0.965 - t[0]) * k * 0.93, t[1] * 1.15, t[2] * 1.15)
    }
    paintLayers(bx, s, {
      form: 0.85,
      colour: (q, _h, l) => wash(q, l),
      glow: false,
      ink: { width: 1.6, colour: (q) => mix(pencil, q, 0.35), minSize: 10 },
      skip: (l) => l.kind === 'subject',
    })
    const bw = w >> 2
    const bh = h >> 2
    const [, by] = borrowCanvas(bw, bh)
    by.filter = 'blur(3px)'
    by.drawImage(b, 0, 0, bw, bh)
    paintLayers(bx, s, {
      form: 0.85,
      colour: (q, _h, l) => wash(q, l),
      glow: false,
      ink: { width: 1.7, colour: (q) => mix(pencil, q, 0.3), minSize: 10 },
      skip: (l) => l.kind !== 'subject',
    })
    const S = bx.getImageData(0, 0, w, h).data
    const B = by.getImageData(0, 0, bw, bh).data
    // coarse fields, interpolated along each row: where the brush wobbled, how much pigment settled
    const gw = (w >> 3) + 2
    const gh = (h >> 3) + 2
    const n = new Noise(s.spec.seed * 31 + 11)
    const field = (f: (X: number, Y: number) => number) => {
      const a = new Float32Array(gw * gh)
      for (let Y = 0; Y < gh; Y++) for (let X = 0; X < gw; X++) a[Y * gw + X] = f(X, Y)
      return a
    }
    const dx = field((X, Y) => (n.n2(X / 3, Y / 3) + 0.5 * n.n2(X / 1.4 + 9, Y / 1.4) - 0.75) * 7)
    const dy = field((X, Y) => (n.n2(X / 3 + 40, Y / 3 + 9) + 0.5 * n.n2(X / 1.4, Y / 1.4 + 70) - 0.75) * 7)
    const pg = field((X, Y) => 0.7 + 0.62 * n.fbm(X / 14 + 80, Y / 14, 3))
    const im = x.createImageData(w, h)
    const o = im.data
    const W4 = w * 4
    const r0 = new Float32Array(gw)
    const r1 = new Float32Array(gw)
    const r2 = new Float32Array(gw)
    const pr = paperC[0]
    const pgn = paperC[1]
    const pb = paperC[2]
    for (let Y = 0; Y < h; Y++) {
      const g = (Y >> 3) * gw
      const fy = (Y & 7) / 8
      for (let i = 0; i < gw; i++) {
        r0[i] = (dx[g + i] ?? 0) + ((dx[g + gw + i] ?? 0) - (dx[g + i] ?? 0)) * fy
        r1[i] = (dy[g + i] ?? 0) + ((dy[g + gw + i] ?? 0) - (dy[g + i] ?? 0)) * fy
        r2[i] = (pg[g + i] ?? 0) + ((pg[g + gw + i] ?? 0) - (pg[g + i] ?? 0)) * fy
      }
      const brow = Math.min(bh - 1, Y >> 2) * bw
      for (let X = 0, q = Y * W4; X < w; X++, q += 4) {
        const i = X >> 3
        const f = (X & 7) * 0.125
        const ux = (r0[i] ?? 0) + ((r0[i + 1] ?? 0) - (r0[i] ?? 0)) * f
        const uy = (r1[i] ?? 0) + ((r1[i + 1] ?? 0) - (r1[i] ?? 0)) * f
        const k = (r2[i] ?? 0) + ((r2[i + 1] ?? 0) - (r2[i] ?? 0)) * f
        let sx = (X + ux) | 0
        let sy = (Y + uy) | 0
        sx = sx < 2 ? 2 : sx > w - 3 ? w - 3 : sx
        sy = sy < 2 ? 2 : sy > h - 3 ? h - 3 : sy
        const p = (sy * w + sx) * 4
        const L = S[p + 1] ?? 0
        const e1 = (S[p + 9] ?? 0) - L
        const e2 = (S[p + W4 * 2 + 1] ?? 0) - L
        let e = ((e1 < 0 ? -e1 : e1) + (e2 < 0 ? -e2 : e2)) * 0.9
        if (e > 26) e = 26
        if (L > 243) e *= 0.3
        const m = (brow + (X >> 2)) * 4
        o[q] = pr - (pr - ((S[p] ?? 0) * 0.86 + (B[m] ?? 0) * 0.14)) * k - e
        o[q + 1] = pgn - (pgn - (L * 0.86 + (B[m + 1] ?? 0) * 0.14)) * k - e
        o[q + 2] = pb - (pb - ((S[p + 2] ?? 0) * 0.86 + (B[m + 2] ?? 0) * 0.14)) * k - e
        o[q + 3] = 255
      }
    }
    addPaper(o, w, h, s.spec.seed, 0.13)
    x.putImageData(im, 0, 0)
    const r = s.rng.fork('splash')
    x.globalCompositeOperation = 'multiply'
    for (let i = 0; i < 34; i++) {
      x.globalAlpha = r.range(0.1, 0.32)
      x.fillStyle = css(r.pick([s.pal.accent, s.pal.sky[1], s.pal.sky[0], s.pal.accent2]))
      x.fill(ellipse(s.focus.x + r.gauss() * 620, s.focus.y + r.gauss() * 330, 1 + r.next() ** 4 * 10))
    }
    x.globalAlpha = 1
    x.globalCompositeOperation = 'source-over'
    roughEdge(x, s, paperC, 34, 11)
    return c
  },
}
