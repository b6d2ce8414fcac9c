import { hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,roundedRect,smooth } from '../scene/paths'
import { type Arm,arms,holding } from './geometry-body'
import { white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'

export const astronaut: Motif = {
  share: 0.78,
  stance: 'ground',
  draw(c) {
    const { pen: p, pal, rng } = c
    const suit = c.color ?? hex('#eef0f3')
    const trim = pal.accent
    const grey = hex('#9aa5b4')
    const pose = holding(c) ? 'low' : rng.pick(['wave', 'up', 'out', 'hip'])
    p.fill(roundedRect(-15, -76, 30, 34, 7), grey, 0.8)
    const arm = (k: number, a: Arm) => {
      const f = (q: Point): Point => [q[0] * k * 1.1, q[1]]
      p.fill(limb([[k * 12, -67], f(a[0]), f(a[1])], [12.5, 11, 9]), tone(suit, -0.03))
      const e = f(a[0])
      const h = f(a[1])
      p.mark(ellipse((e[0] + h[0] * 2) / 3, (e[1] + h[1] * 2) / 3, 4.6, 4.6), trim)
      p.fill(limb([[(e[0] + h[0] * 2.6) / 3.6, (e[1] + h[1] * 2.6) / 3.6], h], [8.6, 8]), suit)
      p.fill(ellipse(h[0], h[1], 5), grey)
    }
    arm(-1, present(arms[rng.pick(['down', 'hip', 'low'])]))
    arm(1, present(arms[pose]))
    for (const k of [-1, 1]) {
      p.fill(limb([[k * 6, -44], [k * 7.6, -24], [k * 8, -7]], [15, 13.5, 12]), suit)
      p.mark(roundedRect(k * 8 - 6.2, -15, 12.4, 3, 1.4), trim)
      p.fill(smooth([
        [k * 8 - 6.6, -9], [k * 8 + 6.6, -9], [k * 8 + 7 + k * 2, -0.6], [k * 8 - 7 + k * 2, -0.6],
      ], true, 0.12), grey)
    }
    p.fill(smooth([
      [-14, -70], [0, -75], [14, -70], [15, -58], [13, -44], [0, -40], [-13, -44], [-15, -58],
    ], true, 0.14), suit, 0.9)
    p.fill(roundedRect(-8, -63, 16, 11, 2), hex('#cfd6df'), 0.4)
    p.mark(ellipse(-4.6, -58.8, 1.7), trim)
    p.mark(ellipse(0, -58.8, 1.7), pal.accent2)
    p.mark(roundedRect(2.8, -60.6, 3.6, 3.6, 0.6), hex('#35507e'))
    p.mark(roundedRect(-6, -55.6, 12, 1.4, 0.5), grey)
    p.line(curve([8, -56], [14, -52], [13, -46], [9, -44]), grey, 1.5)
    p.fill(ellipse(0, -71, 12, 3.6), grey, 0.5)
    p.fill(ellipse(0, -86, 16.2, 15.6), suit, 0.9)
    const glass = pal.night || pal.name === 'space' ? hex('#1c2c52') : hex('#26406b')
    const v = smooth([
      [-12, -91], [-7, -96.5], [0, -97.6], [7, -96.5], [12, -91], [12, -82], [7, -76.4], [0, -75.4],
      [-7, -76.4], [-12, -82],
    ])
    p.grad(v, -98, -75, [
      [0, mix(glass, pal.sky[0], 0.4), 1], [0.55, mix(glass, pal.accent, 0.35), 1], [0.62, glass, 1],
      [1, mix(glass, pal.sky[2], 0.35), 1],
    ])
    p.shade(smooth([[-9, -91], [-5, -95], [-1, -96], [-6, -88], [-8, -83]]), white, 0.75)
    p.shade(ellipse(6.4, -80, 1.5, 2.6, 0.5), white, 0.35)
    p.mark(ellipse(15.6, -86, 2.6, 4), trim)
    p.mark(ellipse(-15.6, -86, 2.6, 4), trim)
    const h = present(arms[pose])[1]
    c.extras.delete('sunglasses')
    dress(c, { head: [0, -88, 15], hand: [h[0] * 1.1, h[1]] })
  },
}
