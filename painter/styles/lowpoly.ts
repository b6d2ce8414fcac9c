import Delaunator from 'delaunator'
import { fromLab, toLab, type Rgb } from '../colour'
import type { Random } from '../random'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addBloom, addVignette, brightnessAt } from '../render/finishing'
import { paintLayers } from '../render/paint-layers'
import type { Point } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer } from '../scene/shape'
import type { Style } from './style'

/** Triangles take their colours from a picture of a third of the size. */
const reduction = 3

/** Triangles, small where the picture changes: a mesh for the place, a finer one for the hero. */
export const lowpoly: Style = {
  render(scene) {
    const { w, h } = scene
    const random = scene.rng.fork('poly')
    const [canvas, context] = borrowCanvas(w, h)
    const place = readPart(
      scene,
      (layer) => layer.kind === 'subject' || (layer.kind === 'fx' && layer.depth === 1),
    )
    const grid = gridPoints(w, h, random)
    addEdgePoints(grid, place, {
      count: 1300,
      random,
      at: () => [random.range(6, w - 7), random.range(6, h - 7)],
    })
    paintMesh(context, place, grid)
    const hero = readPart(scene, (layer) => layer.kind !== 'subject')
    if (scene.layers.some((layer) => layer.kind === 'subject')) paintHero(context, hero, random)
    addBloom(context, canvas, 0.3, 8)
    addVignette(context, w, h, scene.pal.near, 0.3)
    return canvas
  },
}

/** A part of the picture, small, to read colours from. */
interface Part {
  pixels: Uint8ClampedArray
  columns: number
  rows: number
  /** Only triangles in here are painted; everywhere when absent. */
  isInside?: (x: number, y: number) => boolean
}

function readPart(scene: Scene, skip: (layer: Layer) => boolean): Part {
  const [columns, rows] = [scene.w / reduction, scene.h / reduction]
  const [, context] = borrowCanvas(columns, rows)
  context.scale(1 / reduction, 1 / reduction)
  paintLayers(context, scene, { colour: vivid, skip })
  return { pixels: context.getImageData(0, 0, columns, rows).data, columns, rows }
}

function vivid(colour: Rgb): Rgb {
  const [l, a, b] = toLab(colour)
  return fromLab(l, a * 1.2, b * 1.2)
}

function gridPoints(w: number, h: number, random: Random): number[] {
  const points: number[] = []
  for (let x = 0; x <= w; x += 84) points.push(x, -8, x, h + 8)
  for (let y = 0; y <= h; y += 84) points.push(-8, y, w + 8, y)
  for (let row = 0; row < 10; row += 1) {
    for (let column = 0; column < 17; column += 1) {
      points.push(
        (column + 0.15 + 0.7 * random.next()) * (w / 17),
        (row + 0.15 + 0.7 * random.next()) * (h / 10),
      )
    }
  }
  return points
}

/** Adds points where the part changes: the stronger the edge, the likelier. */
function addEdgePoints(
  points: number[],
  part: Part,
  wish: { count: number; random: Random; at: () => Point },
): void {
  const { columns, rows } = part
  let added = 0
  for (let attempt = 0; attempt < wish.count * 12 && added < wish.count; attempt += 1) {
    const [x, y] = wish.at()
    if (x < 6 || y < 6 || x > columns * reduction - 7 || y > rows * reduction - 7) continue
    if (edgeAt(part, x, y) <= 14 + wish.random.next() * 70) continue
    points.push(x, y)
    added += 1
  }
}

function edgeAt({ pixels, columns, isInside }: Part, x: number, y: number): number {
  const at = (Math.trunc(y / reduction) * columns + Math.trunc(x / reduction)) * 4
  const row = columns * 4
  const across = Math.abs(brightnessAt(pixels, at + 4) - brightnessAt(pixels, at - 4))
  const down = Math.abs(brightnessAt(pixels, at + row) - brightnessAt(pixels, at - row))
  if (!isInside) return across + down
  const outlineAcross = Math.abs((pixels[at + 7] ?? 0) - (pixels[at - 1] ?? 0))
  const outlineDown = Math.abs((pixels[at + row + 3] ?? 0) - (pixels[at - row + 3] ?? 0))
  return across + down + outlineAcross + outlineDown
}

