import type { Canvas } from '@napi-rs/canvas'
import { css, type Rgb } from '../colour'
import { borrowCanvas, type Context2d } from './canvas-pool'

/** A cut-out's shape in one colour. */
export function silhouetteOf(cut: Canvas, colour: Rgb): Canvas {
  const [canvas, context] = borrowCanvas(cut.width, cut.height)
  context.drawImage(cut, 0, 0)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = css(colour)
  context.fillRect(0, 0, cut.width, cut.height)
  return canvas
}

/** Draws a silhouette several times around its place: a contour of even width. */
export function stampAround(context: Context2d, silhouette: Canvas, width: number, times: 8 | 12): void {
  const step = times === 8 ? 0.785 : 0.5236
  for (let i = 0; i < times; i += 1) {
    context.drawImage(silhouette, width * Math.cos(i * step), width * Math.sin(i * step))
  }
}
