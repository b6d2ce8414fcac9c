import { Path2D } from '@napi-rs/canvas'
import { hex,mix } from '../colour'
import { rect } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addGulls,addMist,addSky,cumulus } from './geometry-sky'

/** Builds the setting: clouds. */
export function cloudsSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.82
  s.sun.y = h * 0.4
  s.sun.r = h * 0.2
  addSky(s, { clouds: 4 })
  for (let l = 0; l < 5; l++) {
    const d = 0.12 + l * 0.2
    const p = s.layer('bank ' + l, 'land', d)
    const y = h * (0.68 + l * 0.085)
    const base = pal.night
      ? mix(pal.sky[2], pal.sky[0], 0.05 + l * 0.14)
      : mix(hex('#ffffff'), pal.sky[l < 2 ? 2 : 1], 0.1 + l * 0.09)
    const path = new Path2D()
    for (let i = 0; i < 7 - l; i++)
      path.addPath(
        cumulus(
          rng,
          ((i + rng.range(0.2, 0.8)) / (7 - l)) * w,
          y,
          rng.range(120, 190) + l * 46,
          rng.range(60, 104) + l * 22,
        ),
      )
    path.addPath(rect(-10, y - 12, w + 20, h))
    p.grad(path, y - 120, y + 120, [
      [0, mix(base, pal.sun, 0.4), 1], [0.35, base, 1], [0.75, mix(base, pal.sky[1], 0.45), 1],
      [1, mix(base, pal.sky[0], 0.4), 1],
    ])
    if (l < 4) addMist(s, y + 30, 60, 0.3)
  }
  s.ground = h * 0.93
  addGulls(s, 5)
}
