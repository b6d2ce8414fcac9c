import { hex,mix,tone } from '../colour'
import { limb } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addFern,addGrass,addPine,leafColour,treeCrown } from './geometry-plants'
import { addMist,addRays,addSky } from './geometry-sky'
import { addMotes } from './geometry-weather'

/** Builds the setting: forest. */
export function forestSetting(s: Stage): void {
  const { rng, w, h } = s
  const green =
    s.pal.name === 'autumn' ? hex('#b3622a') : s.pal.name === 'blossom' ? hex('#c9739a') : hex('#3c7f5a')
  s.horizon = h * 0.8
  s.sun.y = h * 0.3
  s.sun.r = h * 0.13
  addSky(s, { clouds: 0 })
  for (let L = 0; L < 4; L++) {
    const d = 0.15 + L * 0.24
    const p = s.layer('trees ' + L, 'land', d)
    const y = h * (0.78 + L * 0.045)
    const c = s.land(d, green)
    const f = (x: number) => y - 26 * s.noise.fbm(x / 240 + L * 9, L, 3)
    const n = [16, 12, 9, 5][L] ?? 0
    for (let i = 0; i < n; i++) {
      const x = ((i + rng.range(0.1, 0.9)) / n) * (w + 160) - 80
      if (L > 1 && Math.abs(x - s.focusX) < (L > 2 ? 330 : 170)) continue
      const hgt = h * ([0.4, 0.58, 0.8, 1.1][L] ?? 0) * rng.range(0.8, 1.15)
      const tw = [9, 16, 26, 52][L] ?? 0
      if ((i + L) % 3)
        addPine(
          p,
          x,
          f(x) + 10,
          hgt * 0.86,
          s.pal.name === 'autumn' ? mix(leafColour(s, c), c, 0.5) : tone(c, rng.range(-0.03, 0.03)),
        )
      else {
        p.fill(limb([
          [x, f(x) + 20], [x + rng.gauss() * 12, f(x) - hgt * 0.5], [x + rng.gauss() * 26, f(x) - hgt],
        ], [tw, tw * 0.7, tw * 0.45]), mix(c, hex('#4a3024'), 0.35), 0.6)
        const lc = leafColour(s, c)
        p.fill(treeCrown(rng, x, f(x) - hgt * 0.86, tw * 3.4 + 14, tw * 2.6 + 14), tone(lc, -0.03), 0.8)
        p.fill(
          treeCrown(rng, x - tw * rng.range(1, 2.4), f(x) - hgt * 0.98, tw * 2.2 + 8, tw * 1.8 + 8),
          lc,
          0.8,
        )
        p.fill(
          treeCrown(rng, x + tw * rng.range(1, 2.6), f(x) - hgt * 0.92, tw * 1.9 + 6, tw * 1.5 + 6),
          tone(lc, 0.03),
          0.8,
        )
      }
    }
    p.fill(s.strip(f), tone(c, 0.01), 0.1)
    if (L < 3) addMist(s, y - 30, 80 + L * 20, 0.4 - L * 0.08, mix(s.pal.sky[2], s.pal.sun, 0.3))
    if (L === 1) addRays(s, 0.2)
    if (L === 3) {
      addGrass(s, p, f, s.land(0.8, green), 180, 44)
      for (let i = 0; i < 14; i++)
        addFern(s, p, rng.range(0, w), f(rng.range(0, w)) + 26, rng.range(50, 100), s.land(0.88, green))
      s.ground = f(s.focusX) + 12
    }
  }
  addMotes(s, 36)
}
