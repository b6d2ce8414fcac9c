import { hex,mix } from '../colour'
import { present } from '../present'
import { type Point,ellipse,polygon,rect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addSky } from './geometry-sky'

const { cos, sin } = Math

/** Builds the setting: cyber. */
export function cyberSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.6
  s.sun = { x: s.focusX, y: h * 0.42, r: h * 0.16 }
  addSky(s, { sun: false, clouds: 0, stars: 120 })
  const L = s.layer('halo', 'light', 0.1)
  L.glow(ellipse(s.focusX, h * 0.44, h * 0.34), pal.sky[2], 60, { alpha: 0.75, overlay: true })
  for (let i = 0; i < 4; i++) {
    const r = h * (0.3 + i * 0.055)
    const a = rng.range(0, 6)
    L.line(
      smooth(
        Array.from({ length: 20 }, (_, k): Point => [
          s.focusX + r * cos(a + k * 0.22),
          h * 0.44 + r * sin(a + k * 0.22),
        ]),
        false,
      ),
      i % 2 ? pal.accent : pal.accent2,
      4 - i * 0.6,
      { alpha: 0.9, glow: 3 },
    )
  }
  const N = s.layer('network', 'land', 0.25)
  const nodes: Point[] = []
  for (let i = 0; i < 34; i++) nodes.push([rng.range(0, w), rng.range(20, h * 0.58)])
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const d = Math.hypot(
        present(nodes[i])[0] - present(nodes[j])[0],
        present(nodes[i])[1] - present(nodes[j])[1],
      )
      if (d < 170)
        N.line(polygon([present(nodes[i]), present(nodes[j])], false), pal.accent2, 1.3, {
          alpha: 0.6 * (1 - d / 190),
        })
    }
  for (const [x, y] of nodes) {
    N.glow(ellipse(x, y, 5), rng.pick([pal.accent, pal.accent2]), 5)
    N.mark(ellipse(x, y, 2.6), hex('#ffffff'))
  }
  const f = s.layer('board', 'land', 0.6)
  const vy = h * 0.6
  f.grad(rect(-5, vy, w + 10, h - vy + 5), vy, h, [
    [0, mix(pal.sky[2], pal.near, 0.45), 1], [0.3, mix(pal.sky[1], pal.near, 0.5), 1], [1, pal.near, 1],
  ])
  for (let i = -16; i <= 16; i++) f.line(polygon([
    [s.focusX + i * 30, vy], [s.focusX + i * 190, h],
  ], false), pal.accent2, 1.4, { alpha: 0.5 })
  for (let i = 0; i < 13; i++) {
    const y = vy + (h - vy) * Math.pow(i / 12, 2.1)
    f.line(polygon([[0, y], [w, y]], false), pal.accent2, 0.8 + i * 0.14, { alpha: 0.5 })
  }
  for (let i = 0; i < 30; i++) {
    const t = rng.next() ** 2
    const k = rng.int(-9, 9)
    const y = vy + 6 + (h - vy) * t
    const x = s.focusX + k * (30 + 160 * t)
    f.glow(ellipse(x, y, 2 + 5 * t, 1 + 2.4 * t), rng.pick([pal.accent, pal.accent2]), 4)
  }
  s.ground = h * 0.9
}
