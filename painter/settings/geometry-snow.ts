import { hex,mix } from '../colour'
import { ellipse,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { mountainRange } from './geometry-land'
import { addPine } from './geometry-plants'
import { addMist,addSky } from './geometry-sky'

const { sin } = Math

/** Builds the setting: snow. */
export function snowSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  const sn = mix(hex('#f6fbff'), pal.sky[1], pal.night ? 0.42 : 0.14)
  s.horizon = h * 0.64
  s.sun.y = h * 0.28
  s.sun.r = h * 0.1
  addSky(s, { clouds: 2 })
  mountainRange(s, 'peaks', 0.16, h * 0.64, 230, 0.0046, 5, 0.7)
  addMist(s, h * 0.64, 60, 0.5)
  for (let l = 0; l < 3; l++) {
    const d = 0.35 + l * 0.28
    const p = s.layer('drift ' + l, 'land', d)
    const y = h * (0.74 + l * 0.09)
    const f = (x: number) => y - 30 * sin(x / (330 - l * 30) + l * 2.2) - 22 * s.noise.n2(x / 200, l + 4)
    const c = mix(sn, s.land(d), 0.22 - l * 0.06)
    p.grad(s.strip(f), y - 50, y + 170, [[0, c, 1], [1, mix(c, pal.sky[0], 0.35), 1]])
    for (let k = 0; k < 12 - l * 3; k++) {
      const x = rng.range(-10, w + 10)
      const H = rng.range(60, 110) * (0.7 + l * 0.66)
      if (l && Math.abs(x - s.focusX) < 190) continue
      addPine(p, x, f(x) + 10, H, s.land(0.45 + l * 0.2, hex('#2f5f5a')))
      for (let t = 0; t < 4; t++) p.mark(smooth([
        [x, f(x) + 10 - H * (0.98 - t * 0.19)], [x - H * 0.045 * (t + 1), f(x) + 10 - H * (0.84 - t * 0.19)],
        [x + H * 0.03 * (t + 1), f(x) + 10 - H * (0.86 - t * 0.19)],
      ], true, 0.1), c, { alpha: 0.95 })
    }
    s.ground = f(s.focusX) + 26
  }
  const F = s.layer('flakes', 'fx', 1)
  for (let i = 0; i < 130; i++)
    F.mark(ellipse(rng.range(0, w), rng.range(0, h), 1 + Math.pow(rng.next(), 3) * 5), hex('#ffffff'), {
      alpha: rng.range(0.4, 0.95),
    })
}
