import { hex,mix,tone } from '../colour'
import type { Point } from '../scene/paths'
import { curve,ellipse,limb,polygon,roundedRect,smooth,star } from '../scene/paths'
import { drawEye,ink,white } from './geometry-faces'
import { dress } from './geometry-worn'
import { motif } from './motif'

/** A jellyfish: a lit bell, frills, and tentacles that drift. */
export const jellyfish = motif(0.82, 'sea', 0.9, (c) => {
  const { pen: p, pal, rng } = c
  const body = c.color ?? rng.pick([hex('#d48ae0'), hex('#7fb8f0'), hex('#f29ab8'), pal.accent])
  p.glow(ellipse(0, -66, 46, 38), body, 16, { alpha: 0.5, overlay: true })
  for (let i = 0; i < 9; i += 1) {
    const x = -26 + i * 6.5
    const sway = 7 * Math.sin(i * 1.7) + rng.gauss() * 3
    p.fill(limb([[x, -54], [x + sway, -34], [x - sway * 0.8, -16], [x + sway, 0 + (i % 3) * 5]], [3.4, 2.6, 1.8, 0.6]), mix(body, white, 0.2 + (i % 2) * 0.2), 0.4, { alpha: 0.9 })
  }
  for (const x of [-11, 0, 11]) p.fill(limb([[x, -56], [x + 5, -44], [x - 5, -32], [x + 4, -18], [x, -8]], [9, 8, 7, 5, 1]), mix(body, white, 0.5), 0.7)
  p.fill(smooth([
    [-37, -55], [-36, -74], [-22, -94], [0, -101], [22, -94], [36, -74], [37, -55], [30, -51], [22, -55], [12, -50],
    [0, -54], [-12, -50], [-22, -55], [-30, -51],
  ]), body, 1)
  p.shade(smooth([[-24, -72], [-16, -88], [-2, -94], [-10, -84], [-17, -70]]), white, 0.5)
  for (const [x, y, r] of [[14, -80, 4], [24, -68, 3], [4, -72, 3.4], [-6, -62, 2.6], [18, -60, 2.2]] as const) {
    p.mark(ellipse(x, y, r), mix(body, white, 0.45), { alpha: 0.8 })
  }
})

/** A friendly alien: big eyes, antennae, and a suit. */
export const alien = motif(0.74, 'ground', 0.8, (c) => {
  const { pen: p, pal, rng } = c
  const skin = c.color ?? rng.pick([hex('#7fc95a'), hex('#58b7a6'), hex('#a78be0')])
  const suit = tone(pal.accent, -0.06)
  for (const k of [-1, 1]) {
    p.fill(limb([[k * 7, -34], [k * 9, -18], [k * 10, -3]], [10, 8, 7]), suit)
    p.fill(ellipse(k * 12, -2, 8, 3.6), tone(suit, -0.14))
    p.fill(limb([[k * 12, -48], [k * 25, -44 - (k > 0 ? 10 : 0)], [k * 31, k > 0 ? -70 : -32]], [7, 6, 5]), skin)
    for (const a of [-0.5, 0, 0.5]) p.fill(limb([[k * 31, k > 0 ? -70 : -32], [k * 33 + a * 9, k > 0 ? -79 : -24]], [3.4, 2.2]), skin, 0.5)
    p.line(curve([k * 10, -92], [k * 16, -103], [k * 22, -107]), skin, 2)
    p.glow(ellipse(k * 22.5, -108, 3.4), pal.accent2, 5)
    p.fill(ellipse(k * 22.5, -108, 3.4), pal.accent2, 0.4)
  }
  p.fill(smooth([[-14, -52], [0, -56], [14, -52], [17, -40], [12, -30], [-12, -30], [-17, -40]]), suit, 0.9)
  p.mark(star(0, -42, 5, 5, 2.2), pal.accent2)
  p.fill(smooth([[-26, -78], [-22, -94], [0, -101], [22, -94], [26, -78], [16, -62], [0, -53], [-16, -62]]), skin, 1)
  for (const k of [-1, 1]) {
    p.mark(ellipse(k * 11, -77, 7.6, 10.4, k * -0.35), ink)
    p.mark(ellipse(k * 11 - 2.4, -81, 2.6, 3.4), white)
    p.mark(ellipse(k * 11 + 2.4, -73, 1.3), white)
  }
  p.line(curve([-4, -61.5], [0, -60], [4, -61.5]), tone(skin, -0.28), 1.2)
  dress(c, { head: [0, -80, 24], hand: [31, -72], eyes: [0, -77, 9] })
})

/** A sheet of a ghost, with a smile. */
export const ghost = motif(0.66, 'air', 0.8, (c) => {
  const { pen: p, rng } = c
  const sheet = c.color ?? hex('#f4f4fb')
  p.glow(ellipse(0, -52, 44, 50), sheet, 14, { alpha: 0.35, overlay: true })
  p.fill(smooth([
    [-32, -8], [-34, -58], [-24, -90], [0, -102], [24, -90], [34, -58], [32, -8], [22, -18], [11, -4], [0, -16],
    [-11, -4], [-22, -18],
  ]), sheet, 1)
  for (const k of [-1, 1]) {
    p.fill(limb([[k * 30, -54], [k * 42, -50], [k * 47, -62]], [12, 10, 7]), sheet, 0.7)
    drawEye(p, k * 10, -70, 6.4, rng.pick([hex('#3a74d0'), hex('#7a48b8')]))
    p.shade(ellipse(k * 17, -58, 4.6, 3), hex('#e8604c'), 0.3)
  }
  p.mark(smooth([[-5, -57], [0, -58.5], [5, -57], [3, -50], [-3, -50]]), ink)
  dress(c, { head: [0, -74, 24], hand: [46, -62], eyes: [0, -70, 8] })
})

/** Three balls of snow, a carrot, and a hat. */
export const snowman = motif(0.7, 'ground', 0.8, (c) => {
  const { pen: p, pal } = c
  const snow = hex('#fbfcff')
  for (const k of [-1, 1]) {
    const branch: Point[] = [[k * 16, -50], [k * 33, -58], [k * 42, -70]]
    p.line(curve(...branch), hex('#5b3a26'), 2.2)
    p.line(curve([k * 35, -60], [k * 44, -60]), hex('#5b3a26'), 1.6)
  }
  p.fill(ellipse(0, -20, 29, 23), snow, 1)
  p.fill(ellipse(0, -52, 21, 19), snow, 1)
  p.fill(ellipse(0, -79, 15.5, 14.5), snow, 1)
  for (const y of [-46, -54, -36]) p.mark(ellipse(0, y, 1.9), ink)
  for (const k of [-1, 1]) p.mark(ellipse(k * 5.4, -82, 2), ink)
  for (let i = -2; i <= 2; i += 1) p.mark(ellipse(i * 3, -72.5 + Math.abs(i) * -1, 0.9), ink)
  p.fill(polygon([[-1.5, -80.5], [-1.5, -76.5], [14, -77]]), hex('#f08a2c'), 0.7)
  p.fill(roundedRect(-15, -68, 30, 6.5, 3), pal.accent, 0.8)
  p.fill(smooth([[6, -64], [13, -62], [14, -46], [8, -46]]), tone(pal.accent, -0.07), 0.7)
  p.fill(ellipse(0, -92, 17, 3.4), hex('#22202e'), 0.5)
  p.fill(roundedRect(-11, -111, 22, 19, 2), hex('#22202e'), 0.7)
  p.mark(roundedRect(-11, -98, 22, 4, 0.5), pal.accent)
})
