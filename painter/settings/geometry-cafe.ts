import { hex,mix,tone } from '../colour'
import { curve,ellipse,polygon,rect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { shadowInk } from './geometry-sky'

/** Builds the setting: cafe. */
export function cafeSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.7
  s.sun = { x: w * 0.5, y: h * 0.3, r: 60 }
  const p = s.layer('sky', 'sky', 0)
  p.grad(rect(-5, -5, w + 10, h + 10), 0, h, [
    [0, tone(pal.sky[0], 0.02), 1], [1, mix(pal.sky[0], pal.sky[1], 0.7), 1],
  ])
  const win = s.layer('window', 'light', 0.1)
  const x0 = w * 0.1
  const x1 = w * 0.9
  const y0 = h * 0.1
  const y1 = h * 0.62
  win.grad(rect(x0, y0, x1 - x0, y1 - y0), y0, y1, [[0, pal.sky[1], 1], [1, pal.sky[2], 1]])
  for (let i = 0; i < 15; i++) {
    const bw = rng.range(40, 96)
    const x = x0 + rng.range(0, x1 - x0 - bw)
    const bh = rng.range(60, 250)
    win.fill(rect(x, y1 - bh, bw, bh), s.land(0.25 + rng.range(0, 0.25)), 0.3)
    for (let k = 0; k < 9; k++)
      win.mark(rect(x + rng.range(4, bw - 10), y1 - rng.range(12, bh - 4), 6, 8), hex('#ffe0a0'), {
        alpha: 0.8,
      })
  }
  for (let i = 0; i < 26; i++)
    win.glow(
      ellipse(rng.range(x0, x1), rng.range(y1 - 130, y1), rng.range(6, 20)),
      rng.pick([pal.accent, pal.accent2, hex('#ffd98a'), hex('#ff8a6b')]),
      2,
      { alpha: 0.35, overlay: true },
    )
  const fr = s.layer('frame', 'land', 0.4)
  const wood = mix(hex('#5e3a26'), pal.near, 0.35)
  for (const x of [x0, w * 0.37, w * 0.63, x1]) fr.fill(rect(x - 8, y0 - 8, 16, y1 - y0 + 16), wood, 0.6)
  for (const y of [y0, y1]) fr.fill(rect(x0 - 8, y - 8, x1 - x0 + 16, 16), wood, 0.5)
  fr.fill(rect(-5, y1 + 8, w + 10, h * 0.2), mix(hex('#7a4b33'), pal.near, 0.25), 0.2)
  for (let i = 0; i < 18; i++) fr.line(polygon([[i * 80, y1 + 8], [i * 80, h * 0.8]], false), wood, 2)
  const la = s.layer('lamps', 'land', 0.6)
  for (const x of [w * 0.2, w * 0.5, w * 0.8]) {
    la.line(polygon([[x, -5], [x, h * 0.13]], false), shadowInk, 2.4)
    la.grad(polygon([
      [x - 40, h * 0.19], [x + 40, h * 0.19], [x + 190, h * 0.78], [x - 190, h * 0.78],
    ]), h * 0.19, h * 0.78, [
      [0, hex('#ffe2a0'), 0.3], [1, hex('#ffe2a0'), 0],
    ], { overlay: true })
    la.fill(smooth([
      [x - 46, h * 0.19], [x - 26, h * 0.14], [x, h * 0.125], [x + 26, h * 0.14], [x + 46, h * 0.19],
    ], true, 0.14), pal.accent, 0.9)
    la.glow(ellipse(x, h * 0.195, 17, 9), hex('#fff0c0'), 10)
    la.flat(ellipse(x, h * 0.192, 15, 8), hex('#fff6da'))
  }
  const t = s.layer('table', 'land', 0.85)
  const tc = mix(hex('#a4683c'), pal.near, 0.15)
  t.grad(polygon([
    [-5, h * 0.84], [w + 5, h * 0.84], [w + 5, h + 5], [-5, h + 5],
  ]), h * 0.84, h, [
    [0, tone(tc, 0.09), 1], [0.08, tc, 1], [1, tone(tc, -0.14), 1],
  ])
  for (let i = 0; i < 16; i++) {
    const y = h * 0.85 + rng.next() * h * 0.15
    const x = rng.range(-50, w)
    t.line(
      curve([x, y], [x + 120, y + rng.gauss() * 4], [x + rng.range(160, 420), y + 2]),
      tone(tc, -0.07),
      2,
      { alpha: 0.5 },
    )
  }
  s.ground = h * 0.91
}
