import { hex,mix,tone } from '../colour'
import { type Point,limb,polygon,rect,roundedRect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addMist,addSky } from './geometry-sky'

const { sin } = Math

/** Builds the setting: desert. */
export function desertSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  const sand = mix(hex('#e0a45c'), pal.sky[2], 0.25)
  s.horizon = h * 0.64
  s.sun.y = h * 0.36
  s.sun.r = h * 0.19
  addSky(s, { clouds: rng.int(0, 2) })
  const m = s.layer('mesas', 'land', 0.25)
  for (let i = 0; i < 5; i++) {
    const x = (i + rng.range(0.1, 0.9)) * (w / 5)
    const bw = rng.range(60, 150)
    const bh = rng.range(60, 170)
    const c = mix(s.land(0.3), hex('#b5573a'), 0.35)
    if (s.words.has('pyramid')) {
      m.fill(polygon([
        [x - bw * 1.3, s.horizon + 20], [x, s.horizon - bh * 1.25], [x + bw * 1.3, s.horizon + 20],
      ]), mix(s.land(0.3), sand, 0.5), 0)
      m.shade(polygon([
        [x, s.horizon - bh * 1.25], [x + bw * 0.25, s.horizon + 20], [x + bw * 1.3, s.horizon + 20],
      ]), s.land(0.7), 0.55)
    } else {
      m.fill(polygon([
        [x - bw, s.horizon + 20], [x - bw * 0.7, s.horizon - bh * 0.5], [x - bw * 0.6, s.horizon - bh],
        [x + bw * 0.5, s.horizon - bh], [x + bw * 0.64, s.horizon - bh * 0.45], [x + bw, s.horizon + 20],
      ]), c, 0.9)
      for (let k = 0; k < 3; k++)
        m.mark(rect(x - bw * 0.56, s.horizon - bh * (0.85 - k * 0.2), bw * 1.06, 4), tone(c, 0.05), {
          alpha: 0.6,
        })
    }
  }
  addMist(s, s.horizon + 6, 60, 0.5)
  for (let l = 0; l < 4; l++) {
    const d = 0.35 + l * 0.2
    const p = s.layer('dune ' + l, 'land', d)
    const y = h * (0.68 + l * 0.085)
    const c = mix(sand, s.land(d), 0.25 + l * 0.14)
    const ph = rng.range(0, 6)
    const f = (x: number) =>
      y - (26 + l * 9) * (0.6 + sin(x / (230 + l * 60) + ph)) - 10 * s.noise.n2(x / 180, l)
    p.grad(s.strip(f), y - 70, y + 150, [[0, tone(c, 0.05), 1], [1, tone(c, -0.1), 1]])
    for (let X = 20; X < w; X += 10) {
      if (!(f(X) < f(X - 10) && f(X) <= f(X + 10))) continue
      const dir = s.sun.x < X ? 1 : -1
      const L = 190 + l * 70
      const top: Point[] = []
      const low: Point[] = []
      for (let k = 0; k <= 10; k++) {
        const t = k / 10
        top.push([X + dir * L * t, f(X + dir * L * t)])
        low.push([X + dir * L * (t * 0.9 - 0.12 * sin(t * 5)), f(X) + (30 + 130 * t) * (0.5 + l * 0.22)])
      }
      p.shade(polygon([...top, ...low.reverse()]), mix(tone(c, -0.12), pal.sky[0], 0.2), 0.4)
    }
    for (let k = 0; k < 5 + l; k++) {
      const yy = 12 + k * (10 + l * 5)
      const pts: Point[] = []
      for (let x = -20; x < w + 20; x += 40) pts.push([x, f(x) + yy + 5 * sin(x / 50 + k)])
      p.line(smooth(pts, false), tone(c, -0.05), 1.2 + l * 0.5, { alpha: 0.5 })
    }
    if (l > 0)
      for (let k = 0; k < 3; k++) {
        const x = rng.range(20, w - 20)
        const H = rng.range(50, 84) * (0.5 + l * 0.34)
        if (Math.abs(x - s.focusX) < 200) continue
        const g = mix(hex('#4f8a52'), s.land(d), 0.4)
        p.fill(limb([[x, f(x) + 8], [x, f(x) - H]], [H * 0.2, H * 0.17]), g, 0.9)
        p.fill(limb([
          [x, f(x) - H * 0.35], [x + H * 0.28, f(x) - H * 0.4], [x + H * 0.3, f(x) - H * 0.75],
        ], [H * 0.12, H * 0.12, H * 0.11]), g, 0.8)
        p.fill(limb([
          [x, f(x) - H * 0.5], [x - H * 0.26, f(x) - H * 0.52], [x - H * 0.27, f(x) - H * 0.82],
        ], [H * 0.12, H * 0.12, H * 0.1]), g, 0.8)
      }
    s.ground = f(s.focusX) + 24
  }
  if (s.words.has('mars')) {
    const p = s.layer('base', 'land', 0.5)
    const x = s.focusX < w / 2 ? w * 0.78 : w * 0.22
    const y = h * 0.74
    for (const [dx, r] of [[0, 74], [-112, 46], [104, 40]] as const) {
      p.fill(smooth([
        [x + dx - r, y], [x + dx - r * 0.75, y - r * 0.7], [x + dx, y - r], [x + dx + r * 0.75, y - r * 0.7],
        [x + dx + r, y],
      ], true, 0.16), hex('#e8e9ee'), 0.9)
      p.mark(roundedRect(x + dx - r * 0.5, y - r * 0.5, r, r * 0.2, 4), pal.accent2, { glow: 3 })
    }
  }
}
