import { hex,mix,tone } from '../colour'
import { curve,ellipse,polygon,rect,roundedRect,smooth } from '../scene/paths'
import { ink,white } from './geometry-faces'
import { gold,steel } from './geometry-objects'
import { motif } from './motif'

export const rocket = motif(0.84, 'air', 0.6, (c) => {
  const { pen, pal, rng } = c
  const p = pen.at(0, 0, 1, rng.range(0.1, 0.35))
  const hull = c.color ?? hex('#f1eee6')
  const red = pal.accent
  p.glow(smooth([
    [-9, -14], [9, -14], [12, 6], [5, 18], [0, 40], [-5, 18], [-12, 6],
  ]), hex('#ff8a2c'), 7, { alpha: 0.9 })
  p.flat(smooth([[-8, -14], [8, -14], [10, 4], [4, 16], [0, 36], [-4, 16], [-10, 4]]), hex('#ff8a2c'))
  p.flat(smooth([[-5, -14], [5, -14], [6, 0], [0, 24], [-6, 0]]), hex('#ffd24a'))
  p.flat(smooth([[-2.6, -14], [2.6, -14], [0, 10]]), white)
  for (const k of [-1, 1]) p.fill(smooth([
    [k * 12, -42], [k * 26, -24], [k * 28, -6], [k * 20, -12], [k * 11, -17],
  ], true, 0.13), red, 0.9)
  p.fill(smooth([
    [-10, -14], [-16, -40], [-15, -68], [-8, -90], [0, -101], [8, -90], [15, -68], [16, -40], [10, -14],
  ], true, 0.13), hull, 1)
  p.fill(smooth([
    [-11.4, -82], [-6, -93.6], [0, -101], [6, -93.6], [11.4, -82], [0, -79],
  ], true, 0.12), red, 0.9)
  p.fill(roundedRect(-9, -17, 18, 5, 1.4), hex('#5b6577'), 0.6)
  p.fill(ellipse(0, -63, 8.4), red, 0.5)
  p.fill(ellipse(0, -63, 6.4), hex('#20375c'), 0.5)
  p.shade(ellipse(-2, -65.4, 2.4, 1.6, -0.6), white, 0.8)
  p.fill(ellipse(0, -43, 4.6), red, 0.4)
  p.fill(ellipse(0, -43, 3.2), hex('#20375c'), 0.4)
  p.fill(smooth([[-2.4, -30], [2.4, -30], [2, -4], [-2, -4]]), red, 0.6)
})

export const ufo = motif(0.5, 'air', 1.6, (c) => {
  const { pen: p, pal } = c
  p.grad(polygon([[-18, -34], [18, -34], [46, 40], [-46, 40]]), -34, 40, [
    [0, pal.accent2, 0.5], [1, pal.accent2, 0],
  ])
  p.fill(smooth([
    [-22, -52], [-16, -76], [0, -84], [16, -76], [22, -52],
  ]), mix(pal.accent2, white, 0.4), 0.8, { alpha: 0.8 })
  p.fill(ellipse(0, -60, 6, 8), hex('#7bd66b'), 0.6)
  p.mark(ellipse(-2.4, -61, 1.6, 2.6, 0.3), ink)
  p.mark(ellipse(2.4, -61, 1.6, 2.6, -0.3), ink)
  p.fill(ellipse(0, -46, 60, 15), c.color ?? steel, 1)
  p.fill(ellipse(0, -52, 34, 8), tone(steel, 0.05), 0.6)
  for (let i = -3; i <= 3; i++) {
    p.glow(ellipse(i * 15, -43 + Math.abs(i) * -0.9, 3.2), i % 2 ? pal.accent : pal.accent2, 3)
    p.mark(ellipse(i * 15, -43 + Math.abs(i) * -0.9, 2.8), i % 2 ? pal.accent : pal.accent2)
  }
})

