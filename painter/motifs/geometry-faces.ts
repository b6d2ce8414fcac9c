import { type Rgb,hex } from '../colour'
import { ellipse } from '../scene/paths'
import type { Pen } from '../scene/pen'

export const white = hex('#fbf7ee')

export const ink = hex('#15131f')

export const pink = hex('#f2a3a0')

export const skins = ['#f3c9a5', '#e0a67a', '#c4834f', '#8f5a36', '#6b4028', '#f7d8bd'].map(hex)

export const hairs = ['#2a1b18', '#4a2c1d', '#8a4f25', '#d49a4a', '#191a26', '#b0452c', '#7d7f8a'].map(hex)

export const drawEye = (p: Pen, x: number, y: number, r: number, iris: Rgb, slit = false) => {
  p.mark(ellipse(x, y, r, r * 1.12), white)
  p.mark(ellipse(x, y, r * 0.86, r * 0.98), iris)
  p.mark(ellipse(x, y, r * (slit ? 0.3 : 0.5), r * (slit ? 0.86 : 0.58)), ink)
  p.mark(ellipse(x - r * 0.28, y - r * 0.38, r * 0.27), white)
}

export const drawDotEye = (p: Pen, x: number, y: number, r: number) => {
  p.mark(ellipse(x, y, r, r * 1.15), ink)
  p.mark(ellipse(x - r * 0.25, y - r * 0.4, r * 0.35), white)
}

