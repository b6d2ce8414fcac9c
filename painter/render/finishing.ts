import { type Canvas } from '@napi-rs/canvas'
import { type Rgb, css } from '../colour'
import { type Context2d, borrowCanvas } from './canvas-pool'

/** Soft light from the bright parts: quarter size, blurred, screened back. */
export function addBloom(ctx: Context2d, c: Canvas, amount: number, radius = 9) {
  const w = c.width >> 2
  const h = c.height >> 2
  const [a, x] = borrowCanvas(w, h)
  x.drawImage(c, 0, 0, w, h)
  x.globalCompositeOperation = 'multiply'
  x.drawImage(a, 0, 0)
  x.globalCompositeOperation = 'source-over'
  const [b, y] = borrowCanvas(w, h)
  y.filter = `blur(${radius}px)`
  y.drawImage(a, 0, 0)
  ctx.globalCompositeOperation = 'screen'
  ctx.globalAlpha = amount
  ctx.drawImage(b, 0, 0, c.width, c.height)
  ctx.globalAlpha = 1
  ctx.globalCompositeOperation = 'source-over'
}

export function addVignette(ctx: Context2d, w: number, h: number, colour: Rgb, a: number) {
  const g = ctx.createRadialGradient(w / 2, h / 2, h * 0.45, w / 2, h / 2, w * 0.68)
  g.addColorStop(0, css(colour, 0))
  g.addColorStop(1, css(colour, a))
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = g
  ctx.fillRect(0, 0, w, h)
  ctx.globalCompositeOperation = 'source-over'
}

/** Work on the pixels in place. */
export function editPixels(ctx: Context2d, w: number, h: number, f: (d: Uint8ClampedArray) => void) {
  const im = ctx.getImageData(0, 0, w, h)
  f(im.data)
  ctx.putImageData(im, 0, 0)
}

export let cachedGrain: Int8Array | undefined

export const grainTile = () => {
  if (cachedGrain) return cachedGrain
  cachedGrain = new Int8Array(1 << 18)
  let q = 12345
  for (let i = 0; i < cachedGrain.length; i++) {
    q = (Math.imul(q, 1664525) + 1013904223) >>> 0
    const a = (q >>> 24) - 128
    q = (Math.imul(q, 1664525) + 1013904223) >>> 0
    cachedGrain[i] = (a + ((q >>> 24) - 128)) >> 1
  }
  return cachedGrain
}

export function addGrain(d: Uint8ClampedArray, w: number, amount: number, seed: number) {
  const t = grainTile()
  const k = amount * 2
  const o = seed & 0xffff
  for (let i = 0, p = 0; p < d.length; p += 4, i++) {
    const n = ((t[(i + o + ((i / w) | 0) * 7919) & 0x3ffff] ?? 0) * k) | 0
    d[p] = (d[p] ?? 0) + n
    d[p + 1] = (d[p + 1] ?? 0) + n
    d[p + 2] = (d[p + 2] ?? 0) + n
  }
}

export const brightnessAt = (d: Uint8ClampedArray, i: number) =>
  (d[i] ?? 0) * 0.3 + (d[i + 1] ?? 0) * 0.59 + (d[i + 2] ?? 0) * 0.11