export const car = motif(0.36, 'ground', 2.3, (c) => {
  const { pen: p, pal } = c
  const b = c.color ?? pal.accent
  p.fill(ellipse(0, 0, 100, 7), ink, 0, { alpha: 0.35 })
  p.fill(smooth([
    [-98, -20], [-94, -44], [-62, -54], [-36, -86], [18, -90], [52, -58], [90, -48], [100, -28], [96, -14],
    [-92, -12],
  ], true, 0.1), b, 1)
  p.fill(smooth([[-52, -56], [-31, -80], [-4, -82], [-4, -55]], true, 0.06), hex('#203552'), 0.4)
  p.fill(smooth([[4, -55], [4, -82], [17, -83], [42, -57]], true, 0.06), hex('#203552'), 0.4)
  p.shade(polygon([[-44, -58], [-28, -77], [-20, -78], [-36, -57]]), white, 0.35)
  p.mark(roundedRect(-90, -30, 184, 3, 1.4), tone(b, -0.16))
  p.mark(roundedRect(0, -47, 10, 2.4, 1), white)
  for (const x of [-56, 58]) {
    p.fill(ellipse(x, -13, 20), ink, 0.5)
    p.fill(ellipse(x, -13, 11), steel, 0.9)
    for (let i = 0; i < 5; i++)
      p.mark(ellipse(x + 6 * Math.cos(i * 1.257), -13 + 6 * Math.sin(i * 1.257), 2), ink)
  }
  p.glow(ellipse(94, -36, 6, 5), hex('#ffe9a0'), 6)
  p.mark(ellipse(93, -36, 5, 5.4), hex('#fff6d6'))
  p.mark(roundedRect(-98, -40, 6, 9, 2), hex('#ff4a3c'))
})

export const ship = motif(0.7, 'sea', 1.2, (c) => {
  const { pen: p, pal } = c
  const hull = c.color ?? hex('#7a4a2a')
  for (const [x, h, w] of [[-26, 70, 30], [8, 90, 38], [38, 60, 24]] as const) {
    p.fill(rect(x - 1.2, -h - 6, 2.4, h - 14), hex('#4a2f22'))
    for (const [t, s] of [[0.98, 0.62], [0.66, 1]] as const)
      p.fill(smooth([
        [x - w * s * 0.5, -h * t], [x + w * s * 0.5, -h * t], [x + w * s * 0.62 + 4, -h * t + h * 0.24],
        [x + w * s * 0.5, -h * t + h * 0.3], [x - w * s * 0.5, -h * t + h * 0.3],
        [x - w * s * 0.34, -h * t + h * 0.15],
      ], true, 0.1), t > 0.8 ? mix(white, pal.accent, 0.12) : white, 0.9)
    p.fill(polygon([[x, -h - 6], [x + 14, -h - 3], [x, -h]]), pal.accent, 0.2)
  }
  p.fill(smooth([
    [-66, -26], [-48, -20], [40, -20], [58, -32], [66, -32], [56, -6], [44, 3], [-46, 3], [-58, -8],
  ], true, 0.1), hull, 1)
  p.mark(smooth([
    [-63, -19], [-48, -14], [42, -14], [60, -24], [59, -20], [42, -10], [-48, -10], [-61, -14],
  ], true, 0.08), gold)
  for (let i = 0; i < 6; i++) p.mark(roundedRect(-40 + i * 14, -6, 5, 4.4, 1), ink)
  p.line(curve([64, -32], [80, -42]), hex('#4a2f22'), 2)
  p.line(polygon([[80, -42], [8, -94]], false), hex('#4a2f22'), 0.5)
})

export const balloon = motif(0.74, 'air', 0.8, (c) => {
  const { pen: p, pal } = c
  const a = c.color ?? pal.accent
  for (const k of [-7, -2.4, 2.4, 7]) p.line(polygon([[k * 1.8, -34], [k, -12]], false), hex('#5b3423'), 0.6)
  p.fill(smooth([
    [-8, -31], [-27, -50], [-36, -72], [-30, -94], [0, -106], [30, -94], [36, -72], [27, -50], [8, -31],
  ]), a, 1)
  for (const [x, w, col] of [
    [-21, 8, pal.accent2], [0, 9, white], [21, 8, pal.accent2],
  ] as const) p.fill(smooth([
    [x * 0.16, -105], [x - w, -86], [x - w * 1.1, -68], [x * 0.7 - w * 0.5, -46], [x * 0.3 - 1.6, -31.5],
    [x * 0.3 + 1.6, -31.5], [x * 0.7 + w * 0.5, -46], [x + w * 1.1, -68], [x + w, -86],
  ]), col, 0.5)
  p.shade(smooth([[-27, -78], [-24, -92], [-12, -100], [-18, -86], [-22, -70]]), white, 0.3)
  p.fill(roundedRect(-9, -14, 18, 14, 3), hex('#a46a3a'), 0.9)
  for (let i = 0; i < 3; i++) p.line(polygon([[-9, -10 + i * 4], [9, -10 + i * 4]], false), hex('#6b4020'), 0.7)
  p.glow(ellipse(0, -29, 3, 4), hex('#ffb347'), 3)
})

