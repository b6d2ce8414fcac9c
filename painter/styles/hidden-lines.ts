import { type Context2d } from '../render/canvas-pool'
import { type Scene } from '../scene/scene'
import { type Layer, type Shape } from '../scene/shape'

/** Hidden-line drawing: every form first blots out what is behind it, then gets its outline. */
export function drawHiddenLines(
  x: Context2d,
  s: Scene,
  blot: (l: Layer, sh: Shape) => string | undefined,
  stroke: (l: Layer, sh: Shape) => [string, number] | undefined,
) {
  x.lineJoin = 'round'
  x.lineCap = 'round'
  for (const l of s.layers)
    for (const sh of l.shapes) {
      if (sh.overlay || l.name === 'mist' || l.name === 'shadow') continue
      if (sh.glow && !sh.stroke) continue
      x.globalAlpha = 1
      if (!sh.stroke) {
        const b = blot(l, sh)
        if (b) {
          x.fillStyle = b
          x.fill(sh.path)
        }
      }
      const k = stroke(l, sh)
      if (k) {
        x.strokeStyle = k[0]
        x.lineWidth = k[1]
        x.stroke(sh.path)
      }
    }
  x.globalAlpha = 1
}
