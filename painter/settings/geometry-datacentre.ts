import { hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,ellipse,polygon,rect } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addMist } from './geometry-sky'

/** Builds the setting: datacentre. */
export function datacentreSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  const vx = w / 2 + (w / 2 - s.focusX) * 0.3
  const vy = h * 0.44
  s.horizon = vy
  s.sun = { x: vx, y: vy, r: 90 }
  const p = s.layer('sky', 'sky', 0)
  p.grad(rect(-5, -5, w + 10, h + 10), 0, h, [
    [0, pal.sky[0], 1], [0.5, mix(pal.sky[0], pal.sky[1], 0.8), 1], [1, pal.near, 1],
  ])
  const P = (X: number, Y: number, z: number): Point => [vx + X / z, vy + Y / z]
  const L = s.layer('door', 'light', 0.05)
  L.glow(ellipse(vx, vy, 190, 150), pal.sky[2], 60, { alpha: 0.8, overlay: true })
  L.glow(ellipse(vx, vy, 70, 60), pal.sun, 26, { alpha: 0.95, overlay: true })
  const fl = s.layer('floor', 'land', 0.3)
  const F = 400
  const C = -430
  fl.grad(polygon([P(-900, F, 0.5), P(900, F, 0.5), P(900, F, 9), P(-900, F, 9)]), vy, h, [
    [0, mix(pal.sky[2], pal.near, 0.35), 1], [1, mix(pal.sky[1], pal.near, 0.72), 1],
  ])
  for (let i = 0; i < 16; i++) {
    const z = 0.9 + i * 0.42
    fl.line(polygon([P(-520, F, z), P(520, F, z)], false), pal.sky[2], 2.4 / z, { alpha: 0.3 })
  }
  for (let i = -4; i <= 4; i++)
    fl.line(polygon([P(i * 116, F, 0.8), P(i * 116, F, 9)], false), pal.sky[2], 1, { alpha: 0.28 })
  const ce = s.layer('ceiling', 'land', 0.3)
  ce.fill(
    polygon([P(-900, C, 0.5), P(900, C, 0.5), P(900, C, 9), P(-900, C, 9)]),
    mix(pal.near, pal.sky[0], 0.5),
    0,
  )
  for (let i = 9; i >= 0; i--) {
    const z = 0.86 + i * 0.62
    const q = [P(-90, C, z), P(90, C, z), P(90, C, z + 0.34), P(-90, C, z + 0.34)]
    ce.glow(polygon(q), pal.sun, 10 / z, { alpha: 0.6, overlay: true })
    ce.fill(polygon(q), mix(pal.sun, pal.sky[2], 0.2), 0)
  }
  for (const k of [-1, 1]) {
    ce.fill(
      polygon([
        P(k * 250, C + 20, 0.6),
        P(k * 330, C + 20, 0.6),
        P(k * 330, C + 20, 9),
        P(k * 250, C + 20, 9),
      ]),
      mix(pal.near, pal.sky[1], 0.3),
      0,
    )
    for (let c = 0; c < 4; c++)
      ce.line(
        polygon([P(k * (262 + c * 18), C + 16, 0.6), P(k * (262 + c * 18), C + 16, 9)], false),
        present([pal.accent, pal.accent2, hex('#e8546a'), hex('#8fd65a')][c]),
        2.4,
        { alpha: 0.75 },
      )
  }
  for (let i = 9; i >= 0; i--) {
    const z0 = 0.72 + i * 0.62
    const z1 = z0 + 0.56
    const d = Math.max(0.1, 0.85 - i * 0.085)
    const q = s.layer('rack ' + i, 'land', d)
    const c = s.land(d, hex('#16304f'))
    for (const k of [-1, 1]) {
      const X = k * 470
      q.fill(polygon([P(X, C + 60, z0), P(X, C + 60, z1), P(X, F, z1), P(X, F, z0)]), tone(c, -0.05), 0.2)
      q.flat(
        polygon([P(X, C + 60, z1), P(X + k * 300, C + 60, z1), P(X + k * 300, F, z1), P(X, F, z1)]),
        tone(c, -0.09),
      )
      const rows = i < 5 ? 17 : 10
      for (let r = 0; r < rows; r++) {
        const ya = C + 84 + (r * (F - C - 110)) / rows
        const yb = ya + ((F - C - 110) / rows) * 0.72
        const m = 0.05
        q.mark(
          polygon([P(X, ya, z0 + m), P(X, ya, z1 - m), P(X, yb, z1 - m), P(X, yb, z0 + m)]),
          tone(c, r % 2 ? 0.045 : 0.02),
        )
        const n = i < 6 ? 5 : 2
        for (let b = 0; b < n; b++)
          if (rng.chance(0.72)) {
            const zz = z0 + 0.09 + b * (0.36 / n)
            const ym = (ya + yb) / 2
            const col = rng.pick([pal.accent2, pal.accent2, pal.accent, hex('#7df29a')])
            const e = 0.022 + rng.next() * 0.05
            q.mark(
              polygon([P(X, ym - 5, zz), P(X, ym - 5, zz + e), P(X, ym + 5, zz + e), P(X, ym + 5, zz)]),
              col,
              { glow: i < 3 && rng.chance(0.3) ? 3 : undefined },
            )
          }
      }
      const ref = [P(X, F, z0), P(X, F, z1), P(X * 0.72, F, z1), P(X * 0.72, F, z0)]
      q.shade(polygon(ref), pal.accent2, 0.07)
    }
  }
  addMist(s, vy + 30, 130, 0.22, pal.sky[2])
  s.ground = h * 0.95
}
