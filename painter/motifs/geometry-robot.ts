import { hex,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,polygon,roundedRect,smooth } from '../scene/paths'
import { type Arm,arms,holding } from './geometry-body'
import { white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'

export const robot: Motif = {
  share: 0.74,
  stance: 'ground',
  draw(c) {
    const { pen: p, pal, rng } = c
    const main = c.color ?? rng.pick([pal.accent, hex('#dfe5ea'), pal.accent2, hex('#5aa9a3')])
    const metal = hex('#8c98a8')
    const dark = hex('#242b3d')
    const lit = rng.pick([pal.accent2, hex('#7df9ff'), hex('#ffe66b')])
    const kind = rng.int(0, 3)
    const legs = rng.int(0, 2)
    const eyes = rng.int(0, 2)
    const pose = holding(c) ? 'low' : rng.pick(['wave', 'out', 'hip', 'low', 'up'])
    const pl = rng.pick(['down', 'hip', 'low'])
    const joint = (x: number, y: number, r: number) => {
      p.fill(ellipse(x, y, r), dark, 0.5)
      p.mark(ellipse(x, y, r * 0.45), metal)
    }
    if (legs === 0)
      for (const k of [-1, 1]) {
        p.fill(limb([[k * 8, -34], [k * 9, -20], [k * 9, -6]], [6, 5, 5]), metal)
        joint(k * 9, -20, 3.6)
        p.fill(smooth([
          [k * 9 - 8, 0], [k * 9 - 7, -6], [k * 9, -9], [k * 9 + 7, -6], [k * 9 + 8, 0],
        ], true, 0.1), main, 0.9)
      }
    if (legs === 1) {
      p.fill(limb([[0, -36], [0, -14]], [12, 8]), metal)
      p.fill(ellipse(0, -11, 12, 11), dark, 0.8)
      p.mark(ellipse(0, -11, 6.4, 5.8), metal)
      p.mark(ellipse(0, -11, 2.6, 2.4), lit)
    }
    if (legs === 2) {
      p.fill(roundedRect(-21, -17, 42, 17, 8.5), dark, 0.6)
      for (let i = 0; i < 4; i++) {
        p.mark(ellipse(-13.5 + i * 9, -8.5, 5.2), metal)
        p.mark(ellipse(-13.5 + i * 9, -8.5, 2), dark)
      }
      p.fill(limb([[0, -36], [0, -14]], [16, 18]), metal)
    }
    const arm = (k: number, a: Arm) => {
      const e: Point = [a[0][0] * k * 1.35, a[0][1]]
      const h: Point = [a[1][0] * k * 1.35, a[1][1]]
      const s: Point = [k * 18, -62]
      p.fill(limb([s, e, h], [6, 5.4, 5]), metal)
      joint(e[0], e[1], 4)
      p.fill(ellipse(s[0], s[1], 6), main, 0.9)
      const an = Math.atan2(h[1] - e[1], h[0] - e[0])
      const q = p.at(h[0], h[1], 1, an)
      q.fill(roundedRect(-4, -4.4, 7, 8.8, 2.4), main)
      for (const w of [-1, 1]) q.fill(limb([[2, w * 3], [7.5, w * 4.6], [11, w * 1.4]], [2.8, 2.6, 1.6]), dark, 0.4)
    }
    arm(-1, present(arms[pl]))
    arm(1, present(arms[pose]))
    const torso = present(
      [
        roundedRect(-18, -72, 36, 40, 9),
        smooth([[-19, -68], [0, -75], [19, -68], [17, -44], [8, -31], [-8, -31], [-17, -44]], true, 0.13),
        smooth([[-12, -72], [12, -72], [20, -50], [16, -33], [-16, -33], [-20, -50]], true, 0.13),
        roundedRect(-19, -70, 38, 36, 4),
      ][kind],
    )
    p.fill(torso, main, 1)
    p.fill(roundedRect(-11, -62, 22, 15, 3), dark, 0.3)
    const chest = rng.int(0, 2)
    if (chest === 0) {
      p.glow(ellipse(0, -54.5, 6), lit, 4)
      p.mark(ellipse(0, -54.5, 5.4), lit)
      p.mark(ellipse(0, -54.5, 3), white)
    }
    if (chest === 1)
      for (let i = 0; i < 5; i++)
        p.mark(
          roundedRect(-9 + i * 3.8, -50 - (2 + ((i * 7) % 5) * 1.7), 2.5, 2 + ((i * 7) % 5) * 1.7, 0.5),
          i % 2 ? lit : pal.accent,
        )
    if (chest === 2) {
      p.line(curve([-9, -54], [-5, -54], [-3, -59], [0, -49.5], [2.5, -56], [4, -54], [9, -54]), lit, 1.1, {
        glow: 1.2,
      })
    }
    for (let i = 0; i < 3; i++) p.mark(ellipse(-6 + i * 6, -40, 1.5), present([lit, pal.accent, white][i]))
    p.mark(roundedRect(-9, -36.6, 18, 1.2, 0.5), tone(main, -0.14))
    p.fill(roundedRect(-5, -77, 10, 6, 2), dark)
    const hy = -88
    const headPath = present(
      [
        roundedRect(-17, -102, 34, 25, 7),
        ellipse(0, -89, 17, 14),
        smooth([[-15, -100], [15, -100], [18, -84], [12, -76], [-12, -76], [-18, -84]], true, 0.12),
        roundedRect(-14, -103, 28, 27, 13),
      ][rng.int(0, 3)],
    )
    const ant = rng.int(0, 2)
    if (ant === 0) {
      p.line(polygon([[0, -101], [0, -112]], false), metal, 1.4)
      p.glow(ellipse(0, -114, 3), lit, 4)
      p.fill(ellipse(0, -114, 2.6), lit, 0.2)
    }
    if (ant === 1)
      for (const k of [-1, 1]) {
        p.line(curve([k * 8, -100], [k * 11, -108], [k * 16, -111]), metal, 1.2)
        p.fill(ellipse(k * 16.4, -111.6, 2.1), pal.accent, 0.4)
      }
    for (const k of [-1, 1]) p.fill(roundedRect(k * 17 - 2.6, -94, 5.2, 11, 2), metal)
    p.fill(headPath, tone(main, 0.03), 1)
    p.fill(roundedRect(-12.6, -97, 25.2, 15.6, 6), dark, 0.3)
    if (eyes === 0)
      for (const k of [-1, 1]) {
        p.glow(ellipse(k * 5.6, -90, 3.6), lit, 3)
        p.mark(ellipse(k * 5.6, -90, 3.5), lit)
        p.mark(ellipse(k * 5.6 - 1, -91.3, 1.1), white)
      }
    if (eyes === 1) {
      p.glow(roundedRect(-10, -92.6, 20, 4.6, 2.2), lit, 3)
      p.mark(roundedRect(-10, -92.6, 20, 4.6, 2.2), lit)
      p.mark(roundedRect(-8, -92, 6, 1.3, 0.6), white)
    }
    if (eyes === 2)
      for (const k of [-1, 1])
        p.line(curve([k * 5.6 - 3.2, -88.6], [k * 5.6, -92.4], [k * 5.6 + 3.2, -88.6]), lit, 1.8, {
          glow: 1.6,
        })
    p.line(curve([-3.4, -85], [0, -83.6], [3.4, -85]), lit, 1)
    const h = present(arms[pose])[1]
    dress(c, { head: [0, hy, 15], hand: [h[0] * 1.35 + 4, h[1]], eyes: [0, -90, 5.6] })
  },
}
