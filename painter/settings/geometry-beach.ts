import { hex,mix,tone } from '../colour'
import { ellipse,smooth,star } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addWater,addWave } from './geometry-land'
import { addPalm } from './geometry-plants'
import { addGulls,addSky } from './geometry-sky'

const { sin } = Math

/** Builds the setting: beach. */
export function beachSetting(s: Stage): void {
  const { rng, w, h } = s
  const deep = mix(hex('#1a8a9a'), s.pal.near, 0.2)
  const sand = mix(hex('#f0d3a0'), s.pal.sky[2], 0.25)
  s.horizon = h * 0.54
  s.sun.y = s.horizon - h * 0.1
  addSky(s)
  const isle = s.layer('island', 'land', 0.2)
  const ix = s.focusX < w / 2 ? w * 0.74 : w * 0.2
  isle.fill(smooth([
    [ix - 200, s.horizon + 4], [ix - 80, s.horizon - 50], [ix + 20, s.horizon - 86],
    [ix + 120, s.horizon - 34], [ix + 210, s.horizon + 4],
  ]), s.land(0.3, hex('#3f7a52')), 0.7)
  addWater(s, s.horizon, deep)
  addWave(s, 0.6, h * 0.7, 8, mix(deep, s.pal.sky[1], 0.4), true)
  addWave(s, 0.66, h * 0.75, 10, mix(deep, s.pal.sky[2], 0.4), true)
  const f = (x: number) => h * 0.81 + 20 * sin(x / 260 + 1) - 14 * s.noise.n2(x / 200, 2)
  const p = s.layer('sand', 'land', 0.8)
  p.mark(
    s.strip((x) => f(x) - 8 - 6 * s.noise.n2(x / 40, 3)),
    hex('#ffffff'),
    { alpha: 0.8 },
  )
  p.grad(s.strip(f), h * 0.78, h, [
    [0, tone(sand, -0.07), 1], [0.3, sand, 1], [1, mix(tone(sand, -0.12), s.pal.near, 0.2), 1],
  ])
  for (let i = 0; i < 90; i++)
    p.mark(ellipse(rng.range(0, w), rng.range(h * 0.84, h), rng.range(1, 3), 1), tone(sand, -0.09))
  p.mark(star(s.focusX + 330, h * 0.93, 5, 20, 8, 0.3), s.pal.accent)
  const q = s.layer('palms', 'land', 0.95)
  const side = s.focusX < w / 2 ? 1 : -1
  const px = side > 0 ? w * 0.93 : w * 0.07
  addPalm(q, px, h * 0.95, h * 0.66, s.land(0.9, hex('#1f6a4c')), -side)
  addPalm(q, px + side * 50, h, h * 0.46, s.land(0.97, hex('#1f6a4c')), -side)
  s.ground = h * 0.93
  addGulls(s, 4)
}
