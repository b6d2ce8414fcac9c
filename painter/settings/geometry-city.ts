import { hex,mix,tone } from '../colour'
import { ellipse,limb,polygon,rect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addGulls,addMist,addSky } from './geometry-sky'

/** Builds the setting: city. */
export function citySetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.74
  s.sun.y = h * 0.34
  s.sun.r = h * 0.2
  addSky(s, { clouds: pal.night ? 1 : 3 })
  const win =
    pal.night || pal.name === 'sunset'
      ? [hex('#ffd98a'), hex('#fff1c4'), pal.accent2, pal.accent]
      : [mix(pal.sky[2], hex('#ffffff'), 0.4), pal.sky[1]]
  for (let l = 0; l < 3; l++) {
    const d = 0.18 + l * 0.3
    const p = s.layer('blocks ' + l, 'land', d)
    const base = h * (0.8 + l * 0.07)
    const c = s.land(d)
    let x = -30
    while (x < w + 20) {
      const bw = rng.range(44, 92) * (0.7 + l * 0.34)
      const near = Math.abs(x + bw / 2 - s.focusX) / w
      const peak = s.hero ? 0.35 + near * 1.1 : 1.05 - near * 0.9
      const bh =
        h * (0.16 + 0.34 * rng.next() * (l === 0 ? 1.25 : l === 1 ? 1 : 0.5)) * (l === 2 ? 0.45 + near : peak)
      const col = tone(c, rng.range(-0.025, 0.03))
      const y = base - bh
      const top = rng.int(0, 5)
      if (top === 0) p.fill(polygon([
        [x, base + 200], [x, y + 26], [x + bw * 0.5, y - 20], [x + bw, y + 26], [x + bw, base + 200],
      ]), col, 0.5)
      else if (top === 1) {
        p.fill(rect(x, y, bw, bh + 200), col, 0.5)
        p.fill(rect(x + bw * 0.22, y - bh * 0.12, bw * 0.56, bh * 0.13), col, 0.4)
        p.fill(rect(x + bw * 0.46, y - bh * 0.32, bw * 0.07, bh * 0.2), col, 0)
        if (pal.night) p.glow(ellipse(x + bw * 0.495, y - bh * 0.32, 3), hex('#ff4a4a'), 3)
      } else if (top === 2) p.fill(smooth([
        [x, base + 200], [x, y + 20], [x + bw * 0.5, y - 12], [x + bw, y + 20], [x + bw, base + 200],
      ], true, 0.05), col, 0.5)
      else if (top === 3) p.fill(polygon([
        [x, base + 200], [x, y], [x + bw, y + bw * 0.4], [x + bw, base + 200],
      ]), col, 0.5)
      else p.fill(rect(x, y, bw, bh + 200), col, 0.5)
      const ww = 5 + l * 2.4
      const gx = ww * 2.1
      const gy = ww * 2.6
      const lit = rng.range(0.18, 0.55)
      for (let yy = y + 24 + (top === 3 ? bw * 0.4 : 0); yy < base + 10; yy += gy)
        for (let xx = x + ww; xx < x + bw - ww * 1.4; xx += gx)
          if (rng.chance(lit))
            p.mark(rect(xx, yy, ww, ww * 1.25), rng.pick(win), { alpha: pal.night ? 0.45 + 0.5 * d : 0.5 })
      x += bw + (rng.chance(0.3) ? rng.range(2, 14) : 1)
    }
    if (l < 2) addMist(s, base + 10, 110, 0.42)
  }
  const p = s.layer('roof', 'land', 0.93)
  const y = h * 0.9
  if (s.hero) {
    p.fill(rect(-5, y, w + 10, h - y + 5), s.land(0.9), 0.3)
    p.mark(rect(-5, y, w + 10, 7), tone(s.land(0.9), 0.1))
    for (let i = 0; i < 5; i++) {
      const x = rng.range(0, w)
      if (Math.abs(x - s.focusX) > 240) {
        p.fill(rect(x - 30, y - 38, 60, 40), s.land(0.86), 0.6)
        for (let k = 0; k < 4; k++) p.mark(rect(x - 24, y - 32 + k * 8, 48, 3), s.land(0.97))
      }
    }
    const x = s.focusX < w / 2 ? w * 0.88 : w * 0.1
    p.fill(limb([[x - 34, y], [x - 26, y - 80]], [6, 5]), s.land(0.97))
    p.fill(limb([[x + 34, y], [x + 26, y - 80]], [6, 5]), s.land(0.97))
    p.fill(rect(x - 42, y - 160, 84, 84), mix(hex('#7a4a33'), s.land(0.85), 0.5), 0.9)
    p.fill(polygon([[x - 50, y - 160], [x, y - 204], [x + 50, y - 160]]), s.land(0.95), 0.6)
    for (let k = 0; k < 3; k++) p.mark(rect(x - 42, y - 148 + k * 26, 84, 3), s.land(0.97))
  } else {
    p.grad(rect(-5, h * 0.86, w + 10, h * 0.15), h * 0.86, h, [
      [0, mix(pal.sky[2], pal.near, 0.5), 1], [1, pal.near, 1],
    ])
    for (let i = 0; i < 130; i++) {
      const t = rng.next()
      p.mark(
        rect(rng.range(0, w), h * 0.865 + h * 0.13 * t, rng.range(10, 60), 1.5 + 2 * t),
        rng.pick([...win, pal.sky[2]]),
        { alpha: 0.35 },
      )
    }
  }
  s.ground = y + 22
  if (!pal.night) addGulls(s, 4)
}
