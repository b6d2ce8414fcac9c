import { css, type Rgb } from '../colour'
import type { Random } from '../random'
import type { Context2d } from '../render/canvas-pool'
import { ellipse, line, rect, type Point } from '../scene/paths'
import type { Scene } from '../scene/scene'

const chalk = '#eaf4ff'

/** Lines of chalk, and what looks like writing. */
export interface Chalk {
  context: Context2d
  stroke: (points: readonly Point[], alpha: number, width?: number, dash?: number[]) => void
  tick: (x: number, y: number) => void
  scribble: (x: number, y: number, letters: number, size?: number) => void
}

/** Makes the chalk; `scribble` looks like writing and is none. */
export function createChalk(context: Context2d, random: Random): Chalk {
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

/** How large the hero is, its axes, and three notes on it. */
export function drawDimensions(pen: Chalk, scene: Scene): void {
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

/** Two lines around the sheet. */
export function drawBorder({ stroke }: Chalk, w: number, h: number): void {
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

/** The block at the lower right. */
export function drawTitleBlock({ context, stroke, scribble }: Chalk, base: Rgb, w: number, h: number): void {
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
