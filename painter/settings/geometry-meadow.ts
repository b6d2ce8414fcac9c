import { hex,mix,tone } from '../colour'
import { polygon,rect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { shelfJitter } from './geometry-library'
import { addFlowers,addGrass,roundTree } from './geometry-plants'
import { addGulls,addSky } from './geometry-sky'

const { sin, PI } = Math

/** Builds the setting: meadow. */
export function meadowSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  const g = pal.name === 'autumn' ? hex('#c98a3a') : hex('#6fae52')
  s.horizon = h * 0.62
  s.sun.y = h * 0.3
  s.sun.r = h * 0.12
  addSky(s, { clouds: 5 })
  for (let l = 0; l < 4; l++) {
    const d = 0.15 + l * 0.24
    const p = s.layer('hill ' + l, 'land', d)
    const y = h * (0.66 + l * 0.09)
    const c = mix(s.land(d, g, 0.85), g, pal.night ? 0.12 : 0.34)
    const f = (x: number) =>
      y - (56 - l * 4) * sin(x / (300 + l * 40) + l * 1.9 + shelfJitter(s, l)) - 20 * s.noise.n2(x / 240, l)
    p.grad(s.strip(f), y - 70, y + 190, [[0, tone(c, 0.05), 1], [1, tone(c, -0.09), 1]])
    if (l < 3)
      for (let k = 0; k < 9 - l * 2; k++) {
        const x = rng.range(0, w)
        if (l > 1 && Math.abs(x - s.focusX) < 200) continue
        roundTree(
          s,
          p,
          x,
          f(x) + 4,
          rng.range(30, 56) * (1 + l * 0.8),
          tone(mix(s.land(d, g), hex('#3f7a48'), 0.3), rng.range(-0.03, 0.04)),
        )
      }
    if (l === 1 && rng.chance(0.6)) {
      const x = s.focusX < w / 2 ? w * 0.76 : w * 0.24
      const Y = f(x) + 6
      p.fill(polygon([
        [x - 22, Y], [x - 14, Y - 92], [x + 14, Y - 92], [x + 22, Y],
      ]), mix(hex('#fff4e4'), s.land(d), 0.25), 0.9)
      p.fill(smooth([[x - 17, Y - 90], [x, Y - 112], [x + 17, Y - 90]], true, 0.12), pal.accent, 0.7)
      for (let b = 0; b < 4; b++) {
        const q = p.at(x, Y - 92, 1, 0.4 + b * PI * 0.5)
        q.fill(rect(4, -2, 66, 4), hex('#6b4a3a'))
        q.fill(rect(18, -2, 50, 15), mix(hex('#fff4e4'), s.land(d), 0.2), 0.2)
      }
    }
    if (l === 3) {
      addGrass(s, p, f, c, 200, 30)
      addFlowers(s, p, h * 0.87, h * 1.0, 150)
      s.ground = f(s.focusX) + 30
    }
  }
  addGulls(s, 4)
}
