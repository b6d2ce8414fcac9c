import { hex,tone } from '../colour'
import { type Point,curve,ellipse,polygon,roundedRect,smooth,star } from '../scene/paths'
import { ink,white } from './geometry-faces'
import { drawBook,drawCup,drawGuitar,drawLaptop,gold } from './geometry-held'
import { type Anchors,type MotifContext } from './motif'

/** Things worn or carried, put on any creature by its anchors. */
export function dress(c: MotifContext, a: Anchors) {
  const { pen, pal, extras } = c
  const h = a.head
  if (h) {
    const [x, y, r] = h
    const p = pen.at(x, y, r / 10)
    const gold = hex('#f7c33c')
    if (extras.has('sunglasses') && a.eyes) {
      const [ex, ey, s] = a.eyes
      const q = pen.at(ex, ey, s / 4)
      for (const k of [-1, 1]) {
        q.fill(roundedRect(k * 4.3 - 3.7, -2.6, 7.4, 5.6, 2.2), ink, 0.2)
        q.shade(polygon([
          [k * 4.3 - 2.4, -1.8], [k * 4.3 - 0.4, -1.8], [k * 4.3 - 2.2, 2], [k * 4.3 - 3, 1],
        ]), white, 0.45)
      }
      q.line(curve([-1, -1.4], [0, -1.9], [1, -1.4]), ink, 1)
    }
    if (extras.has('headphones')) {
      p.line(curve([-9.6, 0], [-8.6, -7.5], [0, -11.6], [8.6, -7.5], [9.6, 0]), pal.accent, 1.9)
      for (const k of [-1, 1]) p.fill(roundedRect(k * 9.9 - 2, -3.6, 4, 8, 2), pal.accent)
    }
    if (extras.has('crown')) {
      const q = p.at(0, -8.4)
      q.fill(polygon([[-7, 1], [-8, -7.5], [-4, -3.5], [0, -9.5], [4, -3.5], [8, -7.5], [7, 1]]), gold, 0.8)
      for (const k of [-8, 0, 8]) q.mark(ellipse(k, k ? -8 : -10, 1.2), pal.accent)
      q.mark(roundedRect(-7, -1, 14, 2, 1), tone(gold, -0.18))
    }
    if (extras.has('tophat')) {
      const q = p.at(0, -7.6, 1, 0.06)
      q.fill(roundedRect(-6.4, -13, 12.8, 13, 1.4), hex('#22202e'))
      q.fill(ellipse(0, 0, 11, 2.3), hex('#22202e'))
      q.mark(roundedRect(-6.4, -4, 12.8, 2.6, 0.5), pal.accent)
    }
    if (extras.has('hat')) {
      const q = p.at(0, -6.6, 1, -0.05)
      q.fill(smooth([[-7, 0], [-6, -8], [0, -10.5], [6, -8], [7, 0]]), pal.accent)
      q.fill(ellipse(0, 0.6, 11.6, 2.5), tone(pal.accent, -0.06))
    }
    if (extras.has('partyhat')) {
      const q = p.at(0, -7.6, 1, 0.12)
      q.fill(polygon([[-6, 1], [0, -15], [6, 1]]), pal.accent)
      for (const [u, v] of [[-2, -3], [2, -1.5], [0, -8]] as Point[]) q.mark(ellipse(u, v, 1.2), white)
      q.mark(star(0, -15.5, 5, 3, 1.3), gold)
    }
    if (extras.has('helmet')) {
      p.fill(ellipse(0, 13.4, 11, 3.4), hex('#e6e9ee'), 0.7)
      p.flat(ellipse(0, -1, 17.2, 16.6), hex('#cfeaff'), { alpha: 0.2, overlay: true })
      p.line(ellipse(0, -1, 17.2, 16.6), hex('#f4f8fc'), 1.1, { alpha: 0.9 })
      p.shade(smooth([[-13, -5], [-10, -12], [-4, -15], [-8, -10], [-11, -4]]), white, 0.8)
      p.shade(ellipse(10, 8, 1.6, 3, 0.7), white, 0.5)
    }
    if (extras.has('halo')) p.line(ellipse(0, -14, 8, 2.4), gold, 1.4, { glow: 2 })
  }
  if (extras.has('scarf') && h) {
    const [x, y, r] = h
    const p = pen.at(x, y + r * 0.95, r / 10)
    p.fill(smooth([[3, 0], [9, 5], [12, 15], [8, 17], [4, 8]]), tone(pal.accent, -0.08))
    p.fill(roundedRect(-8.5, -2.4, 17, 5.6, 2.6), pal.accent)
  }
  if (a.hand) {
    const p = pen.at(a.hand[0], a.hand[1])
    if (extras.has('coffee')) drawCup(p.at(0, 3, 0.9), pal)
    if (extras.has('balloon')) {
      p.line(curve([0, 0], [3, -14], [1, -28]), pal.dark, 0.5)
      p.fill(smooth([[1, -28], [-8, -38], [-6, -49], [1, -52], [8, -49], [10, -38]]), pal.accent)
      p.shade(ellipse(-2.5, -45, 2, 3.4, 0.4), white, 0.6)
    }
    if (extras.has('flag')) {
      p.line(curve([0, 8], [0, -34]), hex('#c9a26b'), 1.1)
      p.fill(smooth([
        [0, -34], [9, -36], [18, -33], [22, -34], [21, -22], [15, -21], [8, -23], [0, -21],
      ], true, 0.12), pal.accent)
    }
    if (extras.has('flower')) {
      p.line(curve([0, 6], [1, -6]), hex('#3f8a4d'), 1)
      for (let i = 0; i < 6; i++)
        p.mark(ellipse(1 + 3 * Math.cos(i * 1.05), -8 + 3 * Math.sin(i * 1.05), 2.2), pal.accent)
      p.mark(ellipse(1, -8, 1.9), hex('#ffd34d'))
    }
    if (extras.has('sword')) {
      const q = p.at(0, 0, 1, 0.25)
      q.fill(polygon([[-1.3, -3], [-1.3, -34], [0, -38], [1.3, -34], [1.3, -3]]), hex('#dfe7ee'))
      q.fill(roundedRect(-5, -4, 10, 2, 1), gold)
      q.fill(roundedRect(-1, -3, 2, 7, 1), hex('#5b3422'))
    }
    if (extras.has('wand')) {
      p.line(polygon([[0, 3], [6, -12]], false), hex('#4a2c1d'), 1.3)
      p.glow(star(6.6, -13.5, 4, 5, 1.4), pal.accent2, 4)
      p.mark(star(6.6, -13.5, 4, 3.6, 1), white)
    }
    if (extras.has('umbrella')) {
      p.line(polygon([[0, 6], [0, -30]], false), hex('#4a3a36'), 1.1)
      p.fill(smooth([
        [-24, -24], [-16, -36], [0, -42], [16, -36], [24, -24], [16, -27], [8, -24], [0, -27], [-8, -24],
        [-16, -27],
      ], true, 0.12), pal.accent)
    }
    if (extras.has('book')) drawBook(p.at(0, 1, 0.55), pal.accent)
    if (extras.has('laptop')) drawLaptop(p.at(0, 2, 0.6), pal)
    if (extras.has('guitar')) drawGuitar(p.at(-5, 1, 0.42, 0.95), pal.accent)
    if (extras.has('camera')) {
      p.fill(roundedRect(-6, -5, 12, 8, 1.6), hex('#2b2d3a'))
      p.fill(ellipse(0, -1, 3.2), hex('#596073'))
      p.mark(ellipse(0, -1, 1.8), pal.accent2)
    }
    if (extras.has('flask')) {
      p.fill(polygon([
        [-1.6, -12], [1.6, -12], [1.6, -6], [6, 3], [-6, 3], [-1.6, -6],
      ]), hex('#d8f1f2'), 0.3, { alpha: 0.75 })
      p.glow(polygon([[-3.2, -2.5], [3.2, -2.5], [5.6, 2.6], [-5.6, 2.6]]), pal.accent, 2.5)
      p.mark(polygon([[-3.2, -2.5], [3.2, -2.5], [5.6, 2.6], [-5.6, 2.6]]), pal.accent)
    }
    if (extras.has('pizza')) {
      p.fill(polygon([[-7, -7], [7, -7], [0, 8]]), hex('#f6c95c'))
      p.fill(roundedRect(-8, -9, 16, 3.4, 1.6), hex('#c9823f'))
      for (const [u, v] of [[-2, -3], [2.5, -2], [0, 2]] as Point[]) p.mark(ellipse(u, v, 1.5), hex('#c6392c'))
    }
  }
}
