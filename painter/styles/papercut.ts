import { css, fromLab, hex, mix, ramp, toLab, type Rgb } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addVignette, editPixels } from '../render/finishing'
import { polygon, type Point } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer, Shape } from '../scene/shape'
import { addPaper } from './paper'
import type { Style } from './style'

/** Layers of cut paper, each with a soft shadow on the one below. */
export const papercut: Style = {
  render(scene) {
    const { w, h, pal, spec } = scene
    const [canvas, context] = borrowCanvas(w, h)
    // Shadows fall away from the light.
    const table: Table = { context, scene, away: scene.light.x < scene.focus.x ? 1 : -1 }
    for (const layer of scene.layers) {
      if (layer.name !== 'mist' && layer.name !== 'shadow') layPaper(table, layer)
    }
    editPixels(context, w, h, (pixels) => addPaper(pixels, w, h, spec.seed, 0.1))
    addVignette(context, w, h, mix(pal.near, hex('#000000'), 0.2), 0.35)
    return canvas
  },
}

interface Table {
  context: Context2d
  scene: Scene
  away: 1 | -1
}

function layPaper(table: Table, layer: Layer): void {
  if (layer.kind === 'sky') return laySky(table, layer)
  if (layer.kind === 'subject') return layHero(table, layer)
  if (layer.kind === 'light') return layLight(table, layer)
  const sheets = layer.shapes.filter((shape) => isSheet(shape) && (!shape.detail || shape.size > 20))
  const { depth } = layer
  const shadow = {
    dx: table.away * (3 + 5 * depth),
    dy: 4 + 8 * depth,
    blur: 8 + 14 * depth,
    alpha: 0.26 + 0.2 * depth,
  }
  if (sheets.length > 0) castShadow(table, sheets, shadow)
  for (const shape of layer.shapes) cutShape(table, shape, layer)
}

const isSheet = (shape: Shape) => !shape.overlay && !shape.glow && shape.size > 9

/** Paper is never quite black, and its colours are a little stronger. */
function paperColour(colour: Rgb): Rgb {
  const [l, a, b] = toLab(colour)
  return fromLab(0.1 + l * 0.88, a * 1.08, b * 1.08)
}

/** One blurred shadow for many shapes, made at a quarter of the size. */
function castShadow(
  { context, scene }: Table,
  shapes: readonly Shape[],
  shadow: { dx: number; dy: number; blur: number; alpha: number },
): void {
  const { w, h } = scene
  const [hard, brush] = borrowCanvas(w / 4, h / 4)
  brush.scale(1 / 4, 1 / 4)
  brush.fillStyle = brush.strokeStyle = '#000'
  for (const shape of shapes) {
    brush.globalAlpha = Math.min(1, shape.alpha)
    brush.lineWidth = shape.width ?? 1
    if (shape.stroke) brush.stroke(shape.path)
    else brush.fill(shape.path)
  }
  const [soft, softBrush] = borrowCanvas(w / 4, h / 4)
  softBrush.filter = `blur(${shadow.blur / 4}px)`
  softBrush.drawImage(hard, 0, 0)
  context.globalAlpha = shadow.alpha
  context.drawImage(soft, shadow.dx, shadow.dy, w, h)
  context.globalAlpha = 1
}

function cutShape({ context, away }: Table, shape: Shape, layer: Layer): void {
  const isHighlight = layer.kind === 'subject' && shape.alpha >= 0.35 && !shape.grad
  if ((shape.overlay && !isHighlight) || (shape.glow && !shape.detail)) return
  context.globalAlpha = layer.kind === 'land' && !shape.detail ? Math.max(shape.alpha, 0.96) : shape.alpha
  if (shape.stroke) {
    context.strokeStyle = css(paperColour(shape.stroke))
    context.lineWidth = (shape.width ?? 1) * 1.15
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.stroke(shape.path)
  } else {
    context.fillStyle = paperFill(context, shape)
    context.fill(shape.path)
    if (shape.size > 16 && !shape.detail) lightEdge(context, shape, away)
  }
  context.globalAlpha = 1
}