export const train = motif(0.4, 'ground', 2.4, (c) => {
  const { pen: p, pal } = c
  const b = c.color ?? pal.accent
  for (const x of [-170, -96]) {
    p.fill(roundedRect(x - 32, -62, 66, 52, 5), x < -100 ? pal.accent2 : tone(b, 0.04), 0.9)
    for (let i = 0; i < 3; i++) p.mark(roundedRect(x - 24 + i * 19, -52, 13, 17, 2), hex('#fff1bd'))
    for (const k of [-18, 18]) {
      p.fill(ellipse(x + k, -7, 9), ink)
      p.mark(ellipse(x + k, -7, 4), steel)
    }
  }
  p.fill(roundedRect(-54, -74, 42, 64, 4), b, 0.9)
  p.fill(roundedRect(-58, -80, 50, 8, 3), ink, 0.4)
  p.mark(roundedRect(-46, -65, 26, 22, 3), hex('#fff1bd'))
  p.fill(roundedRect(-18, -56, 82, 42, 16), tone(b, -0.06), 1)
  p.fill(polygon([[34, -56], [32, -86], [28, -92], [54, -92], [50, -86], [48, -56]]), ink, 0.6)
  p.fill(smooth([[0, -56], [2, -66], [12, -66], [14, -56]]), gold)
  p.fill(polygon([[60, -14], [88, 0], [52, 0]]), ink, 0.5)
  for (const x of [-34, 2, 38]) {
    p.fill(ellipse(x, -12, 13), ink)
    p.fill(ellipse(x, -12, 9), b, 0.5)
    p.mark(ellipse(x, -12, 3), steel)
  }
  p.line(polygon([[-34, -8], [38, -8]], false), steel, 2.6)
  p.glow(ellipse(66, -36, 6), hex('#ffe9a0'), 6)
  p.mark(ellipse(65, -36, 5), hex('#fff6d6'))
  for (let i = 0; i < 6; i++)
    p.fill(ellipse(36 - i * 22, -104 - i * 8, 9 + i * 4), white, 0.6, { alpha: 0.85 - i * 0.11 })
})

export const submarine = motif(0.44, 'sea', 2, (c) => {
  const { pen: p, pal } = c
  const b = c.color ?? hex('#f2b632')
  p.fill(roundedRect(-4, -92, 5, 24, 2), tone(b, -0.08))
  p.fill(roundedRect(-14, -93, 14, 5, 2.4), tone(b, -0.08))
  p.fill(smooth([[-18, -60], [-14, -76], [18, -76], [24, -60]], true, 0.1), tone(b, -0.03), 0.9)
  p.fill(polygon([[62, -44], [84, -62], [84, -20]]), tone(b, -0.1), 0.7)
  p.fill(smooth([
    [-80, -38], [-66, -60], [-30, -68], [30, -66], [68, -48], [72, -38], [64, -26], [28, -10], [-32, -10],
    [-68, -18],
  ], true, 0.15), b, 1)
  for (const x of [-46, -12, 22]) {
    p.fill(ellipse(x, -42, 12), tone(b, -0.16), 0.5)
    p.glow(ellipse(x, -42, 8), hex('#bff5ff'), 4, { alpha: 0.5 })
    p.fill(ellipse(x, -42, 9), hex('#bdf0f2'), 0.4)
    p.shade(ellipse(x - 3, -45, 3, 2, -0.6), white, 0.9)
  }
  p.mark(roundedRect(-66, -24, 124, 3, 1.5), pal.accent)
})
