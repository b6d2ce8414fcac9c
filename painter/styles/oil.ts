import { Noise } from '../noise'
import { borrowCanvas } from '../render/canvas-pool'
import { addGrain, addVignette, brightnessAt, editPixels } from '../render/finishing'
import { cutout, paintLayers } from '../render/paint-layers'
import { paintBase } from './gouache'
import { type Style } from './style'

export const oil: Style = {
  render(s) {
    const { w, h } = s
    const [b, bx] = paintBase(s, { bloom: 0.4, rim: 0.25 })
    const d = bx.getImageData(0, 0, w, h).data
    const r = s.rng.fork('oil')
    const n = new Noise(s.spec.seed + 21)
    const [c, x] = borrowCanvas(w, h)
    x.drawImage(b, 0, 0)
    x.lineCap = 'round'
    const skyLine = s.horizon * 0.92
    const mask = (() => {
      const [, y] = borrowCanvas(w >> 3, h >> 3)
      y.scale(1 / 8, 1 / 8)
      paintLayers(y, s, { form: 0, glow: false, skip: (l) => l.kind !== 'subject' })
      return y.getImageData(0, 0, w >> 3, h >> 3).data
    })()
    const pass = (count: number, width: number, len: number, jitter: number, only?: 'hero' | 'place') => {
      for (let i = 0; i < count; i++) {
        const X = r.range(0, w)
        const Y = r.range(0, h)
        const xi = Math.min(w - 4, Math.max(3, X | 0))
        const yi = Math.min(h - 4, Math.max(3, Y | 0))
        const p = (yi * w + xi) * 4
        const inHero = (mask[((yi >> 3) * (w >> 3) + (xi >> 3)) * 4 + 3] ?? 0) > 60
        if (only === 'hero' && !inHero) continue
        if (only === 'place' && inHero) continue
        const gx = brightnessAt(d, p + 12) - brightnessAt(d, p - 12)
        const gy = brightnessAt(d, p + w * 12) - brightnessAt(d, p - w * 12)
        const mag = Math.hypot(gx, gy)
        let a: number
        if (mag > 14) a = Math.atan2(gx, -gy)
        else if (Y < skyLine && !inHero) {
          const q = 0.0042
          const e = 6
          const nx = n.fbm((X + e) * q, Y * q, 2) - n.fbm((X - e) * q, Y * q, 2)
          const ny = n.fbm(X * q, (Y + e) * q, 2) - n.fbm(X * q, (Y - e) * q, 2)
          a = Math.atan2(nx, -ny)
        } else a = 0.1 * Math.sin(X / 90) + 0.5 * (n.n2(X / 120, Y / 60) - 0.5) + (inHero ? 1.2 : 0)
        const L = len * r.range(0.6, 1.3) * (mag > 40 ? 0.5 : 1)
        const k = r.gauss() * jitter
        const wd = width * r.range(0.7, 1.2) * (mag > 40 ? 0.62 : 1)
        const ca = Math.cos(a) * L * 0.5
        const sa = Math.sin(a) * L * 0.5
        const bend = r.gauss() * L * 0.08
        const red = Math.max(0, Math.min(255, (d[p] ?? 0) + k + r.gauss() * jitter * 0.5)) | 0
        const gr = Math.max(0, Math.min(255, (d[p + 1] ?? 0) + k)) | 0
        const bl = Math.max(0, Math.min(255, (d[p + 2] ?? 0) + k - r.gauss() * jitter * 0.5)) | 0
        x.strokeStyle = `rgb(${red},${gr},${bl})`
        x.lineWidth = wd
        x.beginPath()
        x.moveTo(X - ca, Y - sa)
        x.quadraticCurveTo(X - sa * 0.2 + bend, Y + ca * 0.2 + bend, X + ca, Y + sa)
        x.stroke()
      }
    }
    pass(1100, 22, 66, 15, 'place')
    pass(3000, 12, 42, 16, 'place')
    pass(1500, 6.5, 24, 13)
    pass(9000, 5.6, 17, 9, 'hero')
    // the hero's features return through the strokes, so a face stays a face
    const [cut] = cutout(s, { form: 1 })
    x.globalAlpha = 0.5
    x.drawImage(cut, 0, 0)
    x.globalAlpha = 1
    // impasto: paint has height, light comes from the upper left
    editPixels(x, w, h, (o) => {
      const L = new Uint8Array(w * h)
      for (let i = 0, p = 0; p < o.length; p += 4, i++)
        L[i] = ((o[p] ?? 0) * 77 + (o[p + 1] ?? 0) * 151 + (o[p + 2] ?? 0) * 28) >> 8
      for (let Y = 2; Y < h - 2; Y++)
        for (let X = 2, i = Y * w + 2, p = i * 4; X < w - 2; X++, i++, p += 4) {
          let e = ((L[i] ?? 0) - (L[i - w - 1] ?? 0)) * 0.55 + ((L[i + w + 1] ?? 0) - (L[i] ?? 0)) * 0.25
          e = e > 30 ? 30 : e < -30 ? -30 : e
          o[p] = (o[p] ?? 0) + e
          o[p + 1] = (o[p + 1] ?? 0) + e
          o[p + 2] = (o[p + 2] ?? 0) + e
        }
      addGrain(o, w, 0.04, s.spec.seed)
    })
    addVignette(x, w, h, s.pal.near, 0.35)
    return c
  },
}
