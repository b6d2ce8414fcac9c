import { Path2D } from '@napi-rs/canvas'
import { hex,mix,tone } from '../colour'
import { type Point,arcBand,curve,ellipse,limb,polygon,roundedRect,smooth,star } from '../scene/paths'
import { ink,white } from './geometry-faces'
import { drawBook,drawCup,drawGuitar,drawLaptop } from './geometry-held'
import { motif } from './motif'

export const gold = hex('#f5bd3d')

export const steel = hex('#b9c4d0')

export const coffee = motif(0.6, 'ground', 1, (c) => {
  drawCup(c.pen.at(-4, 0, 4.6), c.pal, true)
})

export const bookM = motif(0.56, 'ground', 1.5, (c) => {
  const { pen: p, pal, rng } = c
  p.glow(ellipse(0, -34, 46, 14), pal.accent2, 14, { alpha: 0.6 })
  p.grad(polygon([[-30, -30], [30, -30], [58, -116], [-58, -116]]), -30, -116, [
    [0, hex('#fff3c4'), 0.6], [1, hex('#fff3c4'), 0],
  ], { overlay: true })
  drawBook(p.at(0, 0, 2.5), c.color ?? pal.accent)
  for (let i = 0; i < 16; i++) {
    const x = rng.range(-40, 40)
    const y = -44 - rng.range(0, 66)
    const s = rng.range(1, 4)
    p.glow(star(x, y, 4, s, s * 0.3), pal.accent2, 2.4)
    p.mark(star(x, y, 4, s, s * 0.28), white)
  }
})

export const guitarM = motif(0.86, 'air', 0.5, (c) => {
  drawGuitar(c.pen.at(-8, -24, 1.15, 0.28), c.color ?? c.pal.accent)
})

export const laptopM = motif(0.5, 'ground', 1.5, (c) => {
  drawLaptop(c.pen.at(0, -3, 3.4), c.pal)
})

export const bulb = motif(0.76, 'air', 0.8, (c) => {
  const { pen: p } = c
  const y = c.color ?? hex('#ffe38a')
  p.glow(ellipse(0, -68, 36), y, 16, { alpha: 0.8 })
  for (let i = 0; i < 12; i++) {
    const a = i * 0.5236
    p.line(polygon([
      [48 * Math.cos(a), -68 + 48 * Math.sin(a)], [58 * Math.cos(a), -68 + 58 * Math.sin(a)],
    ], false), y, 1.8)
  }
  p.fill(smooth([
    [-12, -30], [-17, -42], [-30, -56], [-31, -78], [-18, -96], [0, -101], [18, -96], [31, -78], [30, -56],
    [17, -42], [12, -30],
  ]), y, 0.8, { alpha: 0.9 })
  p.line(
    curve([-7, -32], [-10, -60], [-4, -68], [0, -60], [4, -68], [10, -60], [7, -32]),
    hex('#d97a1c'),
    1.6,
  )
  p.shade(smooth([[-23, -68], [-20, -86], [-8, -94], [-15, -80], [-18, -66]]), white, 0.8)
  for (let i = 0; i < 3; i++) p.fill(roundedRect(-12 + i * 0.8, -29 + i * 7, 24 - i * 1.6, 6, 3), steel, 0.9)
  p.fill(smooth([[-8, -8], [8, -8], [4, 0], [-4, 0]]), ink, 0.5)
})

export const planetM = motif(0.74, 'air', 1.4, (c) => {
  const { pen: p, rng, pal } = c
  const b = c.color ?? pal.accent
  const q = p.at(0, -50)
  const rr = q.at(0, 0, 1, -0.32)
  const ringHalf = (a0: number) => {
    for (const [k, w, al] of [[70, 5, 0.95], [61, 3, 0.6], [78, 1.6, 0.6]] as const)
      rr.line(
        smooth(
          Array.from({ length: 22 }, (_, i): Point => {
            const a = a0 + (i / 21) * Math.PI
            return [k * Math.cos(a), k * 0.26 * Math.sin(a)]
          }),
          false,
        ),
        mix(pal.accent2, white, 0.3),
        w,
        { alpha: al, detail: false },
      )
  }
  ringHalf(Math.PI)
  q.glow(ellipse(0, 0, 42), b, 9, { alpha: 0.5 })
  q.fill(ellipse(0, 0, 40), b, 1)
  for (let i = 0; i < 7; i++) {
    const y = -30 + i * 10 + rng.range(-2, 2)
    const w = Math.sqrt(Math.max(0, 1600 - y * y)) * 0.97
    q.fill(smooth([
      [-w, y], [-w * 0.3, y + 2.6], [w * 0.4, y + 1.4], [w, y], [w * 0.3, y + 5], [-w * 0.4, y + 5.6],
    ], true, 0.12), i % 2 ? mix(b, pal.accent2, 0.5) : tone(b, 0.07), 0, { alpha: 0.65 })
  }
  ringHalf(0)
})

