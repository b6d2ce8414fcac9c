import { hex,mix } from '../colour'
import { type Point,blobby,ellipse,limb,polygon } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addMist,addSky } from './geometry-sky'
import { addMotes } from './geometry-weather'

const { PI, cos, sin } = Math

/** Builds the setting: volcano. */
export function volcanoSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.72
  const vx = s.focusX < w * 0.5 ? w * 0.7 : w * 0.32
  s.sun = { x: vx, y: h * 0.2, r: h * 0.1 }
  addSky(s, { sun: false, clouds: 0, stars: 60 })
  const L = s.layer('plume', 'light', 0.05)
  L.glow(ellipse(vx, h * 0.25, 230, 160), pal.accent2, 60, { alpha: 0.6, overlay: true })
  const sm = s.layer('smoke', 'land', 0.12)
  for (let i = 0; i < 22; i++) {
    const t = i / 21
    sm.fill(
      blobby(rng, vx + rng.gauss() * (30 + 190 * t), h * (0.22 - 0.3 * t), 50 + 80 * t, 42 + 50 * t, 0.12),
      mix(mix(pal.accent2, pal.sky[0], 0.45 + 0.5 * t), pal.near, 0.3),
      0.8,
      { alpha: 0.85 },
    )
  }
  const p = s.layer('cone', 'land', 0.35)
  const c = s.land(0.6)
  p.fill(polygon([
    [vx - 420, h * 0.82], [vx - 210, h * 0.56], [vx - 78, h * 0.285], [vx - 40, h * 0.3], [vx, h * 0.29],
    [vx + 44, h * 0.305], [vx + 84, h * 0.28], [vx + 220, h * 0.55], [vx + 440, h * 0.82],
  ]), c, 0.9)
  for (let k = 0; k < 5; k++) {
    const dx = (k - 2) * 27
    const pts: Point[] = [[vx + dx, h * 0.295]]
    for (let j = 1; j < 6; j++)
      pts.push([vx + dx * (1 + j * 0.85) + rng.gauss() * 16, h * (0.295 + j * 0.09)])
    p.glow(limb(pts, [16, 10, 12, 6]), hex('#ff5a1c'), 9, { alpha: 0.8 })
    p.flat(limb(pts, [12, 7, 9, 3]), hex('#ffb03a'))
  }
  for (let i = 0; i < 44; i++) {
    const a = -PI / 2 + rng.gauss() * 0.7
    const r = rng.range(30, 250)
    p.glow(ellipse(vx + r * cos(a), h * 0.27 + r * sin(a), rng.range(1.6, 5)), hex('#ffb03a'), 3)
  }
  addMist(s, h * 0.78, 80, 0.4, pal.accent2)
  for (let l = 0; l < 2; l++) {
    const q = s.layer('rock ' + l, 'land', 0.7 + l * 0.24)
    const f = (x: number) => h * (0.82 + l * 0.1) - 80 * (s.noise.ridge(x / 260, l + 5, 4) - 0.4)
    q.fill(s.strip(f, 9), s.land(0.78 + l * 0.18), 0.3)
    if (!l) {
      const y = h * 0.9
      q.glow(
        s.strip((x) => y + 9 * sin(x / 60)),
        hex('#ff5a1c'),
        6,
        { alpha: 0.9 },
      )
      q.grad(
        s.strip((x) => y + 9 * sin(x / 60)),
        y,
        h,
        [[0, hex('#ffd24a'), 1], [0.4, hex('#ff7a24'), 1], [1, hex('#a8231c'), 1]],
      )
    }
    s.ground = h * 0.93
  }
  addMotes(s, 60, hex('#ffb03a'))
}
