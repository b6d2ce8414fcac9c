import { type Rgb,hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,polygon,smooth } from '../scene/paths'
import { drawEye,ink,white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'

export const dragon: Motif = {
  share: 0.86,
  stance: 'big',
  wide: 1.5,
  draw(c) {
    const { pen: p, rng, pal } = c
    const skin = c.color ?? rng.pick(['#2f9c74', '#b3352f', '#4a57b8', '#7a3f9d'].map(hex))
    const belly = mix(skin, hex('#ffe2a0'), 0.62)
    const memb = mix(tone(skin, 0.02), pal.accent, 0.45)
    const dark = tone(skin, -0.13)
    const wing = (x: number, y: number, s: number, rot: number, col: Rgb, bone: Rgb) => {
      const q = p.at(x, y, s, rot)
      const tips: Point[] = [[62, -58], [66, -30], [54, -8], [36, 6]]
      const path: Point[] = [[0, 0], [10, -30], [24, -52]]
      const w = smooth(
        [
          ...path,
          present(tips[0]),
          [56, -40],
          present(tips[1]),
          [50, -20],
          present(tips[2]),
          [40, -4],
          present(tips[3]),
          [18, 2],
        ],
        true,
        0.09,
      )
      q.fill(w, col, 0.9)
      for (const t of tips)
        q.line(curve([24, -52], [(24 + t[0]) / 2 + 2, (-52 + t[1]) / 2 - 3], t), bone, 1.4)
      q.fill(limb([[0, 2], [10, -28], [24, -54]], [6, 4.4, 2.6]), bone, 0.7)
      q.fill(limb([[24, -53], [42, -60], [63, -58.5]], [3, 2.2, 0.8]), bone, 0.5)
      q.fill(polygon([[22, -52], [22, -61], [26.4, -54]]), hex('#f5e6c4'))
    }
    wing(6, -52, 0.92, -0.55, mix(memb, dark, 0.55), tone(dark, -0.04))
    // tail, body, neck as one tapering curve
    const spine: Point[] = [
      [70, -22], [58, -6], [38, -4], [20, -20], [2, -38], [-10, -56], [-12, -76], [-24, -88],
    ]
    p.fill(limb(spine, [1.5, 6, 12, 20, 23, 17, 11, 10]), skin, 1)
    p.fill(polygon([[70, -22], [80, -32], [75, -20], [82, -12], [69, -18]]), pal.accent, 0.5)
    const belt: Point[] = [[33, -0.5], [14, -13], [-6, -34], [-17, -56], [-17.6, -74], [-25, -84]]
    p.fill(limb(belt, [3, 8, 11, 8, 5, 4]), belly, 0.5)
    for (let i = 0; i < 9; i++) {
      const t = i / 8
      const x = 14 - 32 * Math.min(1, t * 1.1)
      const y = -13 - 62 * t
      p.line(curve([x - 6, y + 2], [x, y + 3.6], [x + 5, y]), tone(belly, -0.14), 0.8)
    }
    const spikes: Point[] = [
      [56, -11.5], [46, -11], [36, -15], [28, -25], [19, -37], [9, -50], [0, -63], [-5, -76], [-12, -88],
    ]
    for (let i = 0; i < spikes.length; i++) {
      const [x, y] = present(spikes[i])
      const r = 4 + 3 * Math.sin((i / 8) * 3.1)
      p.fill(polygon([[x - r * 0.6, y + 1], [x + r, y - r * 1.1], [x + r * 0.8, y + r]]), pal.accent, 0.5)
    }
    for (const [x, y, d] of [[26, -12, 0], [-2, -28, 0]] as const) {
      p.fill(smooth([
        [x - 9, y - 8], [x + 6, y - 10], [x + 10, y + 2], [x + 2, y + 12], [x - 6, y + 8],
      ]), d ? dark : tone(skin, -0.03), 0.9)
      p.fill(limb([[x + 2, y + 6], [x - 5, y + 12], [x - 4, y + 20]], [8, 6, 5]), skin, 0.6)
      for (const k of [-5, -1, 3]) p.fill(polygon([
        [x - 6 + k, y + 18], [x - 4 + k, y + 26], [x - 1 + k, y + 18],
      ]), hex('#f5e6c4'), 0.3)
    }
    wing(2, -50, 1.06, -0.12, memb, skin)
    const h = p.at(-24, -90, 1.15, 0.08)
    for (const k of [0, 1]) h.fill(limb([
      [4, -6 + k], [14, -14 - k * 3], [24 - k * 3, -15 - k * 8],
    ], [5, 4, 0.8]), k ? hex('#f5e6c4') : hex('#cbb58a'))
    h.fill(smooth([[-22, 6], [-8, 7], [6, 9], [2, 12], [-10, 13], [-20, 10]]), dark, 0.5)
    for (let i = 0; i < 4; i++) h.mark(polygon([
      [-19 + i * 4, 7.4], [-17.6 + i * 4, 3.6], [-16.2 + i * 4, 7.4],
    ]), white)
    h.fill(smooth([
      [10, 4], [6, -8], [-4, -9.5], [-10, -4.5], [-21, -3.4], [-25, 1], [-22, 4.6], [-8, 4.6], [4, 9],
    ]), skin, 1)
    h.mark(ellipse(-21.5, -0.6, 1.3), ink)
    for (let i = 0; i < 4; i++) h.mark(polygon([
      [-20 + i * 4, 4], [-18.6 + i * 4, 8], [-17.2 + i * 4, 4],
    ]), white)
    h.glow(ellipse(-5, -3, 3.4), hex('#ffd54a'), 3)
    h.mark(ellipse(-5, -3, 2.7, 2.3), hex('#ffd54a'))
    h.mark(ellipse(-5.2, -3, 0.8, 2), ink)
    h.line(curve([-9.6, -5.6], [-5, -7.6], [-1, -5.4]), dark, 1.6)
    h.fill(polygon([[8, 2], [18, -2], [12, 6], [18, 9], [7, 9]]), pal.accent, 0.4)
    if (rng.chance(0.75) && !c.extras.has('coffee') && !c.extras.has('calm')) {
      const f = h.at(-24, 6, 1, 0.12)
      f.glow(smooth([
        [0, 0], [-14, -7], [-34, -9], [-48, -3], [-38, 4], [-46, 10], [-26, 10], [-12, 6],
      ]), hex('#ff7a1a'), 6, { alpha: 0.8 })
      f.flat(smooth([
        [0, 0], [-14, -6], [-34, -8], [-46, -3], [-38, 3], [-44, 9], [-26, 9], [-12, 5],
      ], true, 0.12), hex('#ff8a24'))
      f.flat(smooth([
        [0, 0.6], [-12, -3.4], [-28, -4.4], [-36, -1], [-28, 3], [-32, 6], [-14, 4],
      ], true, 0.12), hex('#ffd24a'))
      f.flat(smooth([[0, 1], [-10, -1], [-20, -1], [-12, 2.6]]), hex('#fff6cf'))
    }
    dress(c, { head: [-25, -91, 12], hand: [-6, -14], eyes: [-30, -94, 3.4] })
  },
}

export const dino: Motif = {
  share: 0.76,
  stance: 'ground',
  wide: 1.3,
  draw(c) {
    const { pen: p, rng, pal } = c
    const skin = c.color ?? rng.pick(['#5fa55a', '#d98a3c', '#5a8fb0', '#9a5fa8'].map(hex))
    const belly = mix(skin, hex('#fff0c8'), 0.65)
    const dark = tone(skin, -0.12)
    p.fill(limb([[16, -40], [10, -22], [16, -3]], [18, 10, 8]), dark, 0.9)
    p.fill(smooth([[6, 0], [10, -6], [20, -6], [22, 0]]), dark)
    p.fill(limb([
      [70, -20], [48, -26], [24, -38], [2, -50], [-10, -70], [-18, -84],
    ], [2, 11, 26, 32, 22, 18]), skin, 1)
    p.fill(limb([[30, -24], [4, -34], [-15, -56], [-20, -74]], [4, 14, 13, 7]), belly, 0.4)
    for (let i = 0; i < 8; i++) {
      const pts: Point[] = [
        [58, -27], [48, -33], [37, -41], [26, -49], [16, -57], [8, -67], [1, -78], [-5, -90],
      ]
      const [x, y] = present(pts[i])
      p.fill(polygon([[x - 4, y + 2], [x + 4, y - 8], [x + 6, y + 4]]), pal.accent, 0.5)
    }
    p.fill(limb([[4, -38], [-6, -20], [0, -3]], [24, 12, 9]), skin, 1)
    p.fill(smooth([[-12, 0], [-7, -7], [4, -7], [7, 0]]), skin)
    for (const k of [-11, -7, -3]) p.mark(polygon([[k, -2], [k - 2, 1], [k + 2, 1]]), white)
    p.fill(limb([[-12, -56], [-24, -50], [-28, -56]], [7, 5, 4]), dark, 0.8)
    const h = p.at(-22, -88)
    h.fill(smooth([[-30, 8], [-12, 9], [2, 12], [-2, 17], [-18, 17], [-29, 13]]), dark, 0.6)
    for (let i = 0; i < 6; i++) h.mark(polygon([
      [-27 + i * 4, 9.4], [-25.4 + i * 4, 5], [-23.8 + i * 4, 9.4],
    ]), white)
    h.fill(smooth([
      [16, 6], [12, -10], [-2, -14], [-14, -10], [-30, -7], [-34, 1], [-30, 6], [-12, 6], [2, 12],
    ]), skin, 1)
    for (let i = 0; i < 6; i++) h.mark(polygon([
      [-28 + i * 4.4, 5], [-26.4 + i * 4.4, 9.6], [-24.8 + i * 4.4, 5],
    ]), white)
    h.mark(ellipse(-30, -3, 1.3), ink)
    drawEye(h, -6, -6, 4, hex('#f4c63c'), true)
    h.line(curve([-11, -10.6], [-6, -12], [-1, -10]), dark, 1.8)
    for (const [x, y, r] of [
      [18, -52, 2.6], [28, -44, 2.2], [8, -60, 2], [38, -36, 1.8], [20, -42, 1.8],
    ] as const) p.mark(ellipse(x, y, r), dark)
    dress(c, { head: [-24, -95, 15], hand: [-29, -56], eyes: [-26, -94, 5] })
  },
}
