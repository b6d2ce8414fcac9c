import { hex,mix,tone } from '../colour'
import { type Point,curve,ellipse,limb,smooth } from '../scene/paths'
import { drawDotEye,drawEye,ink,white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'

export const owl: Motif = {
  share: 0.62,
  stance: 'ground',
  draw(c) {
    const { pen: p, rng } = c
    const coat = c.color ?? rng.pick(['#8a6242', '#6f7686', '#b98a55'].map(hex))
    const belly = mix(coat, hex('#fff1d8'), 0.7)
    const dark = tone(coat, -0.13)
    p.fill(smooth([
      [-22, -10], [-30, -46], [-25, -76], [-23, -96], [-12, -87], [0, -89], [12, -87], [23, -96], [25, -76],
      [30, -46], [22, -10], [0, 0],
    ], true, 0.15), coat, 1)
    p.fill(smooth([[-14, -54], [0, -60], [14, -54], [17, -32], [10, -8], [-10, -8], [-17, -32]]), belly, 0.5)
    for (let r = 0; r < 4; r++)
      for (let k = -1.5 + (r % 2) * 0.5; k <= 1.5; k++) p.mark(smooth([
        [k * 7 - 3, -44 + r * 9], [k * 7, -39 + r * 9], [k * 7 + 3, -44 + r * 9], [k * 7, -42 + r * 9],
      ]), tone(belly, -0.16))
    for (const k of [-1, 1]) {
      p.fill(smooth([[k * 19, -64], [k * 32, -46], [k * 31, -20], [k * 21, -6], [k * 17, -30]]), dark, 0.9)
      for (let i = 0; i < 3; i++)
        p.line(curve([k * 21, -44 + i * 11], [k * 26, -38 + i * 11], [k * 30, -42 + i * 11]), coat, 1.2)
      p.fill(ellipse(k * 11.4, -73, 13), tone(belly, -0.04), 0.5)
      drawEye(p, k * 11.2, -73, 8.2, hex('#f4b32c'))
      for (const t of [-4, 0, 4]) p.fill(limb([[k * 9 + t, -4], [k * 9 + t, 2]], [3.4, 3]), hex('#e3a03a'))
    }
    p.fill(smooth([[-4, -70], [4, -70], [0, -60]], true, 0.12), hex('#e8932c'), 0.8)
    dress(c, { head: [0, -78, 22], hand: [27, -30], eyes: [0, -73, 10] })
  },
}

export const bird: Motif = {
  share: 0.62,
  stance: 'air',
  wide: 1.7,
  draw(c) {
    const { pen: p, rng, pal } = c
    const phoenix = c.role === 'phoenix'
    const coat =
      c.color ??
      (phoenix
        ? hex('#f2552c')
        : c.role === 'eagle'
          ? hex('#5a3b26')
          : rng.pick([pal.accent, hex('#3f7fc0'), hex('#e8a03a')]))
    const tip = phoenix ? hex('#ffd24a') : c.role === 'eagle' ? hex('#3a2619') : mix(coat, pal.accent2, 0.5)
    const q = p.at(0, -48, 1, -0.12)
    const wing = (k: number) => {
      const n = 8
      for (let i = n - 1; i >= 0; i--) {
        const a = -0.25 - i * 0.13
        const L = 62 - i * 4.4
        q.fill(limb([
          [k * (8 + i * 2), -4], [k * (8 + L * 0.55 * Math.cos(a)), -6 + L * 0.7 * Math.sin(a) - 8],
          [k * (8 + L * Math.cos(a)), -4 + L * 1.15 * Math.sin(a) + i * 1.5],
        ], [9, 9.5, 2]), i % 2 ? mix(coat, tip, 0.55) : tip, 0.6)
      }
      q.fill(smooth([
        [k * 4, 2], [k * 10, -16], [k * 28, -34], [k * 46, -40], [k * 44, -27], [k * 28, -12], [k * 14, 4],
      ]), coat, 0.9)
    }
    if (phoenix) q.glow(ellipse(0, -6, 46, 34), hex('#ff8a2c'), 16, { alpha: 0.55 })
    for (const k of [-2, -1, 0, 1, 2])
      q.fill(limb([
        [0, 16], [k * 5, 34], [k * 13, phoenix ? 62 - Math.abs(k) * 3 : 42],
      ], [7, 6, phoenix ? 2 : 5]), k % 2 ? tip : coat, 0.6)
    wing(-1)
    wing(1)
    q.fill(smooth([[-8, -12], [0, -18], [8, -12], [10, 6], [5, 22], [-5, 22], [-10, 6]]), coat, 1)
    q.fill(ellipse(0, -20, 8.6, 9), c.role === 'eagle' ? white : coat, 0.9)
    q.fill(smooth([[-3.4, -19], [3.4, -19], [1, -10], [0, -8.6], [-1, -10]]), hex('#f0a62c'), 0.6)
    drawDotEye(q, -4, -22, 1.6)
    drawDotEye(q, 4, -22, 1.6)
    if (phoenix) for (const k of [-1, 0, 1]) q.fill(limb([[k * 2, -27], [k * 5, -36], [k * 9, -41]], [3, 2.6, 0.8]), hex('#ffd24a'))
    dress(c, { head: [0, -69, 9], hand: [6, -20], eyes: [0, -70, 4] })
  },
}

export const penguin: Motif = {
  share: 0.6,
  stance: 'ground',
  draw(c) {
    const { pen: p } = c
    const coat = c.color ?? hex('#232a3d')
    for (const k of [-1, 1]) p.fill(smooth([
      [k * 4, -3], [k * 20, -2], [k * 19, 1.5], [k * 4, 1],
    ]), hex('#f0962c'), 0.6)
    for (const k of [-1, 1]) p.fill(smooth([
      [k * 20, -62], [k * 34, -44], [k * 38, -26], [k * 31, -26], [k * 22, -38],
    ]), tone(coat, -0.03), 0.9)
    p.fill(smooth([
      [-20, -2], [-27, -28], [-24, -62], [-16, -90], [0, -98], [16, -90], [24, -62], [27, -28], [20, -2],
    ]), coat, 1)
    p.fill(smooth([
      [-13, -3], [-20, -28], [-16, -54], [-13, -70], [-16, -80], [-6, -88], [0, -82], [6, -88], [16, -80],
      [13, -70], [16, -54], [20, -28], [13, -3],
    ]), white, 0.6)
    for (const k of [-1, 1]) {
      drawDotEye(p, k * 6.4, -79, 2.3)
      p.shade(ellipse(k * 11, -73.5, 3, 2), hex('#ff7a5c'), 0.4)
    }
    p.fill(smooth([[-5, -75], [0, -78], [5, -75], [0, -68.6]], true, 0.12), hex('#f0962c'), 0.7)
    dress(c, { head: [0, -81, 17], hand: [34, -28], eyes: [0, -79, 6] })
  },
}

export const butterfly: Motif = {
  share: 0.62,
  stance: 'air',
  wide: 1.3,
  draw(c) {
    const { pen: p, rng, pal } = c
    const a = c.color ?? pal.accent
    const b = pal.accent2
    const q = p.at(0, -50, 1, rng.range(-0.15, 0.15))
    for (const k of [-1, 1]) {
      q.fill(smooth([
        [k * 2, -4], [k * 20, -42], [k * 50, -52], [k * 60, -34], [k * 44, -8], [k * 16, 2],
      ]), hex('#221a2e'), 0.4)
      q.fill(smooth([
        [k * 5, -5], [k * 21, -37], [k * 47, -46], [k * 54, -33], [k * 40, -11], [k * 16, -1],
      ]), a, 1)
      q.fill(smooth([
        [k * 2, 2], [k * 26, 2], [k * 44, 18], [k * 38, 40], [k * 22, 46], [k * 8, 24],
      ]), hex('#221a2e'), 0.4)
      q.fill(smooth([[k * 5, 6], [k * 25, 6], [k * 38, 19], [k * 33, 36], [k * 22, 40], [k * 10, 22]]), b, 1)
      q.mark(ellipse(k * 39, -32, 6), mix(b, white, 0.3))
      q.mark(ellipse(k * 39, -32, 3), ink)
      q.mark(ellipse(k * 25, 24, 5), a)
      q.mark(ellipse(k * 25, 24, 2.2), white)
      for (let i = 0; i < 5; i++) q.mark(ellipse(k * (52 - i * 1.2), -42 + i * 7.4, 1.3), white)
      for (const t of [[46, -42], [50, -26], [36, -12]] as Point[])
        q.line(curve([k * 5, -4], [k * t[0] * 0.6, t[1] * 0.8], [k * t[0], t[1]]), hex('#221a2e'), 0.8)
      q.line(curve([k * 1.4, -22], [k * 6, -36], [k * 14, -44]), ink, 1)
      q.mark(ellipse(k * 14.4, -44.4, 1.5), ink)
    }
    q.fill(limb([[0, -22], [0, 0], [0, 30]], [6, 7, 3]), hex('#2b2236'), 0.8)
  },
}
