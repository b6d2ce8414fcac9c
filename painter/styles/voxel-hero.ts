import { css, mix, tone, type Rgb } from '../colour'
import { borrowCanvas } from '../render/canvas-pool'
import { cutout } from '../render/paint-layers'
import type { Scene } from '../scene/scene'
import type { VoxelBrush } from './voxel-brush'

/** The edge of one of the hero's voxels, in the island's. */
const edge = 0.43
/** How many of them the hero is deep. */
const depth = 5

/** The hero in big pixels. */
export interface VoxelHero {
  columns: number
  rows: number
  /** The colour of a pixel; undefined where there is none. */
  colourAt: (column: number, row: number) => Rgb | undefined
  /** Its width in the island's voxels. */
  width: number
}

/** Takes the hero's picture in big pixels. */
export function pixelateHero(scene: Scene): VoxelHero {
  const [cut] = cutout(scene, { form: 0.8, glow: false, skip: (_layer, shape) => !!shape.overlay })
  const { x0, y0, x1, y1 } = heroBounds(scene)
  const width = Math.max(8, x1 - x0)
  const height = Math.max(8, y1 - y0)
  const rows = Math.max(6, Math.round(Math.min(46, (52 * height) / width)))
  const columns = Math.max(6, Math.round((rows * width) / height))
  const [, brush] = borrowCanvas(columns, rows)
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(cut, x0, y0, width, height, 0, 0, columns, rows)
  const pixels = brush.getImageData(0, 0, columns, rows).data
  const colourAt = (column: number, row: number): Rgb | undefined => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return undefined
    const at = (row * columns + column) * 4
    if ((pixels[at + 3] ?? 0) <= 120) return undefined
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
  }
  return { columns, rows, colourAt, width: columns * edge }
}

function heroBounds({ layers, focus, w, h }: Scene) {
  const bounds = { x0: w, y0: h, x1: 0, y1: 0 }
  const shapes = layers.filter((layer) => layer.kind === 'subject').flatMap((layer) => layer.shapes)
  for (const shape of shapes) {
    if (shape.overlay || shape.glow) continue
    const [x0, y0, x1, y1] = shape.path.getBounds()
    bounds.x0 = Math.min(bounds.x0, x0)
    bounds.y0 = Math.min(bounds.y0, y0)
    bounds.x1 = Math.max(bounds.x1, x1)
    bounds.y1 = Math.max(bounds.y1, y1)
  }
  const half = (bounds.y1 - bounds.y0) * 0.8
  if (bounds.x1 - bounds.x0 > half * 2.2) {
    bounds.x0 = Math.max(bounds.x0, focus.x - half)
    bounds.x1 = Math.min(bounds.x1, focus.x + half)
  }
  return {
    x0: Math.max(0, bounds.x0),
    y0: Math.max(0, bounds.y0),
    x1: Math.min(w, bounds.x1),
    y1: Math.min(h, bounds.y1),
  }
}

/** Stands the hero on the island, its left edge at `left`, facing the lower left. */
export function drawVoxelHero(brush: VoxelBrush, hero: VoxelHero, left: number, back: number): void {
  drawShadow(brush, hero, left, back)
  const { pal, project, face } = brush
  const front = back + depth * edge
  for (let row = hero.rows - 1; row >= 0; row -= 1) {
    for (let column = 0; column < hero.columns; column += 1) {
      const colour = hero.colourAt(column, row)
      if (!colour) continue
      const x = left + column * edge
      const z = (hero.rows - 1 - row) * edge
      const [x1, z1] = [x + edge, z + edge]
      if (!hero.colourAt(column + 1, row)) {
        const side = [
          project(x1, back, z1),
          project(x1, front, z1),
          project(x1, front, z),
          project(x1, back, z),
        ]
        face(side, mix(tone(colour, -0.14), pal.sky[0], 0.15), 0.6)
      }
      if (!hero.colourAt(column, row - 1)) {
        const top = [
          project(x, back, z1),
          project(x1, back, z1),
          project(x1, front, z1),
          project(x, front, z1),
        ]
        face(top, tone(mix(colour, pal.sun, 0.1), 0.07), 0.6)
      }
      const facing = [
        project(x, front, z1),
        project(x1, front, z1),
        project(x1, front, z),
        project(x, front, z),
      ]
      const speckle = ((column * 7 + row * 13) % 3) * 0.008
      face(facing, tone(colour, (pal.night ? 0.07 : 0.03) + speckle, 1.08), 0.6)
    }
  }
}

function drawShadow(
  { context, pal, project }: VoxelBrush,
  hero: VoxelHero,
  left: number,
  back: number,
): void {
  const right = left + hero.width
  const front = back + depth * edge + 0.9
  const corners = [
    project(left, back - 0.5, 0.03),
    project(right, back - 0.5, 0.03),
    project(right, front, 0.03),
    project(left, front, 0.03),
  ]
  context.fillStyle = css(pal.near, 0.28)
  context.beginPath()
  corners.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)))
  context.fill()
}