export const crystal = motif(0.72, 'ground', 1, (c) => {
  const { pen: p, pal } = c
  const b = c.color ?? pal.accent2
  p.glow(ellipse(0, -40, 40, 40), b, 18, { alpha: 0.6 })
  for (const [x, h, w, r] of [
    [-26, 46, 9, -0.45], [26, 52, 9, 0.42], [-13, 70, 11, -0.2], [15, 76, 11, 0.2], [0, 98, 14, 0],
  ] as const) {
    const q = p.at(x * 0.55, 0, 1, r)
    q.fill(polygon([[-w, 2], [-w, -h * 0.72], [0, -h], [w, -h * 0.72], [w, 2]]), b, 0.2)
    q.fill(polygon([
      [-w, 2], [-w, -h * 0.72], [0, -h], [-w * 0.2, -h * 0.66], [-w * 0.2, 2],
    ]), tone(b, 0.1), 0)
    q.fill(polygon([[w, 2], [w, -h * 0.72], [-w * 0.2, -h * 0.66], [-w * 0.2, 2]]), tone(b, -0.13), 0)
    q.fill(polygon([[-w, -h * 0.72], [0, -h], [w, -h * 0.72], [-w * 0.2, -h * 0.66]]), tone(b, 0.18, 0.6), 0)
  }
})

export const trophy = motif(0.74, 'ground', 0.9, (c) => {
  const { pen: p, pal } = c
  const g = c.color ?? gold
  p.glow(ellipse(0, -64, 40, 36), g, 18, { alpha: 0.45 })
  for (const k of [-1, 1])
    p.line(curve([k * 22, -86], [k * 40, -84], [k * 38, -62], [k * 17, -54]), g, 5, { detail: false })
  p.fill(smooth([[-26, -96], [26, -96], [23, -66], [10, -46], [-10, -46], [-23, -66]], true, 0.12), g, 1)
  p.fill(ellipse(0, -96, 26, 4.6), tone(g, -0.14), 0.2)
  p.fill(polygon([[-4, -48], [4, -48], [8, -22], [-8, -22]]), tone(g, -0.06), 0.9)
  p.fill(roundedRect(-16, -24, 32, 7, 2), g, 0.8)
  p.fill(roundedRect(-22, -18, 44, 18, 3), hex('#3a2a33'), 0.9)
  p.mark(roundedRect(-12, -13, 24, 8, 1.4), g)
  p.mark(star(0, -74, 5, 11, 4.8), mix(pal.accent, white, 0.15))
})

export const heart = motif(0.66, 'air', 1.1, (c) => {
  const { pen: p } = c
  const r = c.color ?? hex('#e8385a')
  p.glow(ellipse(0, -52, 40), r, 16, { alpha: 0.5 })
  p.fill(smooth([
    [0, -4], [-30, -34], [-46, -62], [-38, -88], [-18, -94], [0, -78], [18, -94], [38, -88], [46, -62],
    [30, -34],
  ], true, 0.15), r, 1)
  p.shade(smooth([[-36, -64], [-34, -80], [-20, -87], [-28, -74], [-31, -60]]), white, 0.7)
})

