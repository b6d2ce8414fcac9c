import { type Rgb,hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,ellipse,polygon,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addBoulder } from './geometry-plants'
import { addSky } from './geometry-sky'

const { PI, cos, sin } = Math

/** Builds the setting: space. */
export function spaceSetting(s: Stage): void {
  const { rng, w, h, pal, noise } = s
  s.horizon = h
  s.sun = { x: s.focusX < w / 2 ? w * 0.82 : w * 0.18, y: h * 0.24, r: 40 }
  addSky(s, { sun: false, clouds: 0, stars: 320 })
  const N = s.layer('nebula', 'light', 0.05)
  for (let i = 0; i < 26; i++) {
    const t = i / 25
    const x = w * (-0.05 + 1.1 * t)
    const y = h * (0.75 - 0.6 * t) + 150 * (noise.fbm(t * 3.4, 2) - 0.5) + rng.gauss() * 70
    const c = present(
      ([pal.accent, pal.sky[2], pal.accent2, mix(pal.accent, pal.sky[2], 0.5)] as Rgb[])[i % 4],
    )
    N.glow(ellipse(x, y, rng.range(70, 190), rng.range(40, 100), -0.5), c, 60, {
      alpha: rng.range(0.2, 0.42),
      overlay: true,
    })
  }
  for (let i = 0; i < 130; i++) {
    const t = rng.next()
    const x = w * t + rng.gauss() * 60
    const y = h * (0.75 - 0.6 * t) + rng.gauss() * 90
    N.mark(ellipse(x, y, rng.range(0.4, 1.6)), hex('#ffffff'), { alpha: rng.range(0.4, 1) })
  }
  const q = s.layer('planet', 'land', 0.2)
  const px = s.focusX < w / 2 ? w * 0.79 : w * 0.2
  const py = h * 0.32
  const r = h * rng.range(0.14, 0.21)
  const pc = rng.pick([pal.accent, pal.accent2, hex('#e8a35c'), hex('#5fb0d8')])
  const ringed = rng.chance(0.6)
  const half = (a0: number) =>
    q.line(
      smooth(
        Array.from({ length: 20 }, (_, i): Point => {
          const a = a0 + (i / 19) * PI
          const R = r * 1.75
          const x = R * cos(a)
          const y = R * 0.26 * sin(a)
          const cc = cos(-0.35)
          const si = sin(-0.35)
          return [px + x * cc - y * si, py + x * si + y * cc]
        }),
        false,
      ),
      mix(pal.accent2, hex('#ffffff'), 0.4),
      r * 0.1,
      { alpha: 0.9, detail: false },
    )
  if (ringed) half(PI)
  q.glow(ellipse(px, py, r * 1.03), pc, 22, { alpha: 0.5, overlay: true })
  q.fill(ellipse(px, py, r), pc, 1)
  for (let i = 0; i < 6; i++) {
    const yy = -0.75 + i * 0.28
    const W = r * Math.sqrt(1 - yy * yy) * 0.98
    q.shade(smooth([
      [px - W, py + yy * r], [px, py + yy * r + r * 0.06], [px + W, py + yy * r],
      [px, py + yy * r + r * 0.15],
    ]), i % 2 ? tone(pc, 0.12) : tone(pc, -0.1), 0.45)
  }
  if (ringed) half(0)
  const mx = s.focusX < w / 2 ? w * 0.93 : w * 0.05
  const m = mix(pal.far, hex('#ffffff'), 0.4)
  q.fill(ellipse(mx, h * 0.14, 26), m, 1)
  q.mark(ellipse(mx - 6, h * 0.13, 6), tone(m, -0.06))
  if (s.words.has('surface') || (s.hero && s.words.has('stand'))) {
    const g = s.layer('surface far', 'land', 0.5)
    const c1 = mix(s.land(0.45), hex('#8d84a8'), 0.4)
    const f1 = (x: number) => h * 0.84 - 60 * noise.ridge(x / 330, 4, 4)
    g.fill(s.strip(f1), c1, 0.3)
    const p = s.layer('surface', 'land', 0.85)
    const c = mix(s.land(0.6), hex('#9a90b0'), 0.45)
    const f = (x: number) => h * 0.885 + 24 * sin(x / 340 + 2) - 16 * noise.fbm(x / 130, 6, 3)
    p.grad(s.strip(f), h * 0.85, h, [[0, tone(c, 0.07), 1], [1, tone(c, -0.15), 1]])
    for (let i = 0; i < 12; i++) {
      const x = rng.range(0, w)
      const y = f(x) + rng.range(14, 96)
      const r2 = rng.range(14, 64) * ((y - h * 0.85) / 110)
      p.mark(ellipse(x, y, r2, r2 * 0.26), tone(c, -0.1))
      p.mark(ellipse(x + 2, y + r2 * 0.05, r2 * 0.86, r2 * 0.19), tone(c, -0.03))
    }
    for (let i = 0; i < 6; i++)
      addBoulder(s, p, rng.range(0, w), h * 0.93 + rng.range(0, 40), rng.range(8, 28), c)
    s.ground = f(s.focusX) + 30
  } else {
    s.ground = h * 0.92
    const a = s.layer('rocks', 'land', 0.8)
    for (let i = 0; i < 9; i++) {
      const x = rng.range(0, w)
      const y = h * rng.range(0.1, 0.98)
      if (Math.hypot(x - s.focusX, (y - h * 0.5) * 1.3) < 330) continue
      const R = rng.range(9, 40)
      const col = mix(s.land(0.5), hex('#8d7fa6'), 0.4)
      a.fill(
        polygon(
          Array.from({ length: 9 }, (_, k): Point => [
            x + R * rng.range(0.75, 1.1) * cos(k * 0.698),
            y + R * rng.range(0.65, 0.95) * sin(k * 0.698),
          ]),
        ),
        col,
        1,
      )
      a.mark(ellipse(x - R * 0.2, y, R * 0.2, R * 0.14), tone(col, -0.09))
    }
  }
}
