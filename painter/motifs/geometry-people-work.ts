import { hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,polygon,roundedRect,smooth } from '../scene/paths'
import { drawBody } from './geometry-body'
import { ink,white } from './geometry-faces'
import { drawLaptop } from './geometry-held'

import type { CostumeParts } from './geometry-body'

export function drawArchitect({ c, l, p, pal, done }: CostumeParts): void {
  l.coat = c.color ?? hex('#26324f')
  l.top = white
  l.legs = hex('#303a52')
  l.armR = 'out'
  l.armL = 'hold'
  const a = drawBody(c, l)
  for (const k of [-1, 1]) p.line(roundedRect(k * 3.7 - 2.7, -86.6, 5.4, 4.6, 1.8), ink, 0.75)
  p.line(polygon([[-1, -84.6], [1, -84.6]], false), ink, 0.7)
  p.line(curve([-3.4, -73.5], [-1.2, -62], [0, -57]), pal.accent, 1)
  p.line(curve([3.4, -73.5], [1.2, -62], [0, -57]), pal.accent, 1)
  p.mark(roundedRect(-2.6, -57.4, 5.2, 6.6, 0.8), pal.accent)
  p.mark(roundedRect(-1.7, -54.6, 3.4, 0.9, 0.3), white)
  p.mark(ellipse(0, -56, 0.9), white)
  p.fill(roundedRect(-13, -60, 10, 13.5, 1.2), hex('#2c3446'), 0.3)
  p.mark(roundedRect(-12, -59, 8, 11.4, 0.6), mix(pal.accent2, hex('#0d2440'), 0.55))
  for (let i = 0; i < 3; i++)
    p.mark(
      roundedRect(-11 + i * 2.5, -51 - i * 2, 1.7, 2.4 + i * 2, 0.3),
      present([pal.accent, white, pal.accent2][i]),
    )
  // the diagram that the hand draws in the air: a small cloud architecture
  const q = p.at(46, -80)
  const nodes: Point[] = [[0, 0], [20, -14], [20, 12], [42, -2], [62, -16], [62, 14]]
  for (const [i, j] of [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4], [3, 5]] as const)
    q.line(polygon([present(nodes[i]), present(nodes[j])], false), pal.accent2, 0.9, { glow: 0.9 })
  nodes.forEach(([x, y], i) => {
    const k = i === 3 ? 7.4 : 5.4
    q.glow(roundedRect(x - k, y - k, 2 * k, 2 * k, 1.8), i % 2 ? pal.accent2 : pal.accent, 3, {
      alpha: 0.32,
    })
    q.fill(
      roundedRect(x - k, y - k, 2 * k, 2 * k, 1.8),
      i % 2 ? mix(pal.accent2, pal.dark, 0.3) : pal.accent,
      0.3,
    )
  })
  const icon = (x: number, y: number, kind: number) => {
    const r = q.at(x, y)
    if (kind === 0) {
      r.mark(ellipse(0, -1.5, 1.6), white)
      r.mark(smooth([[-2.6, 2.8], [-1.6, 0.6], [1.6, 0.6], [2.6, 2.8]]), white)
    }
    if (kind === 1) for (let k = 0; k < 3; k++) r.mark(ellipse(0, -2 + k * 2, 2.6, 0.9), white)
    if (kind === 2)
      for (let k = 0; k < 3; k++) r.mark(roundedRect(-2.8, -2.6 + k * 2, 5.6, 1.3, 0.3), white)
    if (kind === 3) r.mark(smooth([
      [-4.6, 2], [-4.6, -0.8], [-2.4, -1.6], [-1, -3.8], [2, -3.4], [3, -1.2], [4.8, -0.4], [4.6, 2],
    ]), white)
    if (kind === 4) r.mark(polygon([
      [-2.4, 2.8], [0.4, -0.6], [-2, -2.8], [-0.4, -2.8], [3, 2.8], [1.8, 2.8], [0.9, 0.6], [-0.9, 2.8],
    ]), white)
    if (kind === 5) r.mark(polygon([
      [0, -3], [2.7, -1.5], [2.7, 1.5], [0, 3], [-2.7, 1.5], [-2.7, -1.5],
    ]), white)
  }
  nodes.forEach(([x, y], i) => icon(x, y, i))
  done(a)
}