function paperFill(context: Context2d, { grad, fill }: Shape) {
  const flat = present(fill)
  if (!grad) return css(paperColour(flat))
  const gradient = context.createLinearGradient(0, grad.y0, 0, grad.y1)
  gradient.addColorStop(0, css(paperColour(mix(present(grad.stops[0])[1], flat, 0.6))))
  gradient.addColorStop(1, css(paperColour(mix(present(grad.stops.at(-1))[1], flat, 0.6))))
  return gradient
}

/** The cut edge of the paper catches the light. */
function lightEdge(context: Context2d, shape: Shape, away: number): void {
  context.save()
  context.clip(shape.path)
  context.lineWidth = 2.4
  context.strokeStyle = 'rgba(255,255,255,.38)'
  context.translate(away * 0.9, 1)
  context.stroke(shape.path)
  context.restore()
}

const rings = 7

/** The sky is stacked rings of paper around the light. */
function laySky(table: Table, layer: Layer): void {
  const { context, scene, away } = table
  const { pal, w, h, focus, spec } = scene
  const sun = scene.layers.find((other) => other.name === 'sun')?.shapes.at(-1)
  const [cx, cy] = [sun?.cx ?? focus.x, sun?.cy ?? h * 0.4]
  const noise = new Noise(spec.seed * 7 + 3)
  context.fillStyle = css(paperColour(pal.sky[0]))
  context.fillRect(0, 0, w, h)
  for (let ring = 0; ring < rings; ring += 1) {
    const radius = 900 - ring * 122
    const outline = Array.from({ length: 72 }, (_, step): Point => {
      const angle = (step / 72) * 6.2832
      const waves = 0.05 * Math.sin(angle * 5 + ring)
      const wobble = 0.05 * (noise.n2(Math.cos(angle) * 2 + 5, Math.sin(angle) * 2 + ring * 3) - 0.5)
      const reach = radius * (1 + waves + wobble)
      return [cx + reach * Math.cos(angle), cy + reach * 0.8 * Math.sin(angle)]
    })
    const fill = ramp([...pal.sky], (ring + 1) / rings)
    const sheet: Shape = { path: polygon(outline), fill, form: 0, alpha: 1, size: 500, cx, cy }
    castShadow(table, [sheet], { dx: away * 4, dy: 8, blur: 14, alpha: 0.3 })
    cutShape(table, sheet, layer)
  }
  for (const shape of layer.shapes) if (shape.detail) cutShape(table, shape, layer)
}

/** The hero is many sheets, each with its own small shadow, and one large one for all. */
function layHero(table: Table, layer: Layer): void {
  const { context, away } = table
  const solid = layer.shapes.filter((shape) => !shape.overlay && !shape.glow)
  castShadow(table, solid, { dx: away * 12, dy: 16, blur: 22, alpha: 0.5 })
  for (const shape of layer.shapes) {
    if (isSheet(shape) && !shape.detail) {
      context.save()
      context.shadowColor = 'rgba(20,10,30,.42)'
      context.shadowBlur = 8
      context.shadowOffsetX = away * 2.4
      context.shadowOffsetY = 3.4
      context.fillStyle = context.strokeStyle = css(paperColour(shape.stroke ?? present(shape.fill)))
      context.lineWidth = shape.width ?? 1
      if (shape.stroke) context.stroke(shape.path)
      else context.fill(shape.path)
      context.restore()
    }
    cutShape(table, shape, layer)
  }
}

function layLight(table: Table, layer: Layer): void {
  const { context } = table
  const discs = layer.shapes.filter((shape) => !shape.overlay && !shape.detail)
  if (discs.length > 0) castShadow(table, discs, { dx: 0, dy: 6, blur: 26, alpha: 0.35 })
  for (const shape of layer.shapes) {
    if (!(shape.overlay && shape.grad)) {
      cutShape(table, shape, layer)
      continue
    }
    context.globalAlpha = 0.35
    context.fillStyle = css(paperColour(present(shape.grad.stops[0])[1]))
    context.fill(shape.path)
    context.globalAlpha = 1
  }
}
