import { hex,mix,tone } from '../colour'
import { type Point,ellipse,polygon,rect } from '../scene/paths'
import type { Stage } from '../scene/stage'
import { addMotes } from './geometry-weather'

const { cos, PI, sin } = Math

/** Builds the setting: library. */
export function librarySetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.8
  const wx = s.focusX
  s.sun = { x: wx, y: h * 0.3, r: h * 0.1 }
  const p = s.layer('sky', 'sky', 0)
  p.grad(rect(-5, -5, w + 10, h + 10), 0, h, [
    [0, tone(pal.sky[0], -0.04), 1], [1, mix(pal.sky[0], pal.sky[1], 0.5), 1],
  ])
  const win = s.layer('window', 'light', 0.1)
  const W = 190
  const arch = (k: number) => {
    const q: Point[] = [[wx - W * k, h * 0.74], [wx - W * k, h * 0.3]]
    for (let i = 1; i < 10; i++)
      q.push([wx - W * k * cos((i / 10) * PI), h * 0.3 - W * k * sin((i / 10) * PI)])
    return polygon([...q, [wx + W * k, h * 0.3], [wx + W * k, h * 0.74]])
  }
  win.glow(arch(1.25), pal.sun, 40, { alpha: 0.4, overlay: true })
  win.flat(arch(1.1), tone(pal.near, 0.08))
  win.grad(arch(1), h * 0.05, h * 0.74, [
    [0, mix(pal.sky[2], hex('#8fc6e8'), 0.45), 1], [0.7, pal.sun, 1], [1, pal.sky[2], 1],
  ])
  for (const k of [-0.34, 0.34]) win.line(polygon([[wx + W * k, h * 0.04], [wx + W * k, h * 0.74]], false), tone(pal.near, 0.08), 7)
  for (const y of [0.3, 0.5]) win.line(polygon([[wx - W, h * y], [wx + W, h * y]], false), tone(pal.near, 0.08), 7)
  const books = s.layer('shelves', 'land', 0.45)
  const cols = ['#8c3b2f', '#2f5d6e', '#c98a3a', '#4a6b46', '#6b3a5c', '#d9c39a', '#33415e', '#a8553a'].map(
    hex,
  )
  for (const side of [-1, 1])
    for (let r = 0; r < 6; r++) {
      const x0 = side < 0 ? -10 : wx + W * 1.24
      const x1 = side < 0 ? wx - W * 1.24 : w + 10
      const y = h * (0.11 + r * 0.118)
      books.flat(rect(x0, y - h * 0.1, x1 - x0, h * 0.118), tone(pal.near, -0.015))
      let x = x0 + 6
      while (x < x1 - 16) {
        const bw = rng.range(9, 24)
        const bh = h * rng.range(0.062, 0.092)
        if (rng.chance(0.06)) {
          x += 28
          continue
        }
        const c = mix(rng.pick(cols), pal.sky[0], 0.22)
        books.fill(rect(x, y - bh, bw, bh), c, 0.5)
        if (bw > 13) {
          books.mark(rect(x + 2, y - bh * 0.82, bw - 4, 3), hex('#f0cf7a'), { alpha: 0.8 })
          books.mark(rect(x + 2, y - bh * 0.25, bw - 4, 2), hex('#f0cf7a'), { alpha: 0.6 })
        }
        x += bw + 1.4
      }
      books.fill(rect(x0, y, x1 - x0, h * 0.016), mix(hex('#7a4a2c'), pal.near, 0.3), 0.4)
    }
  for (const x of [wx - W * 1.24, wx + W * 1.24 - 14])
    books.fill(rect(x, 0, 14, h * 0.8), mix(hex('#7a4a2c'), pal.near, 0.4), 0.6)
  const f = s.layer('floor', 'land', 0.75)
  f.grad(rect(-5, h * 0.79, w + 10, h * 0.22), h * 0.79, h, [
    [0, mix(hex('#8a5530'), pal.near, 0.3), 1], [1, mix(hex('#4a2a1c'), pal.near, 0.4), 1],
  ])
  for (let i = -9; i < 10; i++) f.line(polygon([[wx + i * 60, h * 0.79], [wx + i * 200, h]], false), pal.near, 1.6, { alpha: 0.4 })
  f.fill(ellipse(wx, h * 0.92, 420, 52), mix(pal.accent, pal.near, 0.3), 0.2)
  f.line(ellipse(wx, h * 0.92, 385, 43), pal.accent2, 3, { alpha: 0.7 })
  const g = s.layer('light', 'fx', 0.5)
  g.grad(polygon([
    [wx - W, h * 0.2], [wx + W, h * 0.2], [wx + W * 2.2, h], [wx - W * 2.2, h],
  ]), h * 0.1, h, [[0, pal.sun, 0.26], [1, pal.sun, 0.02]], { overlay: true })
  s.ground = h * 0.93
  addMotes(s, 40, hex('#ffe9b0'))
}

export const shelfJitter = (s: Stage, l: number) => s.noise.n2(l * 3.3, 7.7) * 6
