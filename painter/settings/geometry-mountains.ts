import { hex,mix } from '../colour'
import type { Stage } from '../scene/stage'
import { addWater,mountainRange } from './geometry-land'
import { addGrass,addPine } from './geometry-plants'
import { addMist,addSky } from './geometry-sky'

/** Builds the setting: mountains. */
export function mountainsSetting(s: Stage): void {
  s.horizon = s.h * 0.66
  s.sun.y = s.h * s.rng.range(0.22, 0.36)
  addSky(s)
  const k = s.hero ? 0.8 : 1
  mountainRange(s, 'range far', 0.12, s.h * 0.6, 300 * k, 0.0042, 1, 0.42)
  addMist(s, s.h * 0.6, 90, 0.55)
  mountainRange(s, 'range mid', 0.42, s.h * 0.72, 260 * k, 0.0046, 2, 0.3)
  addMist(s, s.h * 0.73, 70, 0.5)
  if (s.rng.chance(0.55)) {
    addWater(s, s.h * 0.76, mix(s.pal.far, s.pal.near, 0.45))
  }
  const hill = (b: number, a: number, q: number) => (x: number) =>
    s.h * b - a * s.noise.fbm(x / 420 + q, q, 3)
  const f1 = hill(0.86, 80, 4)
  const f2 = hill(0.98, 110, 8)
  let p = s.layer('hill', 'land', 0.66)
  p.fill(s.strip(f1), s.land(0.66, hex('#3f7a52')), 0.2)
  for (let i = 0; i < 46; i++) {
    const x = s.rng.range(-20, s.w + 20)
    addPine(p, x, f1(x) + 8, s.rng.range(34, 72), s.land(0.7 + s.rng.range(-0.05, 0.05), hex('#2f6a4c')))
  }
  p = s.layer('front', 'land', 0.92)
  p.fill(s.strip(f2), s.land(0.9, hex('#24523e')), 0.2)
  for (let i = 0; i < 16; i++) {
    const e = s.rng.next()
    const x = e < 0.5 ? s.w * e * 0.5 : s.w * (0.5 + e * 0.5)
    if (Math.abs(x - s.focusX) < 190) continue
    addPine(p, x, f2(x) + 12, s.rng.range(110, 250), s.land(0.95, hex('#173d2f')))
  }
  addGrass(s, p, f2, s.land(0.86, hex('#3f7a52')), 110, 22)
  s.ground = f2(s.focusX) + 14
}
