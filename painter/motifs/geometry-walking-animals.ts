import { hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,polygon,smooth } from '../scene/paths'
import { drawDotEye,ink,pink,white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'

export const walker = (kind: string): Motif => ({
  share: kind === 'giraffe' ? 0.86 : 0.68,
  stance: 'ground',
  wide: 1.1,
  draw(c) {
    const { pen: p, rng, pal } = c
    const coats: Record<string, string[]> = {
      horse: ['#8a4f2b', '#3a2a24', '#d9b98a', '#e9e4da'],
      unicorn: ['#fbf4f8'],
      deer: ['#a8703f'],
      giraffe: ['#eab65a'],
      elephant: ['#8b96a6', '#7d8794'],
      cow: ['#f7f2ea'],
      zebra: ['#f7f4ee'],
      camel: ['#cfa066'],
      sheep: ['#f5f0e6'],
    }
    const coat = c.color ?? hex(rng.pick(present(coats[kind])))
    const dark = tone(coat, -0.14)
    const tall = kind === 'giraffe' ? 1 : 0
    if (kind === 'elephant') {
      p.fill(limb([[34, -50], [40, -36], [39, -26]], [4, 3, 2]), dark)
      for (const [x, d] of [[24, 1], [-6, 1], [32, 0], [2, 0]] as Point[]) {
        p.fill(limb([[x, -32], [x, -16], [x - 0.5, -3]], [17, 14, 15]), d ? dark : coat, 0.8)
        p.fill(ellipse(x, -2, 8, 3), d ? tone(dark, -0.04) : dark, 0.3)
        for (const t of [-4, 0, 4]) p.mark(ellipse(x + t, -1.6, 1.4, 1.6), white)
      }
      p.fill(smooth([
        [-14, -60], [0, -72], [22, -74], [38, -62], [41, -42], [34, -26], [10, -23], [-10, -30],
      ]), coat, 1)
      p.fill(smooth([
        [-38, -62], [-34, -80], [-20, -88], [-4, -80], [0, -62], [-10, -46], [-28, -44],
      ]), tone(coat, 0.02), 1)
      p.fill(limb([
        [-34, -58], [-40, -40], [-38, -20], [-46, -8], [-55, -12],
      ], [16, 12, 9, 7, 5]), tone(coat, 0.02), 0.9)
      for (let i = 0; i < 5; i++) p.line(curve([-43 + i * 0.6, -44 + i * 5], [-38, -43 + i * 5]), dark, 0.7)
      p.fill(smooth([[-12, -80], [8, -84], [16, -66], [8, -44], [-6, -40], [-14, -58]]), dark, 0.9)
      p.fill(smooth([
        [-10, -75], [5, -77], [10, -64], [4, -50], [-5, -47], [-10, -60],
      ]), mix(pink, coat, 0.4), 0.3)
      p.fill(limb([[-28, -44], [-36, -34], [-45, -33]], [5, 4, 1]), hex('#fff3d9'))
      drawDotEye(p, -27, -66, 2)
      dress(c, { head: [-22, -74, 15], hand: [-55, -14] })
      return
    }
    const legH = tall ? 46 : 42
    const by = tall ? -52 : -50
    const legs: [number, number][] = [[20, 1], [-17, 1], [26, 0], [-11, 0]]
    const tailC =
      kind === 'horse' || kind === 'unicorn' ? (kind === 'unicorn' ? pal.accent : tone(coat, -0.28)) : dark
    if (kind === 'horse' || kind === 'unicorn') p.fill(smooth([
      [27, by - 6], [38, by - 2], [44, by + 20], [40, by + 38], [35, by + 24], [32, by + 10],
    ]), tailC, 0.8)
    else if (kind !== 'deer' && kind !== 'sheep') {
      p.line(curve([27, by - 4], [36, by + 8], [35, by + 24]), dark, 2)
      p.fill(ellipse(35, by + 26, 3, 5), tailC)
    } else p.fill(ellipse(29, by - 4, 4, 5, 0.5), white, 0.4)
    for (const [x, back] of legs) {
      const k = back ? dark : coat
      p.fill(limb([[x, by + 8], [x + (x > 0 ? 2.5 : -1), by + legH * 0.48], [x, -4]], [12, 6.4, 5.2]), k, 0.8)
      p.fill(smooth([[x - 3.4, -6], [x + 3.2, -6], [x + 4, 0], [x - 4.4, 0]], true, 0.1), hex('#33281f'), 0.4)
    }
    p.fill(smooth([
      [-24, by - 4], [-14, by - 15], [6, by - 12], [24, by - 14], [31, by - 3], [28, by + 10], [8, by + 14],
      [-16, by + 12],
    ]), coat, 1)
    if (kind === 'camel') for (const x of [-5, 12]) p.fill(smooth([
      [x - 10, by - 9], [x - 4, by - 24], [x + 4, by - 24], [x + 10, by - 9],
    ]), coat, 0.9)
    const nx = tall ? -36 : kind === 'camel' ? -38 : -33
    const ny = tall ? -104 : kind === 'cow' || kind === 'sheep' ? -66 : -88
    p.fill(limb([
      [-17, by - 2], [-26, (by + ny) / 2 - 2], [nx + 1, ny + 2],
    ], tall ? [19, 11, 8] : [23, 16, 11]), coat, 0.9)
    if (kind === 'horse' || kind === 'unicorn') {
      const mane = kind === 'unicorn' ? pal.accent : tone(coat, -0.28)
      const my = (by - 14 + ny) / 2
      for (const [i, c2] of [
        mane,
        kind === 'unicorn' ? pal.accent2 : tone(mane, 0.05),
        mane,
        kind === 'unicorn' ? mix(mane, white, 0.35) : tone(mane, 0.03),
      ].entries())
        p.fill(limb([
          [nx + 6 - i * 0.5, ny - 8 + i * 9], [nx + 17 - i, my - 10 + i * 8],
          [nx + 22 - i * 2, my + 12 + i * 5],
        ], [7, 9, 1.5]), c2, 0.8)
      p.fill(limb([[nx + 3, ny - 8], [nx - 3, ny - 7], [nx - 5, ny + 1]], [5, 5, 1.5]), mane, 0.7)
    }
    const h = p.at(nx, ny)
    for (const k of [0, 1]) h.fill(smooth([
      [3 + k * 3, -6], [4 + k * 4, -15], [7 + k * 4, -8],
    ], true, 0.12), k ? coat : dark)
    h.fill(smooth([[6, -6], [8, 3], [-2, 8], [-16, 15], [-20, 11], [-17, 4], [-6, -6], [1, -9]]), coat, 0.9)
    h.fill(smooth([[-14, 6], [-20, 10], [-17, 15.4], [-11, 13]]), kind === 'cow' ? pink : tone(coat, kind === 'unicorn' ? -0.06 : -0.1), 0.4)
    h.mark(ellipse(-17.2, 9.6, 0.9), ink)
    drawDotEye(h, -3.2, -1.2, 1.7)
    if (kind === 'unicorn') {
      h.glow(polygon([[-3, -8], [-12, -34], [1, -9]]), pal.accent2, 3, { alpha: 0.6 })
      h.fill(polygon([[-3, -7], [-12, -34], [1.6, -8.6]]), hex('#ffd86b'), 0.9)
      for (const t of [0.25, 0.5, 0.72]) h.line(polygon([
        [-3 - 9 * t, -7 - 27 * t], [1.6 - 13 * t, -8.6 - 24.6 * t],
      ], false), white, 0.7)
    }
    if (kind === 'deer')
      for (const k of [0, 1]) {
        const q = h.at(2 + k * 4, -8, 1, k * 0.35 - 0.1)
        q.line(curve([0, 0], [4, -12], [0, -26]), hex('#6b4526'), 2)
        q.line(curve([2.6, -8], [10, -14], [11, -22]), hex('#6b4526'), 1.6)
        q.line(curve([3.4, -14], [-5, -18], [-7, -26]), hex('#6b4526'), 1.5)
      }
    if (kind === 'cow') {
      for (const k of [0, 1]) h.fill(smooth([
        [1 + k * 4, -8], [0 + k * 6, -17], [5 + k * 4, -8],
      ], true, 0.12), hex('#e7d9bd'))
      for (const [x, y, a, b] of [
        [2, -52, 9, 7], [18, -48, 7, 8], [-14, -54, 6, 5],
      ] as const) p.mark(ellipse(x, y, a, b, 0.4), ink)
    }
    if (tall) {
      for (const [x, y, r] of [
        [-8, -58, 4], [2, -54, 5], [13, -58, 4.6], [22, -54, 4], [6, -46, 3.6], [18, -47, 3.4],
        [-6, -48, 3.4], [-22, -74, 3], [-27, -86, 2.6], [-30, -96, 2], [-18, -64, 3.4],
      ] as const)
        p.mark(
          smooth(
            Array.from({ length: 6 }, (_, i): Point => [
              x + r * (1 + 0.2 * rng.gauss()) * Math.cos(i * 1.05),
              y + r * Math.sin(i * 1.05),
            ]),
            true,
            0.1,
          ),
          hex('#b4702c'),
        )
      for (const k of [0, 1]) {
        h.line(polygon([[1 + k * 4, -8], [1 + k * 5, -16]], false), coat, 1.6)
        h.mark(ellipse(1 + k * 5, -16.6, 1.6), dark)
      }
    }
    if (kind === 'zebra') {
      for (let i = 0; i < 7; i++) p.mark(smooth([
        [-15 + i * 6.6, by - 14], [-12.6 + i * 6.6, by - 14], [-12.5 + i * 6, by + 10],
        [-13.4 + i * 6, by + 10],
      ], true, 0.1), ink)
      for (let i = 0; i < 4; i++) p.mark(ellipse(-22 - i * 3, by - 14 - i * 7, 7, 1.4, 0.5), ink)
    }
    if (kind === 'sheep')
      for (let i = 0; i < 16; i++) {
        const a = i * 0.393
        p.fill(ellipse(4 + 25 * Math.cos(a), by - 1 + 13 * Math.sin(a), 7), white, 0.7)
      }
    dress(c, { head: [nx, ny, 11], hand: [nx - 16, ny + 12], eyes: [nx - 3, ny, 3] })
  },
})
