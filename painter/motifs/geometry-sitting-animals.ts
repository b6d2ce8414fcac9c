import { hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,polygon,smooth } from '../scene/paths'
import { drawEye,ink,pink,white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'
import { sitters } from './sitting-animal-kinds'

export const sitter = (kind: string): Motif => ({
  share: 0.66,
  stance: 'ground',
  draw(c) {
    const { pen: p, rng, pal } = c
    const s = present(sitters[kind])
    const coat = c.color ?? hex(rng.pick(s.coat))
    const dark = tone(coat, -0.13)
    const belly = hex(s.belly)
    const black = hex('#26232c')
    const panda = s.pattern === 'panda'
    const limbC = panda ? black : coat
    const flip = rng.chance(0.5) ? -1 : 1
    // tail
    if (s.tail === 'long') {
      p.fill(
        limb([
          [flip * 15, -6], [flip * 33, -10], [flip * 40, -30], [flip * 31, -46], [flip * 36, -58],
        ], kind === 'mouse' ? [4, 3, 3, 2, 1.4] : [8, 8, 7.4, 6.6, 5.6]),
        kind === 'mouse' ? pink : coat,
        0.9,
      )
      if (kind === 'lion') p.fill(ellipse(flip * 36, -60, 6, 7), hex('#7a4a20'))
      if (s.pattern === 'tiger' || s.pattern === 'stripes')
        for (const [x, y] of [[39, -22], [36, -38], [33, -50]] as Point[]) p.mark(ellipse(flip * x, y, 4.6, 1.6, 0.3 * flip), dark)
    }
    if (s.tail === 'bushy') {
      p.fill(smooth([
        [flip * 14, -4], [flip * 34, -4], [flip * 47, -22], [flip * 42, -48], [flip * 32, -60],
        [flip * 30, -40], [flip * 24, -24],
      ]), coat, 1)
      p.fill(smooth([
        [flip * 42, -46], [flip * 32, -61], [flip * 30.5, -45], [flip * 36, -42],
      ]), kind === 'raccoon' ? black : belly, 0.6)
      if (kind === 'raccoon')
        for (const y of [-14, -30]) p.mark(ellipse(flip * 37, y, 8, 3.4, flip * 0.5), black)
    }
    if (s.tail === 'puff') p.fill(ellipse(flip * 22, -9, 7.4), belly, 0.8)
    // body
    p.fill(smooth([
      [-19, -1], [-24, -16], [-17, -42], [-7, -56], [7, -56], [17, -42], [24, -16], [19, -1], [0, 1],
    ]), coat, 1)
    p.fill(smooth([[-8, -50], [0, -54], [8, -50], [10, -32], [7, -14], [-7, -14], [-10, -32]]), belly, 0.4)
    for (const k of [-1, 1]) {
      p.fill(smooth([
        [k * 11, -2], [k * 13, -20], [k * 22, -21], [k * 25, -9], [k * 22, -1],
      ]), panda ? black : tone(coat, -0.02), 0.9)
      p.fill(limb([[k * 6.6, -38], [k * 7.4, -20], [k * 6.8, -4]], [11, 9.6, 9]), limbC, 0.8)
      p.fill(ellipse(k * 7.2, -2.6, 6.4, 3.8), panda ? black : tone(limbC, 0.03), 0.6)
      for (const t of [-2, 0.6])
        p.line(curve([k * 7.2 + t, -3.2], [k * 7.2 + t, -0.4]), tone(limbC, -0.2), 0.6)
    }
    if (s.pattern === 'stripes' || s.pattern === 'tiger')
      for (const k of [-1, 1])
        for (let i = 0; i < 3; i++) p.mark(smooth([
          [k * (20.5 - i * 1.8), -18 - i * 8], [k * (12 - i), -19.4 - i * 8],
          [k * (19.6 - i * 2), -21.4 - i * 8],
        ]), s.pattern === 'tiger' ? black : dark)
    const ch = p.at(0, -70, s.head ?? 1)
    if (s.mane)
      ch.fill(
        smooth(
          Array.from({ length: 22 }, (_, i): Point => {
            const a = (i / 22) * 6.283
            const r = i % 2 ? 32 : 27
            return [r * Math.cos(a), 1 + r * 0.95 * Math.sin(a)]
          }),
          true,
          0.2,
        ),
        hex('#a65a22'),
        1,
      )
    // ears
    for (const k of [-1, 1]) {
      if (s.ear === 'point') {
        ch.fill(smooth([[k * 20, -4], [k * 19.5, -27], [k * 17, -29.5], [k * 5, -14]], true, 0.09), coat, 0.8)
        ch.mark(smooth([[k * 17.5, -9], [k * 17, -23], [k * 9, -13.5]], true, 0.06), kind === 'fox' || kind === 'wolf' ? tone(coat, -0.25) : pink)
      }
      if (s.ear === 'round' || s.ear === 'tuft') {
        const r = kind === 'mouse' ? 13 : s.ear === 'tuft' ? 12 : 7.6
        ch.fill(ellipse(k * (r > 10 ? 20 : 15.5), -13, r), panda ? black : coat, 0.8)
        ch.mark(
          ellipse(k * (r > 10 ? 20 : 15.5), -12.4, r * 0.58),
          panda ? tone(black, 0.05) : s.ear === 'tuft' ? belly : mix(pink, coat, 0.3),
        )
      }
      if (s.ear === 'long') {
        ch.fill(limb([[k * 7, -12], [k * 10, -30], [k * (k > 0 ? 16 : 9), -46]], [9, 12, 6]), coat, 0.8)
        ch.mark(limb([[k * 7.4, -15], [k * 10, -30], [k * (k > 0 ? 14.8 : 9), -43]], [4, 6, 2.6]), pink)
      }
    }
    // head
    ch.fill(smooth([
      [-22, 1], [-18, -12.5], [0, -18], [18, -12.5], [22, 1], [14, 12.6], [0, 16], [-14, 12.6],
    ]), coat, 1)
    if (s.pattern === 'mask') {
      if (kind === 'raccoon') {
        for (const k of [-1, 1]) ch.mark(ellipse(k * 10, -1, 8.4, 5.6, k * 0.35), black)
        ch.mark(smooth([[-2, -17], [2, -17], [1.5, -4], [-1.5, -4]]), belly)
      } else for (const k of [-1, 1]) ch.fill(smooth([
        [k * 22, 1.5], [k * 12, 0.5], [k * 2, 4], [0, 15.6], [k * 14, 12],
      ]), belly, 0.35)
    }
    if (s.pattern === 'stripes' || s.pattern === 'tiger') {
      const d = s.pattern === 'tiger' ? black : dark
      for (const k of [-1, 0, 1]) ch.mark(smooth([
        [k * 5 - 1.4, -17], [k * 5 + 1.4, -17], [k * 3.4, -9],
      ], true, 0.1), d)
      for (const k of [-1, 1]) for (const y of [2, 6.5]) ch.mark(smooth([
        [k * 21, y - 1], [k * 14, y], [k * 20, y + 1.6],
      ]), d)
    }
    if (panda) for (const k of [-1, 1]) ch.mark(ellipse(k * 8.6, -1, 5.6, 7, k * 0.5), black)
    if (s.pattern === 'spots' && rng.chance(0.7)) ch.mark(ellipse(flip * 9, -3, 8, 9), dark)
    const m = s.muzzle
    ch.fill(smooth([
      [-8 * m, 6.4], [-3.4 * m, 2.4], [3.4 * m, 2.4], [8 * m, 6.4], [5 * m, 12], [0, 13.6], [-5 * m, 12],
    ]), s.pattern === 'panda' ? white : belly, 0.3)
    const iris = hex(rng.pick(s.iris))
    drawEye(ch, -9, -1, kind === 'bear' || kind === 'koala' || kind === 'panda' ? 3 : 4.7, iris, !!s.slit)
    drawEye(ch, 9, -1, kind === 'bear' || kind === 'koala' || kind === 'panda' ? 3 : 4.7, iris, !!s.slit)
    ch.mark(
      kind === 'koala' ? ellipse(0, 3.4, 4, 6) : smooth([[-3 * m, 3.4], [3 * m, 3.4], [0, 6.8]], true, 0.16),
      kind === 'cat' || kind === 'rabbit' || kind === 'mouse' ? hex('#e07f86') : ink,
    )
    ch.line(curve([-4.6, 9.4], [-2.2, 10.4], [0, 7.2], [2.2, 10.4], [4.6, 9.4]), ink, 0.9)
    if (s.whiskers)
      for (const k of [-1, 1])
        for (let i = 0; i < 3; i++)
          ch.line(curve([k * 8, 7 + i * 1.4], [k * 18, 5 + i * 2.6], [k * 27, 5.5 + i * 3.4]), white, 0.5, {
            alpha: 0.85,
          })
    if (kind === 'rabbit') {
      ch.mark(polygon([[-2, 10.4], [2, 10.4], [1.6, 14], [-1.6, 14]]), white)
    }
    if (rng.chance(0.35) && (kind === 'cat' || kind === 'dog') && !c.extras.has('scarf')) {
      p.fill(smooth([[-14, -57], [0, -53], [14, -57], [14, -54], [0, -49.4], [-14, -54]]), pal.accent, 0.3)
      p.fill(ellipse(0, -49, 3.2), hex('#f7c33c'), 0.6)
    }
    const k = s.head ?? 1
    dress(c, { head: [0, -72, 17 * k], hand: [21, -24], eyes: [0, -71, 8.2 * k] })
  },
})
