import { hex,mix,tone } from '../colour'
import { blobby,ellipse,limb,polygon,rect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'

/** Builds the setting: underwater. */
export function underwaterSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.9
  s.sun = { x: s.focusX, y: -40, r: 90 }
  const p = s.layer('sky', 'sky', 0)
  p.grad(rect(-5, -5, w + 10, h + 10), 0, h, [[0, pal.sky[0], 1], [0.45, pal.sky[1], 1], [1, pal.sky[2], 1]])
  const L = s.layer('rays', 'light', 0.05)
  for (let i = 0; i < 9; i++) {
    const x = s.focusX + (i - 4) * 120 + rng.range(-30, 30)
    const t = rng.range(24, 60)
    const d = (x - s.focusX) * 0.8
    L.grad(polygon([
      [x - t * 0.4, -10], [x + t * 0.4, -10], [x + d + t * 2.4, h * 0.9], [x + d - t * 2.4, h * 0.9],
    ]), 0, h * 0.9, [[0, pal.sun, 0.34], [1, pal.sun, 0]], { overlay: true })
  }
  const school = s.layer('school', 'land', 0.2)
  const sx = s.focusX < w / 2 ? w * 0.76 : w * 0.24
  for (let i = 0; i < 22; i++) {
    const x = sx + rng.gauss() * 190
    const y = h * 0.3 + rng.gauss() * 110
    const k = rng.range(0.6, 1.1)
    const c = s.land(0.35 + rng.range(-0.1, 0.1))
    school.fill(smooth([
      [x - 17 * k, y], [x, y - 7 * k], [x + 12 * k, y], [x + 21 * k, y - 6 * k], [x + 19 * k, y + 6 * k],
      [x + 12 * k, y], [x, y + 7 * k],
    ], true, 0.12), c, 0.3)
  }
  for (let l = 0; l < 3; l++) {
    const d = 0.35 + l * 0.27
    const q = s.layer('reef ' + l, 'land', d)
    const f = (x: number) => h * (0.8 + l * 0.07) - 70 * s.noise.fbm(x / 210 + l * 7, l, 3)
    const c = s.land(d, hex('#2f6f8a'))
    for (let i = 0; i < 9 - l; i++) {
      const x = rng.range(-20, w + 20)
      const y = f(x) + 14
      const k = (0.6 + l * 0.35) * rng.range(0.7, 1.2)
      const far = Math.abs(x - s.focusX) > 220 || l === 0
      if (!far) continue
      const col = mix(
        rng.pick([pal.accent, hex('#e0567a'), pal.accent2, hex('#9a6bd0'), hex('#3fae8a')]),
        c,
        0.62 - d * 0.5,
      )
      const kind = rng.int(0, 2)
      if (kind === 0)
        for (let b = -2; b <= 2; b++) {
          q.fill(limb([
            [x, y], [x + b * 17 * k, y - 54 * k], [x + b * 28 * k, y - (96 - Math.abs(b) * 13) * k],
          ], [17 * k, 12 * k, 8 * k]), col, 0.8)
        }
      else if (kind === 1)
        for (let b = 0; b < 4; b++) {
          const sw = rng.range(-1, 1) * 18 * k
          const X = x + (b - 1.5) * 17 * k
          const H = rng.range(110, 210) * k
          q.fill(limb([
            [X, y], [X + sw, y - H * 0.33], [X - sw, y - H * 0.66], [X + sw * 0.6, y - H],
          ], [11 * k, 12 * k, 9 * k, 1]), mix(hex('#2f9a6a'), c, 0.6 - d * 0.45), 0.5)
        }
      else {
        q.fill(blobby(rng, x, y - 22 * k, 48 * k, 40 * k, 0.06), col, 1)
        for (let b = 0; b < 8; b++)
          q.mark(ellipse(x + rng.gauss() * 26 * k, y - 24 * k + rng.gauss() * 20 * k, 4 * k), tone(col, 0.08))
      }
    }
    q.fill(s.strip(f), l === 2 ? mix(c, hex('#d9c08a'), 0.25) : c, 0.15)
    s.ground = f(s.focusX) + 8
  }
  const B = s.layer('bubbles', 'fx', 1)
  for (let i = 0; i < 46; i++) {
    const x = s.focusX + rng.gauss() * 420
    const y = rng.range(20, h)
    const r = 2 + Math.pow(rng.next(), 3) * 15
    B.line(ellipse(x, y, r), hex('#eaffff'), 1.4, { alpha: 0.65 })
    B.mark(ellipse(x - r * 0.35, y - r * 0.35, r * 0.24), hex('#ffffff'), { alpha: 0.9 })
  }
}
