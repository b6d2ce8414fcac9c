import { type Rgb, css, fromLab, hex, mix, ramp, toLab } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import { borrowCanvas } from '../render/canvas-pool'
import { addVignette, editPixels } from '../render/finishing'
import { polygon } from '../scene/paths'
import { type Layer, type Shape } from '../scene/shape'
import { addPaper } from './paper'
import { type Style } from './style'

export const papercut: Style = {
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const lightDir = s.light.x < s.focus.x ? 1 : -1
    const pap = (q: Rgb) => {
      const t = toLab(q)
      return fromLab(0.1 + t[0] * 0.88, t[1] * 1.08, t[2] * 1.08)
    }
    const shadow = (shapes: Shape[], dx: number, dy: number, blur: number, a: number) => {
      const div = 4
      const [t, y] = borrowCanvas(w / div, h / div)
      y.scale(1 / div, 1 / div)
      y.fillStyle = '#000'
      for (const q of shapes) {
        y.globalAlpha = Math.min(1, q.alpha)
        if (q.stroke) {
          y.strokeStyle = '#000'
          y.lineWidth = q.width ?? 1
          y.stroke(q.path)
        } else y.fill(q.path)
      }
      const [b, z] = borrowCanvas(w / div, h / div)
      z.filter = `blur(${blur / div}px)`
      z.drawImage(t, 0, 0)
      x.globalAlpha = a
      x.drawImage(b, dx, dy, w, h)
      x.globalAlpha = 1
    }
    const flat = (q: Shape, l: Layer) => {
      if ((q.overlay && !(l.kind === 'subject' && q.alpha >= 0.35 && !q.grad)) || (q.glow && !q.detail))
        return
      x.globalAlpha = l.kind === 'land' && !q.detail ? Math.max(q.alpha, 0.96) : q.alpha
      if (q.stroke) {
        x.strokeStyle = css(pap(q.stroke))
        x.lineWidth = (q.width ?? 1) * 1.15
        x.lineCap = 'round'
        x.lineJoin = 'round'
        x.stroke(q.path)
      } else {
        if (q.grad) {
          const g = x.createLinearGradient(0, q.grad.y0, 0, q.grad.y1)
          const st = q.grad.stops
          g.addColorStop(0, css(pap(mix(present(st[0])[1], present(q.fill), 0.6))))
          g.addColorStop(1, css(pap(mix(present(st.at(-1))[1], present(q.fill), 0.6))))
          x.fillStyle = g
        } else x.fillStyle = css(pap(present(q.fill)))
        x.fill(q.path)
        if (q.size > 16 && !q.detail) {
          x.save()
          x.clip(q.path)
          x.lineWidth = 2.4
          x.strokeStyle = 'rgba(255,255,255,.38)'
          x.translate(lightDir * 0.9, 1)
          x.stroke(q.path)
          x.restore()
        }
      }
      x.globalAlpha = 1
    }
    for (const l of s.layers) {
      if (l.name === 'mist' || l.name === 'shadow') continue
      if (l.kind === 'sky') {
        // stacked rings of paper around the light
        const sk = s.pal.sky
        const n = 7
        const cx = s.layers.find((q) => q.name === 'sun')?.shapes.at(-1)?.cx ?? s.focus.x
        const cy = s.layers.find((q) => q.name === 'sun')?.shapes.at(-1)?.cy ?? s.h * 0.4
        x.fillStyle = css(pap(sk[0]))
        x.fillRect(0, 0, w, h)
        const nz = new Noise(s.spec.seed * 7 + 3)
        for (let i = 0; i < n; i++) {
          const R = 900 - i * 122
          const p: [number, number][] = []
          for (let k = 0; k < 72; k++) {
            const a = (k / 72) * 6.2832
            const q =
              R *
              (1 +
                0.05 * Math.sin(a * 5 + i) +
                0.05 * (nz.n2(Math.cos(a) * 2 + 5, Math.sin(a) * 2 + i * 3) - 0.5))
            p.push([cx + q * Math.cos(a), cy + q * 0.8 * Math.sin(a)])
          }
          const col = ramp([...sk], (i + 1) / n)
          const path = polygon(p)
          const sh: Shape = { path, fill: col, form: 0, alpha: 1, size: 500, cx, cy }
          shadow([sh], lightDir * 4, 8, 14, 0.3)
          flat(sh, l)
        }
        for (const q of l.shapes) if (q.detail) flat(q, l)
        continue
      }
      if (l.kind === 'subject') {
        const big: Shape[] = []
        shadow(
          l.shapes.filter((q) => !q.overlay && !q.glow),
          lightDir * 12,
          16,
          22,
          0.5,
        )
        for (const q of l.shapes) {
          if (!q.detail && !q.overlay && !q.glow && q.size > 9) {
            x.save()
            x.shadowColor = 'rgba(20,10,30,.42)'
            x.shadowBlur = 8
            x.shadowOffsetX = lightDir * 2.4
            x.shadowOffsetY = 3.4
            x.fillStyle = css(pap(q.fill ?? present(q.stroke)))
            if (q.stroke) {
              x.strokeStyle = css(pap(q.stroke))
              x.lineWidth = q.width ?? 1
              x.stroke(q.path)
            } else x.fill(q.path)
            x.restore()
          }
          flat(q, l)
          big.push(q)
        }
        continue
      }
      if (l.kind === 'light') {
        const solid = l.shapes.filter((q) => !q.overlay && !q.detail)
        if (solid.length) shadow(solid, 0, 6, 26, 0.35)
        for (const q of l.shapes)
          if (q.overlay && q.grad) {
            x.save()
            x.globalAlpha = 0.35
            x.fillStyle = css(pap(present(q.grad.stops[0])[1]))
            x.fill(q.path)
            x.restore()
          } else flat(q, l)
        continue
      }
      const solid = l.shapes.filter((q) => !q.overlay && !q.glow && q.size > 9 && (!q.detail || q.size > 20))
      if (solid.length) {
        shadow(solid, lightDir * (3 + 5 * l.depth), 4 + 8 * l.depth, 8 + 14 * l.depth, 0.26 + 0.2 * l.depth)
      }
      for (const q of l.shapes) flat(q, l)
    }
    editPixels(x, w, h, (d) => {
      addPaper(d, w, h, s.spec.seed, 0.1)
    })
    addVignette(x, w, h, mix(s.pal.near, hex('#000000'), 0.2), 0.35)
    return c
  },
}
