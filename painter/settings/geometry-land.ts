import { type Rgb,hex,mix,tone } from '../colour'
import { type Point,ellipse,polygon,rect } from '../scene/paths'
import type { Stage } from '../scene/stage'

const { sin, PI } = Math

export function mountainRange(
  s: Stage,
  name: string,
  depth: number,
  base: number,
  amp: number,
  freq: number,
  seed: number,
  snow: number,
) {
  const { noise, sun } = s
  const c = s.land(depth)
  const p = s.layer(name, 'land', depth)
  const f = (x: number) => base - amp * (noise.ridge(x * freq + seed * 31, seed, 5) - 0.35) * 1.5
  p.flat(s.strip(f, 7), c)
  // facets: find the peaks and give each a lit and a shaded side, and snow
  const lit = mix(tone(c, 0.075), s.pal.sun, 0.16)
  const cap = mix(hex('#ffffff'), s.pal.sky[2], 0.22 + 0.25 * (1 - depth))
  const capShade = mix(cap, s.pal.sky[0], 0.38)
  for (let x = 14; x < s.w - 14; x += 7) {
    const y = f(x)
    if (!(y < f(x - 7) && y <= f(x + 7) && y < f(x - 49) && y < f(x + 49))) continue
    const drop = (base - y) * 0.95 + 24
    const dir = sun.x < x ? -1 : 1
    const edge: Point[] = []
    for (let k = 0; k <= 9; k++) {
      const X = x + dir * k * drop * 0.085
      edge.push([X, Math.max(f(X) + 1, y)])
    }
    const spine: Point[] = []
    for (let k = 9; k >= 1; k--)
      spine.push([
        x + (s.noise.n2(x + k * 3.1, seed) - 0.5) * drop * 0.34 + dir * k * drop * 0.012,
        y + (k / 9) * drop,
      ])
    p.shade(polygon([...edge, ...spine]), lit, 0.8)
    if (snow && base - y > amp * 0.42) {
      const S = drop * snow
      const L: Point[] = []
      const R: Point[] = []
      for (let k = 1; k <= 6; k++) {
        const d = (k / 6) * S * 0.62
        if (f(x - d) < y + S) L.push([x - d, f(x - d)])
        if (f(x + d) < y + S) R.push([x + d, f(x + d)])
      }
      const low: Point[] = []
      const a = L.at(-1) ?? [x - 6, y + 9]
      const b = R.at(-1) ?? [x + 6, y + 9]
      for (let k = 1; k < 9; k++) {
        const t = k / 9
        low.push([
          b[0] + (a[0] - b[0]) * t,
          b[1] + (a[1] - b[1]) * t + (k % 2 ? S * 0.3 : -S * 0.04) * (0.6 + s.noise.n2(x + k, 3)),
        ])
      }
      p.mark(polygon([[x, y], ...R, ...low, ...L.reverse()]), capShade)
      const sideE = dir < 0 ? [...L].sort((q, r) => r[0] - q[0]) : R
      if (sideE.length)
        p.mark(
          polygon([[x, y], ...sideE, [x + dir * S * 0.12, y + S * 0.62], [x + dir * S * 0.02, y + S * 0.34]]),
          cap,
        )
    }
  }
}

export const addWater = (s: Stage, top: number, deep: Rgb, shine = 1) => {
  const { w, h, pal, rng, sun } = s
  const p = s.layer('water', 'land', 0.5)
  p.grad(rect(-5, top, w + 10, h - top + 5), top, h, [
    [0, mix(pal.sky[2], deep, 0.25), 1], [0.35, mix(pal.sky[1], deep, 0.5), 1],
    [1, mix(deep, pal.near, 0.35), 1],
  ])
  for (let i = 0; i < 120; i++) {
    const t = rng.next()
    const y = top + 3 + (h - top) * t * t
    const W = (14 + 90 * t) * rng.range(0.4, 1)
    const near = rng.chance(0.6 * shine)
    const x = near ? sun.x + rng.gauss() * (40 + 170 * t) : rng.range(0, w)
    p.mark(ellipse(x, y, W * (near ? 0.6 : 1), 1 + 2.4 * t), near ? pal.sun : mix(pal.sky[2], deep, 0.4), {
      alpha: near ? 0.75 - 0.35 * t : 0.3,
    })
  }
}

export const addWave = (s: Stage, depth: number, y: number, amp: number, c: Rgb, foam: boolean) => {
  const p = s.layer('wave', 'land', depth)
  const ph = s.rng.range(0, 6)
  const L = 150 + depth * 170
  const f = (x: number) =>
    y +
    amp * (0.6 * sin((x / L) * 2 * PI + ph) + 0.4 * sin((x / L) * 3.7 + ph * 2)) -
    amp * 0.5 * s.noise.n2(x / 70, y)
  p.grad(s.strip(f, 10), y - amp, y + 150, [[0, tone(c, 0.07), 1], [1, tone(c, -0.07), 1]])
  if (foam) {
    const a: Point[] = []
    const b: Point[] = []
    for (let x = -20; x <= s.w + 20; x += 14) {
      a.push([x, f(x)])
      b.push([x, f(x) + 3 + 7 * s.noise.n2(x / 22, y + 3) * depth])
    }
    p.mark(polygon([...a, ...b.reverse()]), mix(hex('#ffffff'), s.pal.sky[2], 0.2), { alpha: 0.85 })
  }
}
