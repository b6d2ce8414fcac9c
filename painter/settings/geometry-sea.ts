import { hex,mix } from '../colour'
import { type Point,polygon } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addWater,addWave } from './geometry-land'
import { addGulls,addSky } from './geometry-sky'

const { sin, PI } = Math

/** Builds the setting: sea. */
export function seaSetting(s: Stage): void {
  const { rng, w, h } = s
  const deep = mix(hex('#12547a'), s.pal.near, 0.35)
  s.horizon = h * 0.56
  s.sun.y = s.horizon - h * rng.range(0.02, 0.2)
  addSky(s)
  const isle = s.layer('island', 'land', 0.2)
  const ix = s.focusX < w / 2 ? w * 0.8 : w * 0.18
  isle.fill(
    polygon(
      Array.from({ length: 30 }, (_, i): Point => [
        ix - 190 + i * 13,
        s.horizon + 3 - 64 * sin((i / 29) * PI) * (0.5 + s.noise.fbm(i / 5, 2)),
      ]),
    ),
    s.land(0.25),
    0.5,
  )
  addWater(s, s.horizon, deep)
  for (let i = 0; i < 4; i++) {
    addWave(
      s,
      0.55 + i * 0.13,
      h * (0.68 + i * 0.085),
      8 + i * 7,
      mix(deep, s.pal.sky[1], 0.4 - i * 0.1),
      i > 0,
    )
    if (i === 1) s.ground = h * 0.84
  }
  addGulls(s, 5)
}
