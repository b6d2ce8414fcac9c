import { hex,tone } from '../colour'
import { curve,ellipse,polygon,roundedRect,smooth,star } from '../scene/paths'
import { drawBody } from './geometry-body'
import { drawDotEye,ink,white } from './geometry-faces'

import type { CostumeParts } from './geometry-body'

export function drawWizard({ c, l, p, pal, done }: CostumeParts): void {
  l.robe = c.color ?? hex('#4a3aa8')
  l.sleeve = tone(l.robe, -0.04)
  l.armR = 'out'
  l.armL = 'down'
  l.hairKind = 'none'
  l.hairColor = hex('#e9e6df')
  p.line(polygon([[31, 0], [30, -92]], false), hex('#6b4526'), 2.2)
  p.glow(ellipse(30, -96, 6), pal.accent2, 7)
  p.fill(ellipse(30, -96, 4.4), pal.accent2, 0.4)
  p.mark(ellipse(28.8, -97.6, 1.3), white)
  const a = drawBody(c, l)
  p.fill(smooth([
    [-8, -80], [-8.5, -66], [0, -48], [8.5, -66], [8, -80], [3, -78], [0, -76.6], [-3, -78],
  ]), l.hairColor, 0.6)
  p.line(curve([-3, -77.4], [0, -76.2], [3, -77.4]), hex('#8a4a3a'), 0.9)
  p.fill(smooth([
    [-9.6, -89], [-5, -106], [3, -121], [10, -124], [6, -108], [9.6, -89],
  ], true, 0.1), l.robe, 0.9)
  p.fill(ellipse(0, -89.6, 16.5, 3.6), tone(l.robe, -0.05))
  p.mark(roundedRect(-9.2, -95, 18.4, 2.8, 1), pal.accent2)
  for (const [x, y, s] of [
    [-1, -103, 2.6], [4, -112, 1.8], [-9, -30, 3], [7, -44, 2.4], [10, -18, 2.8], [-4, -14, 2],
  ] as const) p.mark(star(x, y, 5, s, s * 0.45), pal.accent2)
  a.head = undefined
  a.hand = [30, -73]
  c.extras.delete('wand')
  done(a)
}

export function drawKnight({ c, l, p, pal, done }: CostumeParts): void {
  const steel = hex('#b9c6d3')
  Object.assign(l, {
    top: steel,
    legs: tone(steel, -0.1),
    shoe: tone(steel, -0.2),
    sleeve: steel,
    glove: tone(steel, -0.12),
    armR: 'low',
    armL: 'down',
    bulk: 1.12,
    cape: c.color ?? pal.accent,
    hairKind: 'none',
  })
  c.extras.add('sword')
  const a = drawBody(c, l, false)
  p.fill(smooth([
    [-10, -92], [0, -98], [10, -92], [9.6, -76], [0, -72], [-9.6, -76],
  ], true, 0.1), steel, 0.9)
  p.mark(roundedRect(-8.4, -87, 16.8, 2.6, 1), ink)
  p.mark(roundedRect(-0.7, -87, 1.4, 12, 0.6), tone(steel, -0.25))
  for (const k of [-1, 1]) for (let i = 0; i < 3; i++) p.mark(ellipse(k * 4, -80 + i * 2, 0.6), ink)
  p.fill(smooth([
    [0, -97], [-4, -108], [-14, -110], [-20, -100], [-12, -102], [-5, -97],
  ]), c.color ?? pal.accent)
  p.fill(smooth([
    [-24, -62], [-8, -62], [-8, -48], [-16, -38], [-24, -48],
  ], true, 0.08), c.color ?? pal.accent, 0.9)
  p.mark(star(-16, -52, 4, 5.5, 2), white)
  a.head = undefined
  done(a)
}

export function drawHero({ c, l, p, pal, rng, done }: CostumeParts): void {
  l.top = c.color ?? hex('#2456b8')
  l.legs = l.top
  l.sleeve = l.top
  l.shoe = pal.accent
  l.glove = pal.accent
  l.cape = pal.accent
  l.bulk = 1.18
  l.armL = 'hip'
  l.armR = rng.pick(['hip', 'up', 'up'])
  const a = drawBody(c, l)
  p.mark(star(0, -62, 5, 5.6, 2.5), hex('#ffd23f'))
  p.mark(roundedRect(-10, -45.5, 20, 3, 1), hex('#ffd23f'))
  p.mark(smooth([
    [-7.5, -87], [0, -85.6], [7.5, -87], [6.4, -82], [2, -82.2], [0, -83.4], [-2, -82.2], [-6.4, -82],
  ], true, 0.1), pal.accent)
  drawDotEye(p, -3.5, -84.2, 1.1)
  drawDotEye(p, 3.5, -84.2, 1.1)
  done(a)
}

export function drawNinja({ c, l, p, pal, done }: CostumeParts): void {
  const k = c.color ?? hex('#20243a')
  Object.assign(l, {
    top: k,
    legs: k,
    shoe: k,
    sleeve: k,
    glove: tone(k, 0.06),
    armR: 'fist',
    armL: 'hold',
    hairKind: 'none',
    scarf: 1,
  })
  p.line(polygon([[-14, -88], [8, -50]], false), hex('#8d98a8'), 1.6)
  p.fill(smooth([[8, -76], [20, -80], [36, -72], [30, -68], [18, -72], [9, -71]]), pal.accent)
  const a = drawBody(c, l)
  p.fill(smooth([
    [-9.8, -86], [-7.8, -94], [0, -96.6], [7.8, -94], [9.8, -86], [8, -78], [0, -74], [-8, -78],
  ]), k, 0.7)
  p.mark(roundedRect(-8.2, -87, 16.4, 5.6, 2.6), l.skin)
  drawDotEye(p, -3.5, -84.2, 1.2)
  drawDotEye(p, 3.5, -84.2, 1.2)
  p.mark(roundedRect(-9.6, -91.4, 19.2, 2.6, 1), pal.accent)
  p.fill(roundedRect(-9, -76, 18, 5, 2), pal.accent)
  done(a)
}

export function drawPirate({ c, l, p, done }: CostumeParts): void {
  l.coat = c.color ?? hex('#8c2232')
  l.top = white
  l.armR = 'low'
  c.extras.add('sword')
  const a = drawBody(c, l)
  p.mark(ellipse(3.5, -84, 2.4), ink)
  p.line(polygon([[-9, -88], [3, -84], [9, -80]], false), ink, 0.7)
  p.fill(smooth([
    [-16, -90], [-9, -100], [0, -104], [9, -100], [16, -90], [0, -94],
  ], true, 0.12), hex('#1f1c28'))
  p.mark(ellipse(0, -97.4, 2.2), white)
  p.mark(roundedRect(-1.3, -96, 2.6, 2, 0.5), white)
  done(a)
}

export function drawRoyal({ c, l, p, done }: CostumeParts): void {
  l.robe = c.color ?? hex('#8e2a4a')
  l.sleeve = tone(l.robe, -0.05)
  l.cape = hex('#5b1c3a')
  c.extras.add('crown')
  const a = drawBody(c, l)
  p.fill(smooth([[-9, -74], [0, -71], [9, -74], [11, -68], [0, -63], [-11, -68]]), white, 0.5)
  for (let i = -3; i < 4; i++) p.mark(ellipse(i * 3, -68.4 + Math.abs(i) * -0.5, 0.6), ink)
  p.mark(roundedRect(-1.2, -62, 2.4, 60, 1), hex('#f7c33c'))
  done(a)
}
