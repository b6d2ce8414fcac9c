import { Path2D } from '@napi-rs/canvas'
import { type Rgb, css, lightness, mix, ramp } from '../colour'
import { present } from '../present'
import { borrowCanvas } from '../render/canvas-pool'
import { addGrain, editPixels } from '../render/finishing'
import { cutout, paintLayers, rimLight } from '../render/paint-layers'
import { ellipse, polygon } from '../scene/paths'
import { type Style } from './style'
import { colourList } from './style-palette'

export const decoSets = [
  colourList('#0e1a2b #1f3a52 #b5893c #e8cf8e #f8efd6'),
  colourList('#10211d #1d4f45 #b98a3a #ecd391 #f7f0dc'),
  colourList('#1d1020 #5a1f3a #c8643c #f0c070 #faeed6'),
  colourList('#15141c #2f3a5c #7a8fa8 #e0a860 #f8ecd2'),
]

export const deco: Style = {
  palette: (spec) => {
    const k = present(decoSets[(spec.seed + spec.prompt.length) % decoSets.length])
    return {
      name: 'deco',
      sky: [present(k[1]), mix(present(k[1]), present(k[2]), 0.45), present(k[3])],
      sun: present(k[4]),
      far: mix(present(k[2]), present(k[3]), 0.35),
      near: present(k[0]),
      accent: present(k[2]),
      accent2: present(k[3]),
      light: present(k[4]),
      dark: present(k[0]),
      night: false,
    }
  },
  render(s) {
    const { w, h } = s
    const k = present(decoSets[(s.spec.seed + s.spec.prompt.length) % decoSets.length])
    const [c, x] = borrowCanvas(w, h)
    const gold = present(k[3])
    const deep = present(k[0])
    const lim = (q: Rgb, a: number) => mix(q, ramp(k, Math.pow(lightness(q), 1.15) * 1.04), a)
    let done = false
    const burst = () => {
      if (done) return
      done = true
      const sun = s.layers.find((l) => l.name === 'sun')?.shapes.at(-1)
      const cx = sun && Math.abs(sun.cx - s.focus.x) > 30 ? sun.cx : s.focus.x
      const cy = sun ? sun.cy + (sun.cx === s.focus.x ? 40 : 0) : s.h * 0.5
      const n = 40
      const p = new Path2D()
      for (let i = 0; i < n; i++) {
        const a0 = (i / n) * 6.2832
        const a1 = ((i + 0.5) / n) * 6.2832
        p.addPath(
          polygon([
            [cx, cy],
            [cx + 1600 * Math.cos(a0), cy + 1600 * Math.sin(a0)],
            [cx + 1600 * Math.cos(a1), cy + 1600 * Math.sin(a1)],
          ]),
        )
      }
      const g = x.createRadialGradient(cx, cy, 60, cx, cy, w * 0.75)
      g.addColorStop(0, css(present(k[4]), 0.85))
      g.addColorStop(0.5, css(gold, 0.34))
      g.addColorStop(1, css(gold, 0.1))
      x.fillStyle = g
      x.fill(p)
      for (const [R, lw] of [
        [h * 0.43, 3],
        [h * 0.455, 1.2],
        [h * 0.52, 1.2],
      ] as const) {
        x.strokeStyle = css(gold, 0.9)
        x.lineWidth = lw
        x.stroke(ellipse(cx, cy, R))
      }
    }
    paintLayers(x, s, {
      form: 1,
      colour: (q, _sh, l) => lim(q, l.kind === 'subject' ? 0.5 : 0.9),
      skip: (l) =>
        l.kind === 'subject' ||
        l.name === 'clouds' ||
        l.name === 'birds' ||
        (l.kind === 'fx' && l.depth === 1),
      before: (l) => {
        if (l.kind !== 'sky') burst()
      },
    })
    burst()
    const [hero] = cutout(s, {
      form: 1,
      colour: (q) => lim(q, 0.5),
      ink: { width: 1.6, colour: () => deep, minSize: 14 },
    })
    const [sil, sx] = borrowCanvas(w, h)
    sx.drawImage(hero, 0, 0)
    sx.globalCompositeOperation = 'source-in'
    sx.fillStyle = css(deep)
    sx.fillRect(0, 0, w, h)
    const [gs, gx] = borrowCanvas(w, h)
    gx.drawImage(sil, 0, 0)
    gx.globalCompositeOperation = 'source-in'
    gx.fillStyle = css(gold)
    gx.fillRect(0, 0, w, h)
    for (let i = 0; i < 12; i++) x.drawImage(gs, 6 * Math.cos(i * 0.5236), 6 * Math.sin(i * 0.5236))
    for (let i = 0; i < 8; i++) x.drawImage(sil, 3.4 * Math.cos(i * 0.785), 3.4 * Math.sin(i * 0.785))
    x.drawImage(hero, 0, 0)
    x.globalCompositeOperation = 'screen'
    x.globalAlpha = 0.7
    x.drawImage(rimLight(s, hero, present(k[4]), 5), 0, 0)
    x.globalAlpha = 1
    x.globalCompositeOperation = 'source-over'
    // airbrush speckle, as on lithographed posters
    editPixels(x, w, h, (d) => addGrain(d, w, 0.13, s.spec.seed))
    // frame with stepped corners and fans
    const m = 26
    const st = 34
    const fr = (o: number, lw: number) => {
      const a = m + o
      const p = polygon([
        [a + st, a],
        [w - a - st, a],
        [w - a - st, a + st * 0.5],
        [w - a - st * 0.5, a + st * 0.5],
        [w - a - st * 0.5, a + st],
        [w - a, a + st],
        [w - a, h - a - st],
        [w - a - st * 0.5, h - a - st],
        [w - a - st * 0.5, h - a - st * 0.5],
        [w - a - st, h - a - st * 0.5],
        [w - a - st, h - a],
        [a + st, h - a],
        [a + st, h - a - st * 0.5],
        [a + st * 0.5, h - a - st * 0.5],
        [a + st * 0.5, h - a - st],
        [a, h - a - st],
        [a, a + st],
        [a + st * 0.5, a + st],
        [a + st * 0.5, a + st * 0.5],
        [a + st, a + st * 0.5],
      ])
      x.lineWidth = lw
      x.strokeStyle = css(gold)
      x.stroke(p)
      return p
    }
    const outer = new Path2D()
    outer.rect(0, 0, w, h)
    {
      const a = m
      const p = polygon([
        [a + st, a],
        [a + st, a + st * 0.5],
        [a + st * 0.5, a + st * 0.5],
        [a + st * 0.5, a + st],
        [a, a + st],
        [a, h - a - st],
        [a + st * 0.5, h - a - st],
        [a + st * 0.5, h - a - st * 0.5],
        [a + st, h - a - st * 0.5],
        [a + st, h - a],
        [w - a - st, h - a],
        [w - a - st, h - a - st * 0.5],
        [w - a - st * 0.5, h - a - st * 0.5],
        [w - a - st * 0.5, h - a - st],
        [w - a, h - a - st],
        [w - a, a + st],
        [w - a - st * 0.5, a + st],
        [w - a - st * 0.5, a + st * 0.5],
        [w - a - st, a + st * 0.5],
        [w - a - st, a],
      ])
      outer.addPath(p)
    }
    x.fillStyle = css(deep)
    x.fill(outer, 'evenodd')
    fr(0, 4)
    fr(9, 1.4)
    for (const [cx, cy, q] of [
      [m + 4, m + 4, 0],
      [w - m - 4, m + 4, 1],
      [w - m - 4, h - m - 4, 2],
      [m + 4, h - m - 4, 3],
    ] as const) {
      x.strokeStyle = css(gold)
      x.lineWidth = 2
      for (let i = 0; i < 3; i++) {
        x.beginPath()
        x.arc(cx, cy, 8 + i * 7, (q * Math.PI) / 2, ((q + 1) * Math.PI) / 2)
        x.stroke()
      }
    }
    return c
  },
}
