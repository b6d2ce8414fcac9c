import { hex,mix,tone } from '../colour'
import { curve,ellipse,limb,smooth,star } from '../scene/paths'
import { drawBody,type CostumeParts } from './geometry-body'
import { white } from './geometry-faces'

/** A mermaid: a tail instead of legs, shells, and long hair. */
export function drawMermaid({ c, l, p, pal, rng, done }: CostumeParts): void {
  const tail = c.color ?? rng.pick([hex('#2fa39a'), hex('#3f7fc9'), hex('#8a5ad0'), pal.accent])
  l.top = l.skin
  l.sleeve = l.skin
  l.hairKind = 'long'
  l.hairColor = rng.pick([hex('#c8452c'), hex('#d49a4a'), hex('#2a1b18'), hex('#3f8f8a')])
  l.robe = tail
  const fin = p.at(17, -4, 1, -0.2)
  for (const side of [-1, 1]) fin.fill(smooth([
    [0, 0], [side * 9, -5], [side * 22, -4], [side * 29, 5], [side * 20, 9], [side * 11, 12], [side * 3, 7],
  ]), mix(tail, white, 0.25), 0.8)
  const parts = { ...l, robe: undefined, legs: l.skin, shoe: tail }
  const anchors = drawBody({ ...c, action: undefined }, parts)
  p.fill(limb([[0, -54], [-3, -40], [-4, -22], [4, -10], [17, -5]], [20, 21, 16, 10, 6]), tail, 0.95)
  for (let row = 0; row < 5; row += 1) {
    for (let column = -2; column <= 2; column += 1) {
      const x = column * (4.2 - row * 0.4) - row * 0.8
      p.line(curve([x - 2, -46 + row * 6.4], [x, -44 + row * 6.4], [x + 2, -46 + row * 6.4]), tone(tail, -0.1), 0.7)
    }
  }
  p.fill(smooth([[-10, -54], [0, -51], [10, -54], [9, -48], [0, -45], [-9, -48]]), tone(tail, 0.08), 0.6)
  for (const side of [-1, 1]) p.fill(ellipse(side * 4.6, -65, 4.2, 3.6), pal.accent, 0.8)
  p.mark(star(-7, -94, 5, 4, 1.8), pal.accent2)
  done(anchors)
}

/** A fairy: four wings, a dress, and a wand. */
export function drawFairy({ c, l, p, pal, rng, done }: CostumeParts): void {
  const wing = mix(pal.accent2, white, 0.45)
  const gown = c.color ?? rng.pick([hex('#7ac28a'), hex('#e78ab0'), hex('#8fa8f0'), pal.accent])
  for (const side of [-1, 1]) {
    p.fill(smooth([
      [side * 4, -68], [side * 20, -98], [side * 44, -102], [side * 48, -82], [side * 30, -66],
    ]), wing, 0.6, { alpha: 0.85 })
    p.fill(smooth([
      [side * 4, -62], [side * 30, -60], [side * 42, -44], [side * 32, -34], [side * 14, -44],
    ]), tone(wing, -0.05), 0.6, { alpha: 0.85 })
    p.line(curve([side * 6, -68], [side * 24, -84], [side * 40, -94]), white, 0.8, { alpha: 0.7 })
  }
  l.top = gown
  l.sleeve = l.skin
  l.legs = l.skin
  l.shoe = gown
  l.hairKind = rng.pick(['bun', 'long', 'bob'])
  c.extras.add('wand')
  l.armR = 'out'
  const anchors = drawBody(c, l)
  p.fill(smooth([
    [-8.4, -56], [-19, -34], [-22, -26], [-13, -29], [-8, -23], [0, -28], [8, -23], [13, -29], [22, -26], [19, -34],
    [8.4, -56],
  ], true, 0.14), gown, 0.85)
  for (const [x, y] of [[-7, -95], [0, -97.5], [7, -95]] as const) {
    p.mark(ellipse(x, y, 2.2), pal.accent)
    p.mark(ellipse(x, y, 0.9), hex('#ffd34d'))
  }
  done(anchors)
}
