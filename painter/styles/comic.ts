import { Path2D } from '@napi-rs/canvas'
import { type Rgb, css, fromLab, hex, mix, toLab } from '../colour'
import { borrowCanvas } from '../render/canvas-pool'
import { paintLayers } from '../render/paint-layers'
import { polygon } from '../scene/paths'
import { type Style } from './style'

export const saturate = (c: Rgb, k: number, d = 0): Rgb => {
  const q = toLab(c)
  return fromLab(Math.max(0, Math.min(1, q[0] + d)), q[1] * k, q[2] * k)
}

export const comic: Style = {
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const ink = hex('#17121f')
    const r = s.rng.fork('comic')
    const snap = (q: Rgb, k: number): Rgb => {
      const [L, A, B] = toLab(q)
      const n = 7
      const up = s.pal.night ? 0.17 : 0.03
      return fromLab((Math.round(L * n) / n) * (1 - up) + up, A * k, B * k)
    }
    paintLayers(x, s, {
      form: 0.95,
      colour: (q, _h, l) => snap(q, l.kind === 'subject' ? 1.32 : 1.25),
      glow: true,
      ink: { width: 1.6, colour: () => ink, minSize: 26 },
      skip: (l) => l.kind === 'subject' || l.name === 'mist',
    })
    if (s.hero) {
      // burst of action lines behind the hero
      x.globalCompositeOperation = 'soft-light'
      x.globalAlpha = 0.8
      const p = new Path2D()
      for (let i = 0; i < 64; i++) {
        const a = (i / 64) * 6.283 + r.gauss() * 0.02
        const da = r.range(0.008, 0.03)
        const r0 = s.focus.r * r.range(1.0, 1.4)
        p.addPath(
          polygon([
            [s.focus.x + r0 * Math.cos(a), s.focus.y + r0 * Math.sin(a)],
            [s.focus.x + 1500 * Math.cos(a - da), s.focus.y + 1500 * Math.sin(a - da)],
            [s.focus.x + 1500 * Math.cos(a + da), s.focus.y + 1500 * Math.sin(a + da)],
          ]),
        )
      }
      x.fillStyle = '#ffffff'
      x.fill(p)
      x.globalAlpha = 1
      x.globalCompositeOperation = 'source-over'
    }
    // halftone: dots grow where the background is dark
    const sw = w >> 3
    const sh = h >> 3
    const [, y] = borrowCanvas(sw, sh)
    y.drawImage(c, 0, 0, sw, sh)
    const d = y.getImageData(0, 0, sw, sh).data
    const dots = new Path2D()
    const step = 11
    const cs = Math.cos(0.42)
    const sn = Math.sin(0.42)
    for (let v = -90; v < 150; v++)
      for (let u = -10; u < 150; u++) {
        const X = (u * cs - v * sn) * step
        const Y = (u * sn + v * cs) * step
        if (X < -6 || Y < -6 || X > w + 6 || Y > h + 6) continue
        const i = (Math.min(sh - 1, Math.max(0, Y >> 3)) * sw + Math.min(sw - 1, Math.max(0, X >> 3))) * 4
        const L = ((d[i] ?? 0) * 0.3 + (d[i + 1] ?? 0) * 0.59 + (d[i + 2] ?? 0) * 0.11) / 255
        const R = step * 0.62 * Math.sqrt(Math.max(0, 0.86 - L))
        if (R > 1) {
          dots.moveTo(X + R, Y)
          dots.arc(X, Y, R, 0, 6.2832)
        }
      }
    x.globalCompositeOperation = 'multiply'
    x.globalAlpha = 0.34
    x.fillStyle = css(mix(ink, s.pal.sky[0], 0.65))
    x.fill(dots)
    x.globalAlpha = 1
    x.globalCompositeOperation = 'source-over'
    const [hero, hx] = borrowCanvas(w, h)
    paintLayers(hx, s, {
      form: 1,
      colour: (q) => saturate(q, 1.3, s.pal.night ? 0.07 : 0.02),
      ink: { width: 3.4, colour: () => ink, minSize: 8 },
      skip: (l) => l.kind !== 'subject',
    })
    // thick outer contour: the silhouette, eight times, in ink
    const [sil, sx] = borrowCanvas(w, h)
    sx.drawImage(hero, 0, 0)
    sx.globalCompositeOperation = 'source-in'
    sx.fillStyle = css(ink)
    sx.fillRect(0, 0, w, h)
    const [whl, wx] = borrowCanvas(w, h)
    wx.drawImage(hero, 0, 0)
    wx.globalCompositeOperation = 'source-in'
    wx.fillStyle = '#fffdf4'
    wx.fillRect(0, 0, w, h)
    for (let i = 0; i < 12; i++) x.drawImage(whl, 8 * Math.cos(i * 0.5236), 8 * Math.sin(i * 0.5236))
    for (let i = 0; i < 8; i++) x.drawImage(sil, 4 * Math.cos(i * 0.785), 4 * Math.sin(i * 0.785))
    x.drawImage(hero, 0, 0)
    paintLayers(x, s, { skip: (l) => !(l.kind === 'fx' && l.depth === 1), colour: (q) => saturate(q, 1.2) })
    x.globalCompositeOperation = 'multiply'
    x.fillStyle = '#fff8e6'
    x.fillRect(0, 0, w, h)
    x.globalCompositeOperation = 'source-over'
    x.strokeStyle = '#fffdf4'
    x.lineWidth = 44
    x.strokeRect(0, 0, w, h)
    x.strokeStyle = css(ink)
    x.lineWidth = 5
    x.strokeRect(22, 22, w - 44, h - 44)
    return c
  },
}