export function drawDeveloper({ c, l, p, pal, rng, done }: CostumeParts): void {
  l.top = c.color ?? pal.accent
  l.armR = 'hold'
  l.armL = 'hold'
  l.hairKind = rng.pick(['short', 'spiky', 'bun', 'afro', 'bob'])
  const a = drawBody(c, l)
  p.mark(roundedRect(-4.6, -52, 9.2, 5, 1.6), tone(l.top, -0.1))
  p.line(polygon([[-2, -72], [-2.6, -63]], false), white, 0.7)
  p.line(polygon([[2, -72], [2.6, -63]], false), white, 0.7)
  drawLaptop(p.at(0, -50, 0.82), pal)
  c.extras.delete('laptop')
  done(a)
}

export function drawScientist({ c, l, p, pal, done }: CostumeParts): void {
  l.coat = white
  l.top = c.color ?? pal.accent
  l.armR = 'low'
  c.extras.add('flask')
  const a = drawBody(c, l)
  for (const k of [-1, 1]) {
    p.line(ellipse(k * 3.7, -84, 2.8), ink, 0.8)
    p.shade(ellipse(k * 3.7, -84, 2.6), pal.accent2, 0.3)
  }
  done(a)
}

export function drawChef({ c, l, p, pal, done }: CostumeParts): void {
  l.top = white
  l.legs = hex('#4a4f5c')
  const a = drawBody(c, l)
  p.fill(smooth([
    [-8, -92], [-12, -101], [-6, -107], [0, -104.5], [6, -107], [12, -101], [8, -92],
  ]), white, 0.7)
  p.fill(roundedRect(-8, -95, 16, 4.4, 1), white, 0.3)
  for (const k of [-2, 2]) for (let i = 0; i < 4; i++) p.mark(ellipse(k, -69 + i * 6, 0.8), ink)
  p.fill(roundedRect(-6.5, -75.4, 13, 3.6, 1.6), pal.accent)
  done(a)
}

export function drawMusician({ c, l, p, pal, rng, done }: CostumeParts): void {
  l.top = c.color ?? hex('#2b2b3b')
  l.armL = 'hold'
  l.armR = 'hold'
  l.hairKind = rng.pick(['spiky', 'long', 'afro'])
  const a = drawBody(c, l)
  p.at(-1, -52, 0.66, 0.85)
  const q = p.at(3, -50, 0.62, -1.05)
  q.fill(roundedRect(-2, -62, 4, 42, 1), hex('#5b3423'))
  q.fill(polygon([[-3, -72], [3, -72], [2.4, -60], [-2.4, -60]]), hex('#2c1a14'))
  q.fill(smooth([
    [0, -22], [10, -30], [13, -20], [10, -11], [14, -3], [12, 8], [0, 11], [-12, 8], [-14, -3],
    [-10, -11], [-14, -24], [-8, -26],
  ]), pal.accent)
  q.mark(roundedRect(-5, -14, 10, 3, 1), ink)
  q.mark(roundedRect(-5, -5, 10, 3, 1), ink)
  p.fill(ellipse(7, -55, 3.1), l.skin)
  p.fill(ellipse(-18, -62, 3), l.skin)
  c.extras.delete('guitar')
  done(a)
}

export function drawDancer({ c, l, p, pal, done }: CostumeParts): void {
  l.armL = 'up'
  l.armR = 'out'
  l.hairKind = 'bun'
  l.legs = l.skin
  l.top = c.color ?? pal.accent
  const a = drawBody(c, l)
  p.fill(smooth([
    [-8.4, -54], [-26, -30], [-30, -24], [-16, -25], [-6, -20], [6, -25], [17, -20], [30, -26],
    [25, -32], [8.4, -54],
  ], true, 0.14), l.top, 0.8)
  done(a)
}

export function drawExplorer({ c, l, p, pal, done }: CostumeParts): void {
  l.coat = hex('#b08a52')
  l.top = hex('#efe3c6')
  l.legs = hex('#6b5a3c')
  l.shoe = hex('#4a2f22')
  p.fill(roundedRect(-13, -73, 26, 28, 6), c.color ?? pal.accent, 0.8)
  p.fill(roundedRect(-12, -79, 24, 7, 3.4), hex('#6f8f6a'))
  p.line(polygon([[27, 0], [22, -58]], false), hex('#6b4526'), 1.5)
  l.armR = 'low'
  c.extras.add('hat')
  const a = drawBody(c, l)
  done(a)
}

export function drawAthlete({ c, l, p, pal, done }: CostumeParts): void {
  l.sleeve = l.skin
  l.armL = 'fist'
  l.armR = 'up'
  const a = drawBody(c, l)
  p.mark(roundedRect(-9, -92, 18, 2.8, 1), pal.accent)
  done(a)
}
