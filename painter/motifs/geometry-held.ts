import { type Rgb,hex,tone } from '../colour'
import { type Palette } from '../palettes'
import { present } from '../present'
import { curve,ellipse,polygon,roundedRect,smooth } from '../scene/paths'
import type { Pen } from '../scene/pen'
import { white } from './geometry-faces'

export const gold = hex('#f0b93a')

export function drawCup(p: Pen, pal: Palette, big = false) {
  p.line(curve([5, -8], [10.5, -7.5], [9.5, -2.5], [4.6, -2.4]), white, 1.7)
  p.fill(smooth([[-6, -10.5], [6, -10.5], [5.4, -3], [3, 0], [-3, 0], [-5.4, -3]], true, 0.1), white)
  p.mark(ellipse(0, -10.3, 6, 1.5), tone(white, -0.1))
  p.mark(ellipse(0, -10.1, 5.1, 1.1), hex('#5b3423'))
  p.mark(roundedRect(-5.4, -6.2, 10.8, 2, 0.6), pal.accent)
  for (const k of big ? [-3, 0, 3] : [-1.5, 1.5])
    p.line(curve([k, -12.5], [k + 1.6, -16], [k - 1.4, -20], [k + 0.8, -25]), white, 1.1, { alpha: 0.55 })
}

export function drawBook(p: Pen, color: Rgb) {
  for (const k of [-1, 1]) {
    p.fill(polygon([[0, 1], [k * 21, -3], [k * 21, -17], [0, -13]]), color)
    p.fill(smooth([
      [0, -1], [k * 9, -5.5], [k * 19, -5], [k * 19, -18.5], [k * 9, -19], [0, -14.5],
    ], true, 0.06), hex('#fbf1dc'), 0.35)
    for (let i = 0; i < 4; i++)
      p.line(
        curve([k * 3, -12.4 + i * 2.8], [k * 9, -15.6 + i * 2.8], [k * 16.5, -15.4 + i * 2.8]),
        hex('#b8a58a'),
        0.6,
      )
  }
}

export function drawLaptop(p: Pen, pal: Palette) {
  p.fill(roundedRect(-13, -18, 26, 17, 1.6), hex('#c9d2dc'), 0.5)
  p.glow(roundedRect(-11.5, -16.6, 23, 13.8, 0.8), pal.accent2, 2, { alpha: 0.5 })
  p.mark(roundedRect(-11.5, -16.6, 23, 13.8, 0.8), hex('#10233f'))
  for (let i = 0; i < 5; i++)
    p.mark(
      roundedRect(-9.6 + (i % 2) * 2, -14.6 + i * 2.3, 6 + ((i * 5) % 9), 1, 0.5),
      present([pal.accent, pal.accent2, white][i % 3]),
    )
  p.fill(polygon([[-13, -1], [13, -1], [16, 2.4], [-16, 2.4]]), hex('#e4e9ee'), 0.4)
}

export function drawGuitar(p: Pen, color: Rgb) {
  p.fill(roundedRect(-2, -62, 4, 42, 1), hex('#5b3423'))
  p.fill(polygon([[-3, -72], [3, -72], [2.4, -60], [-2.4, -60]]), hex('#2c1a14'))
  p.fill(smooth([
    [0, -26], [9, -25], [11, -17], [8.5, -11], [14, -3], [11, 8], [0, 11], [-11, 8], [-14, -3], [-8.5, -11],
    [-11, -17], [-9, -25],
  ]), color)
  p.mark(ellipse(0, -9, 4.6), hex('#2a1714'))
  p.mark(roundedRect(-5, 2, 10, 2, 0.6), hex('#2a1714'))
  for (const k of [-1.2, -0.4, 0.4, 1.2]) p.line(polygon([[k, 3], [k, -66]], false), white, 0.25)
}
