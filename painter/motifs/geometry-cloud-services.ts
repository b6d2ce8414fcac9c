import { hex,mix,tone,type Rgb } from '../colour'
import type { Point } from '../scene/paths'
import { curve,ellipse,polygon,rect,roundedRect,smooth,star } from '../scene/paths'
import type { Pen } from '../scene/pen'
import { white } from './geometry-faces'
import { motif } from './motif'

/** A soft ring of light and small sparks around a thing that floats. */
function halo(p: Pen, colour: Rgb): void {
  p.glow(ellipse(0, -50, 54, 52), colour, 18, { alpha: 0.45, overlay: true })
  for (const [x, y, r] of [[-52, -86, 5], [50, -96, 4], [56, -30, 5], [-56, -22, 3.6]] as const) {
    p.mark(star(x, y, 4, r, r * 0.24), mix(colour, white, 0.5))
  }
}

/** A storage bucket with objects in it. */
export const bucket = motif(0.7, 'air', 1, ({ pen: p, pal, color }) => {
  const body = color ?? hex('#5a9a3c')
  halo(p, pal.accent2)
  p.line(curve([-37, -74], [-30, -104], [0, -114], [30, -104], [37, -74]), tone(body, -0.16), 3, { detail: false })
  p.fill(ellipse(0, -74, 40, 11), tone(body, -0.2), 0.3)
  p.fill(roundedRect(-26, -92, 20, 22, 2), pal.accent, 0.8)
  p.fill(ellipse(10, -82, 11, 11), pal.accent2, 0.9)
  p.fill(polygon([[16, -72], [32, -72], [24, -90]]), hex('#f4f1ea'), 0.7)
  p.fill(smooth([
    [-40, -74], [-20, -66], [0, -63.5], [20, -66], [40, -74], [31, -4], [16, 1], [0, 2.4], [-16, 1], [-31, -4],
  ], true, 0.08), body, 1)
  p.line(curve([-37, -58], [-18, -51], [0, -49], [18, -51], [37, -58]), tone(body, 0.1), 2)
  p.mark(smooth([[-14, -22], [-14, -29], [-8, -31], [-4, -38], [5, -38], [9, -31], [14, -29], [14, -22]]), white)
})

/** A database: three discs, lit. */
export const database = motif(0.72, 'air', 1, ({ pen: p, pal, color }) => {
  const body = color ?? hex('#3a6fd0')
  halo(p, pal.accent2)
  for (const [index, y] of [0, -32, -64].entries()) {
    const disc = tone(body, index * 0.035)
    p.fill(smooth([
      [-38, y - 26], [0, y - 22], [38, y - 26], [38, y - 2], [20, y + 6], [0, y + 8], [-20, y + 6], [-38, y - 2],
    ], true, 0.1), disc, 1)
    p.fill(ellipse(0, y - 26, 38, 9.6), tone(disc, 0.09), 0.5)
    for (const [light, x] of [-22, -13, -4].entries()) {
      const colour = light === 0 ? hex('#7df29a') : light === 1 ? pal.accent : white
      p.glow(ellipse(x, y - 6, 3), colour, 3)
      p.mark(ellipse(x, y - 6, 2.4), colour)
    }
    p.mark(roundedRect(10, y - 9, 18, 4, 2), tone(disc, -0.18))
  }
})

/** A function: its Greek letter on a tile. */
export const lambda = motif(0.74, 'air', 1, ({ pen: p, pal, color }) => {
  const tile = color ?? hex('#ef8a22')
  halo(p, pal.accent)
  p.fill(roundedRect(-44, -96, 88, 88, 18), tile, 1)
  p.line(roundedRect(-38, -90, 76, 76, 13), tone(tile, 0.12), 1.6)
  p.fill(polygon([
    [-20, -82], [-4, -82], [20, -28], [27, -31], [30, -22], [13, -16], [-5, -57], [-20, -20], [-32, -20], [-9, -66],
    [-13, -74], [-20, -74],
  ]), white, 0.35)
})

/** Three gears that mesh. */
export const gears = motif(0.78, 'air', 1, ({ pen: p, pal, color, rng }) => {
  const gear = (x: number, y: number, radius: number, teeth: number, colour: Rgb, turn: number) => {
    const outline: Point[] = Array.from({ length: teeth * 4 }, (_, index) => {
      const angle = turn + (index / (teeth * 4)) * 2 * Math.PI
      const reach = index % 4 < 2 ? radius : radius * 0.82
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
    })
    p.fill(polygon(outline), colour, 1)
    p.fill(ellipse(x, y, radius * 0.56), tone(colour, -0.1), 0.6)
    p.fill(ellipse(x, y, radius * 0.34), tone(colour, 0.08), 0.7)
    p.mark(ellipse(x, y, radius * 0.14), hex('#22202e'))
  }
  halo(p, pal.accent2)
  gear(30, -72, 27, 11, pal.accent2, rng.range(0, 1))
  gear(26, -18, 19, 9, pal.accent, rng.range(0, 1))
  gear(-16, -42, 39, 14, color ?? hex('#b08a52'), rng.range(0, 1))
})

