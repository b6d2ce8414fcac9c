import { mix,tone } from '../colour'
import { present } from '../present'
import { ellipse,limb,polygon,rect,roundedRect } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addConfetti } from './geometry-weather'

/** Builds the setting: stage. */
export function stageSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.8
  s.sun = { x: s.focusX, y: h * 0.1, r: 60 }
  const p = s.layer('sky', 'sky', 0)
  p.grad(rect(-5, -5, w + 10, h + 10), 0, h, [[0, pal.sky[0], 1], [0.7, pal.sky[1], 1], [1, pal.sky[0], 1]])
  const L = s.layer('spots', 'light', 0.1)
  for (let i = 0; i < 8; i++) {
    const x = ((i + 0.5) / 8) * w
    const tx = s.focusX + (x - s.focusX) * -0.25 + rng.gauss() * 120
    const c = present([pal.accent, pal.accent2, pal.sky[2], pal.sun][i % 4])
    L.grad(polygon([
      [x - 10, -10], [x + 10, -10], [tx + 120, h * 0.86], [tx - 120, h * 0.86],
    ]), 0, h * 0.86, [[0, c, 0.55], [1, c, 0.02]], { overlay: true })
    L.glow(ellipse(x, 6, 15), c, 8)
  }
  L.glow(ellipse(s.focusX, h * 0.48, 210), pal.sky[2], 50, { alpha: 0.6, overlay: true })
  L.line(ellipse(s.focusX, h * 0.45, 250), pal.accent, 7, { glow: 6, alpha: 0.9 })
  L.line(ellipse(s.focusX, h * 0.45, 220), pal.accent2, 3, { glow: 4, alpha: 0.9 })
  const f = s.layer('floor', 'land', 0.5)
  f.grad(rect(-5, h * 0.8, w + 10, h * 0.21), h * 0.8, h, [
    [0, mix(pal.sky[2], pal.near, 0.4), 1], [1, pal.near, 1],
  ])
  f.shade(ellipse(s.focusX, h * 0.88, 330, 40), pal.sun, 0.32)
  for (const x of [w * 0.06, w * 0.94])
    for (let k = 0; k < 3; k++) {
      f.fill(roundedRect(x - 58, h * (0.63 - k * 0.19), 116, h * 0.18, 6), tone(pal.near, 0.05), 0.6)
      f.fill(ellipse(x, h * (0.72 - k * 0.19), 44), tone(pal.near, -0.02), 0.6)
      f.fill(ellipse(x, h * (0.72 - k * 0.19), 18), tone(pal.near, 0.12), 0.6)
    }
  s.ground = h * 0.885
  const c = s.layer('crowd', 'land', 1)
  for (let i = 0; i < 44; i++) {
    const x = (i / 43) * (w + 60) - 30 + rng.gauss() * 12
    const y = h * (0.975 + 0.02 * rng.gauss())
    c.fill(ellipse(x, y, 18, 20), pal.dark, 0.2)
    c.fill(roundedRect(x - 28, y + 12, 56, 60, 20), pal.dark, 0)
    if (rng.chance(0.34)) c.fill(limb([
      [x + 16, y + 20], [x + 26, y - 26], [x + 20 + rng.gauss() * 8, y - 60],
    ], [13, 11, 10]), pal.dark, 0)
  }
  addConfetti(s, 70)
}