function paintMesh(context: Context2d, part: Part, points: readonly number[]): void {
  const { triangles } = new Delaunator(Float64Array.from(points))
  const cornerAt = (index: number): Point => {
    const at = (triangles[index] ?? 0) * 2
    return [points[at] ?? 0, points[at + 1] ?? 0]
  }
  for (let i = 0; i < triangles.length; i += 3) {
    paintTriangle(context, part, cornerAt(i), cornerAt(i + 1), cornerAt(i + 2))
  }
}

function paintTriangle(context: Context2d, part: Part, a: Point, b: Point, c: Point): void {
  const centre: Point = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]
  if (part.isInside && !part.isInside(...centre)) return
  const halfway = (corner: Point): Point => [
    centre[0] + (corner[0] - centre[0]) * 0.5,
    centre[1] + (corner[1] - centre[1]) * 0.5,
  ]
  const colour = averageAt(part, [centre, halfway(a), halfway(b), halfway(c)])
  if (!colour) return
  // Each triangle is tilted a little, and so catches more light or less.
  const turn = (b[0] - a[0]) * (c[1] - a[1]) > 0 ? 1 : -1
  const slope = turn * Math.cos(Math.atan2(b[1] - a[1], b[0] - a[0]) - 0.8)
  const light = 1 + slope * (part.isInside ? 0.04 : 0.05)
  const [red, green, blue] = colour.map((value) => Math.trunc(Math.min(255, value * light)))
  context.fillStyle = context.strokeStyle = `rgb(${red ?? 0},${green ?? 0},${blue ?? 0})`
  context.lineWidth = 0.9
  context.beginPath()
  context.moveTo(...a)
  context.lineTo(...b)
  context.lineTo(...c)
  context.closePath()
  context.fill()
  context.stroke()
}

function averageAt({ pixels, columns, rows }: Part, points: readonly Point[]): Rgb | undefined {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (const [x, y] of points) {
    const column = Math.min(columns - 1, Math.max(0, Math.trunc(x / reduction)))
    const row = Math.min(rows - 1, Math.max(0, Math.trunc(y / reduction)))
    const at = (row * columns + column) * 4
    if ((pixels[at + 3] ?? 0) < 100) continue
    sum[0] += pixels[at] ?? 0
    sum[1] += pixels[at + 1] ?? 0
    sum[2] += pixels[at + 2] ?? 0
    count += 1
  }
  return count === 0 ? undefined : [sum[0] / count, sum[1] / count, sum[2] / count]
}

function paintHero(context: Context2d, part: Part, random: Random): void {
  const { pixels, columns, rows } = part
  const isSolid = (column: number, row: number) => (pixels[(row * columns + column) * 4 + 3] ?? 0) > 120
  const isInside = (x: number, y: number) =>
    x > 0 &&
    y > 0 &&
    x < columns * reduction &&
    y < rows * reduction &&
    isSolid(Math.trunc(x / reduction), Math.trunc(y / reduction))
  const bounds = { x0: columns, y0: rows, x1: 0, y1: 0 }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isSolid(column, row)) continue
      bounds.x0 = Math.min(bounds.x0, column)
      bounds.x1 = Math.max(bounds.x1, column)
      bounds.y0 = Math.min(bounds.y0, row)
      bounds.y1 = Math.max(bounds.y1, row)
    }
  }
  const [x0, y0, x1, y1] = [bounds.x0, bounds.y0, bounds.x1, bounds.y1].map((value) => value * reduction)
  const anywhere = (margin: number): Point => [
    random.range((x0 ?? 0) - margin, (x1 ?? 0) + margin),
    random.range((y0 ?? 0) - margin, (y1 ?? 0) + margin),
  ]
  const points = Array.from({ length: 200 }, () => anywhere(0))
    .filter(([x, y]) => isInside(x, y))
    .flat()
  const hero = { ...part, isInside }
  addEdgePoints(points, hero, { count: 1900, random, at: () => anywhere(4) })
  paintMesh(context, hero, points)
}