export const sword = motif(0.86, 'ground', 0.5, (c) => {
  const { pen: p, pal } = c
  p.glow(limb([[0, -20], [0, -104]], [14, 4]), pal.accent2, 12, { alpha: 0.6 })
  p.fill(smooth([[-50, 2], [-34, -16], [-10, -24], [14, -22], [38, -12], [52, 3]]), hex('#645c72'), 1)
  const q = p.at(0, -126, 1, Math.PI)
  q.fill(polygon([[-6, -22], [-6, -88], [0, -112], [6, -88], [6, -22]]), hex('#dfe9f2'), 0.4)
  q.fill(polygon([[0, -22], [6, -22], [6, -88], [0, -112]]), hex('#9fb0c2'), 0)
  q.fill(roundedRect(-24, -24, 48, 6, 3), gold, 0.9)
  q.fill(roundedRect(-3.4, -20, 6.8, 20, 2), hex('#5b3423'), 0.8)
  q.fill(ellipse(0, 2, 5.6), c.color ?? pal.accent, 0.9)
})

export const cloudM = motif(0.46, 'air', 1.8, (c) => {
  const { pen: p, pal } = c
  const w = c.color ?? white
  p.glow(ellipse(0, -46, 70, 30), pal.accent2, 14, { alpha: 0.4 })
  const q = p.at(0, -46)
  const cp = new Path2D()
  cp.roundRect(-82, -34, 164, 44, 22)
  for (const [x, y, r] of [[-50, -26, 27], [-14, -44, 37], [34, -30, 31]] as const) {
    const e = new Path2D()
    e.arc(x, y, r, 0, 6.2832)
    e.closePath()
    cp.addPath(e)
  }
  cp.rect(-54, -34, 90, 40)
  q.fill(cp.simplify(), w, 1)
  const nodes: Point[] = [[-40, 40], [0, 50], [40, 40]]
  for (const [x, y] of nodes) {
    q.line(curve([x * 0.7, 8], [x, y - 16], [x, y - 8]), pal.accent, 1.8, { glow: 2 })
    q.glow(roundedRect(x - 9, y - 9, 18, 18, 4), pal.accent, 3, { alpha: 0.5 })
    q.fill(roundedRect(x - 9, y - 9, 18, 18, 4), x ? pal.accent2 : pal.accent, 0.6)
    for (let k = 0; k < 3; k++) q.mark(roundedRect(x - 5, y - 5 + k * 4, 10, 2, 0.6), white)
  }
})

export const moonM = motif(0.6, 'air', 1, (c) => {
  const { pen: p } = c
  const q = p.at(0, -50)
  const m = c.color ?? hex('#f7edcf')
  q.glow(ellipse(0, 0, 44), m, 18, { alpha: 0.6 })
  q.fill(ellipse(0, 0, 44), m, 1)
  for (const [x, y, r] of [[-14, -12, 9], [12, 8, 12], [16, -20, 6], [-20, 16, 6], [-2, 26, 5]] as const) {
    q.fill(ellipse(x, y, r), tone(m, -0.07), 0.2)
    q.line(arcBand(x, y, r, r, 0.4, 2.6), tone(m, 0.05), 0.8)
  }
})

export const chip = motif(0.64, 'air', 1, (c) => {
  const { pen: p, pal } = c
  const q = p.at(0, -50, 1, 0)
  const body = c.color ?? hex('#1f2d44')
  q.glow(roundedRect(-40, -40, 80, 80, 8), pal.accent2, 14, { alpha: 0.5 })
  for (let i = 0; i < 7; i++)
    for (const [x, y, w, h] of [
      [-50, -30 + i * 10 - 1.6, 12, 3.2], [38, -30 + i * 10 - 1.6, 12, 3.2],
      [-30 + i * 10 - 1.6, -50, 3.2, 12], [-30 + i * 10 - 1.6, 38, 3.2, 12],
    ] as const) q.fill(roundedRect(x, y, w, h, 1), gold, 0.4)
  q.fill(roundedRect(-40, -40, 80, 80, 8), body, 1)
  q.fill(roundedRect(-26, -26, 52, 52, 5), tone(body, 0.09), 0.8)
  for (let i = 0; i < 4; i++) {
    q.line(polygon([[-26 + i * 5, -40], [-26 + i * 5, -31 + i], [-20 + i * 5, -26]], false), pal.accent2, 0.9)
    q.line(polygon([[26 - i * 5, 40], [26 - i * 5, 31 - i], [20 - i * 5, 26]], false), pal.accent, 0.9)
  }
  q.glow(star(0, 0, 4, 20, 6), pal.accent, 6)
  q.fill(star(0, 0, 4, 20, 6), pal.accent, 0.2)
  q.fill(star(0, 0, 4, 10, 3), white, 0)
})
