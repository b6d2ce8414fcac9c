import { css, hex, mix, tone, type Rgb } from '../colour'
import type { Random } from '../random'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addGrain, addVignette, editPixels } from '../render/finishing'
import { ellipse, line, rect, type Point } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer, Shape } from '../scene/shape'
import { drawHiddenLines } from './hidden-lines'
import type { Style } from './style'

const chalk = '#eaf4ff'

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

interface Chalk {
  context: Context2d
  stroke: (points: readonly Point[], alpha: number, width?: number, dash?: number[]) => void
  tick: (x: number, y: number) => void
  scribble: (x: number, y: number, letters: number, size?: number) => void
}

function createChalk(context: Context2d, random: Random): Chalk {
  const stroke: Chalk['stroke'] = (points, alpha, width = 1.3, dash = []) => {
    context.globalAlpha = alpha
    context.lineWidth = width
    context.setLineDash(dash)
    context.strokeStyle = chalk
    context.stroke(line(...points))
    context.setLineDash([])
    context.globalAlpha = 1
  }
  const tick = (x: number, y: number) =>
    stroke(
      [
        [x - 5, y + 5],
        [x + 5, y - 5],
      ],
      0.9,
      1.8,
    )
  /** Looks like writing, is none. */
  const scribble = (x: number, y: number, letters: number, size = 1) => {
    let left = x
    for (let letter = 0; letter < letters; letter += 1) {
      const width = random.range(4, 9) * size
      const zigzag = [0, 1, 2, 3, 4].map((step): Point => {
        const rise = (step % 2 ? -4 : 3) * size * random.range(0.4, 1)
        return [left + (width * step) / 4, y + rise]
      })
      stroke(zigzag, 0.85, 1.3)
      left += width + (random.chance(0.22) ? 7 : 2.4) * size
    }
  }
  return { context, stroke, tick, scribble }
}

interface Bounds {
  x0: number
  y0: number
  x1: number
  y1: number
}

function heroBounds({ layers, w, h }: Scene): Bounds | undefined {
  const shapes = layers.filter((layer) => layer.kind === 'subject').flatMap((layer) => layer.shapes)
  const boxes = shapes.filter((shape) => !shape.overlay && !shape.glow).map((shape) => shape.path.getBounds())
  if (boxes.length === 0) return undefined
  return {
    x0: Math.max(40, Math.min(...boxes.map((box) => box[0]))),
    y0: Math.max(36, Math.min(...boxes.map((box) => box[1]))),
    x1: Math.min(w - 40, Math.max(...boxes.map((box) => box[2]))),
    y1: Math.min(h - 40, Math.max(...boxes.map((box) => box[3]))),
  }
}

function drawDimensions(pen: Chalk, scene: Scene): void {
  const bounds = heroBounds(scene)
  if (!bounds) return
  const { x0, y0, x1, y1 } = bounds
  const { w, h } = scene
  const side = x1 + 42 < w - 60 ? x1 + 42 : x0 - 42
  pen.stroke(
    [
      [side, y0],
      [side, y1],
    ],
    0.85,
  )
  for (const y of [y0, y1]) {
    pen.tick(side, y)
    pen.stroke(
      [
        [x1, y],
        [side + 8, y],
      ],
      0.4,
      1,
    )
  }
  pen.scribble(side + 10, (y0 + y1) / 2, 5)
  const below = Math.min(h - 42, y1 + 26)
  pen.stroke(
    [
      [x0, below],
      [x1, below],
    ],
    0.85,
  )
  pen.tick(x0, below)
  pen.tick(x1, below)
  drawAxes(pen, scene, bounds)
  drawNotes(pen, scene, bounds)
}

function drawAxes({ context, stroke }: Chalk, { focus, h }: Scene, { x0, y0, x1, y1 }: Bounds): void {
  const dashDot = [14, 5, 3, 5]
  stroke(
    [
      [focus.x, y0 - 30],
      [focus.x, Math.min(h - 40, y1 + 20)],
    ],
    0.55,
    1,
    dashDot,
  )
  stroke(
    [
      [x0 - 34, focus.y],
      [x1 + 34, focus.y],
    ],
    0.45,
    1,
    dashDot,
  )
  const size = Math.max(x1 - x0, y1 - y0)
  context.globalAlpha = 0.4
  context.strokeStyle = chalk
  context.lineWidth = 1
  context.stroke(ellipse(focus.x, focus.y, size * 0.56))
  context.setLineDash([6, 6])
  context.stroke(ellipse(focus.x, focus.y, size * 0.48))
  context.setLineDash([])
  context.globalAlpha = 1
}

function drawNotes(pen: Chalk, { focus, w }: Scene, { x0, y0, x1, y1 }: Bounds): void {
  const onRight = focus.x < w / 2
  for (let note = 0; note < 3; note += 1) {
    const [x, y] = [onRight ? w - 250 : 70, 90 + note * 74]
    const inward = (x1 - x0) * 0.2 * (note + 1)
    const target: Point = [onRight ? x1 - inward : x0 + inward, y0 + (y1 - y0) * (0.2 + note * 0.24)]
    pen.stroke([[onRight ? x - 8 : x + 150, y], target], 0.6, 1.1)
    pen.context.fillStyle = '#fff'
    pen.context.fill(ellipse(target[0], target[1], 3.4))
    for (const row of [0, 1]) pen.scribble(x, y - 3 + row * 15, 12 - row * 4, 0.9)
  }
}

function drawBorder({ stroke }: Chalk, w: number, h: number): void {
  for (const [inset, alpha, width] of [
    [22, 0.8, 2.2],
    [30, 0.5, 1],
  ] as const) {
    const [top, right, bottom] = [inset - 2, w - inset, h - inset + 2]
    stroke(
      [
        [inset, top],
        [right, top],
        [right, bottom],
        [inset, bottom],
        [inset, top],
      ],
      alpha,
      width,
    )
  }
}

function drawTitleBlock({ context, stroke, scribble }: Chalk, base: Rgb, w: number, h: number): void {
  context.globalAlpha = 0.92
  context.fillStyle = css(base)
  context.fill(rect(w - 300, h - 108, 270, 80))
  context.globalAlpha = 1
  stroke(
    [
      [w - 300, h - 108],
      [w - 30, h - 108],
    ],
    0.8,
    1.4,
  )
  stroke(
    [
      [w - 300, h - 108],
      [w - 300, h - 28],
    ],
    0.8,
    1.4,
  )
  stroke(
    [
      [w - 300, h - 68],
      [w - 30, h - 68],
    ],
    0.5,
    1,
  )
  stroke(
    [
      [w - 130, h - 108],
      [w - 130, h - 28],
    ],
    0.5,
    1,
  )
  for (const [x, y, letters] of [
    [284, 84, 14],
    [284, 46, 12],
    [116, 84, 6],
    [116, 46, 7],
  ] as const) {
    scribble(w - x, h - y, letters)
  }
}