/** A badge on a lanyard: a face, a name, a code. */
export const badge = motif(0.84, 'air', 0.7, ({ pen: p, pal, color }) => {
  const band = color ?? pal.accent
  halo(p, pal.accent2)
  for (const k of [-1, 1]) p.fill(polygon([[k * 30, -122], [k * 37, -119], [k * 3.4, -80], [k * -1, -84]]), tone(band, k * 0.03), 0.6)
  p.fill(roundedRect(-5, -88, 10, 11, 3), hex('#8b919c'), 0.7)
  p.fill(roundedRect(-33, -80, 66, 86, 7), hex('#fbf7ee'), 0.6)
  p.fill(roundedRect(-33, -80, 66, 21, 7), band, 0.6)
  p.mark(rect(-33, -68, 66, 9), band)
  p.mark(roundedRect(-8, -76, 16, 3.6, 1.8), tone(band, -0.2))
  p.fill(ellipse(0, -37, 16.5), mix(pal.accent2, white, 0.3), 0.5)
  p.mark(ellipse(0, -40, 6), hex('#5b3a2a'))
  p.mark(smooth([[-11, -25.4], [-8, -32], [0, -34], [8, -32], [11, -25.4], [0, -21]]), hex('#5b3a2a'))
  p.mark(roundedRect(-22, -15, 44, 5.4, 2.6), hex('#2c3446'))
  p.mark(roundedRect(-15, -6, 30, 3.4, 1.7), hex('#9aa5b4'))
  for (let column = 0; column < 9; column += 1) p.mark(rect(-15 + column * 3.5, -0.6, column % 3 ? 1 : 2, 4), hex('#2c3446'))
})

/** A golden ticket with a star and a torn edge. */
export const ticket = motif(0.5, 'air', 1.9, ({ pen: p, pal, color }) => {
  const gold = color ?? hex('#f2b93a')
  p.glow(ellipse(0, -40, 86, 46), gold, 18, { alpha: 0.4, overlay: true })
  const q = p.at(0, -40, 1, -0.12)
  const notch = (side: number): Point[] => [0, 1, 2, 3, 4, 5].map((step) => [side * (80 - (step % 2) * 5), side * (-36 + step * 14.4)])
  q.fill(polygon([...notch(1), [78, 38], ...notch(-1), [-78, -38]]), gold, 1)
  q.line(roundedRect(-68, -31, 136, 62, 5), tone(gold, -0.2), 1.8)
  for (let y = -30; y <= 30; y += 7) q.mark(ellipse(38, y, 1.5), tone(gold, -0.25))
  q.fill(star(-18, 0, 5, 25, 11), pal.accent, 0.9)
  q.mark(star(-18, 0, 5, 13, 6), mix(pal.accent, white, 0.5))
  for (let bar = 0; bar < 6; bar += 1) q.mark(rect(46, -22 + bar * 8, 15, bar % 2 ? 2.4 : 4.4), hex('#4a3018'))
})

/** A wrapped present with a bow. */
export const gift = motif(0.6, 'ground', 1.1, ({ pen: p, pal, color }) => {
  const paper = color ?? pal.accent
  const ribbon = pal.accent2
  p.fill(roundedRect(-36, -54, 72, 54, 3), paper, 1)
  p.fill(roundedRect(-40, -68, 80, 16, 3), tone(paper, 0.05), 0.9)
  p.fill(rect(-7, -68, 14, 68), ribbon, 0.6)
  for (const k of [-1, 1]) {
    p.fill(smooth([[0, -69], [k * 12, -92], [k * 32, -94], [k * 34, -80], [k * 16, -70]]), ribbon, 0.9)
    p.mark(smooth([[k * 6, -72], [k * 16, -86], [k * 26, -87], [k * 26, -81], [k * 15, -75]]), tone(ribbon, -0.14))
  }
  p.fill(roundedRect(-7, -77, 14, 11, 4), tone(ribbon, 0.05), 0.8)
  for (const [x, y] of [[-24, -38], [22, -30], [-22, -14], [25, -46], [20, -10]] as const) p.mark(star(x, y, 5, 5, 2.2), mix(paper, white, 0.45))
})
