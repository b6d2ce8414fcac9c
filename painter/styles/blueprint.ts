import { css, hex, mix, tone, type Rgb } from '../colour'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addGrain, addVignette, editPixels } from '../render/finishing'
import { line } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer, Shape } from '../scene/shape'
import { createChalk, drawBorder, drawDimensions, drawTitleBlock } from './blueprint-notes'
import { drawHiddenLines } from './hidden-lines'
import type { Style } from './style'

/** A technical drawing on blue paper, with dimensions and a title block that say nothing. */
export const blueprint: Style = {
  render(scene) {
    const { w, h } = scene
    const [canvas, context] = borrowCanvas(w, h)
    const random = scene.rng.fork('bp')
    const base = random.pick(['#123f7a', '#0f3d66', '#1a3a6e', '#14505e'].map(hex))
    paintSheet(context, base, w, h)
    drawScene(context, scene, base)
    const pen = createChalk(context, random)
    drawDimensions(pen, scene)
    drawBorder(pen, w, h)
    drawTitleBlock(pen, base, w, h)
    addVignette(context, w, h, tone(base, -0.1), 0.5)
    editPixels(context, w, h, (pixels) => addGrain(pixels, w, 0.05, scene.spec.seed))
    return canvas
  },
}

function paintSheet(context: Context2d, base: Rgb, w: number, h: number): void {
  const light = context.createRadialGradient(w * 0.5, h * 0.45, 60, w / 2, h / 2, w * 0.7)
  light.addColorStop(0, css(tone(base, 0.06)))
  light.addColorStop(1, css(tone(base, -0.07)))
  context.fillStyle = light
  context.fillRect(0, 0, w, h)
  context.strokeStyle = '#cfe6ff'
  context.lineWidth = 1
  for (let at = 0; at < w; at += 16) {
    context.globalAlpha = at % 80 ? 0.055 : 0.13
    if (at < h) context.stroke(line([0, at], [w, at]))
    context.stroke(line([at, 0], [at, h]))
  }
  context.globalAlpha = 1
}

/** A hand is not a plotter: the sheet is drawn twice, a hair apart. */
function drawScene(context: Context2d, scene: Scene, base: Rgb): void {
  const [sheet, brush] = borrowCanvas(scene.w, scene.h)
  drawHiddenLines(brush, scene, (layer, shape) => blotOf(base, layer, shape), strokeOf)
  context.drawImage(sheet, 0, 0)
  context.globalAlpha = 0.35
  context.drawImage(sheet, 1.2, 0.8)
  context.globalAlpha = 1
}

function blotOf(base: Rgb, layer: Layer, shape: Shape): string | undefined {
  const isHero = layer.kind === 'subject'
  if (layer.kind === 'sky' || (shape.detail && shape.size < 30 && !isHero)) return undefined
  const lift = isHero ? (shape.detail ? 0.09 : 0.05) : 0
  return css(mix(base, hex('#ffffff'), lift), isHero ? 0.97 : 0.85)
}

function strokeOf(layer: Layer, shape: Shape): [string, number] | undefined {
  if (layer.kind === 'sky' || layer.name === 'motes') return undefined
  if (layer.kind === 'subject') {
    const drawn = Math.max(1.2, Math.min(3.4, (shape.width ?? 0) * 0.55))
    const width = shape.stroke ? drawn : shape.detail ? 1.3 : 2.3
    return [css(hex('#f4faff'), shape.detail ? 0.85 : 1), width]
  }
  const small = shape.size < 8
  const alpha = (0.26 + 0.4 * layer.depth) * (small ? 0.6 : 1) * Math.min(1, shape.alpha + 0.2)
  return [css(hex('#bcdcff'), alpha), small ? 0.7 : 1.1]
}
