import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, mix, tone, type Rgb } from '../colour'
import type { Palette } from '../palettes'
import type { Point } from '../scene/paths'

/** How many voxels the island is wide and deep. */
export const islandSize = 24
/** Half the width of a voxel on the picture, in pixels. */
const unit = 19.5

/** Which faces of a cube are drawn. */
export type Faces = 'all' | 'top' | 'left' | 'right'

/** Draws in the island's own coordinates: x to the lower right, y to the lower left, z up. */
export interface VoxelBrush {
  context: SKRSContext2D
  pal: Palette
  /** A voxel corner's place on the picture. */
  project: (x: number, y: number, z: number) => Point
  face: (corners: readonly Point[], colour: Rgb, edge?: number) => void
  cube: (x: number, y: number, z: number, colour: Rgb, height?: number, width?: number, faces?: Faces) => void
}

/** Makes the brush of an island whose far corner is at `originX`, `originY`. */
export function createVoxelBrush(
  context: SKRSContext2D,
  pal: Palette,
  originX: number,
  originY: number,
): VoxelBrush {
  const project = (x: number, y: number, z: number): Point => [
    originX + (x - y) * unit,
    originY + (x + y) * unit * 0.5 - z * unit * 1.02,
  ]
  const face = (corners: readonly Point[], colour: Rgb, edge = 0.7) => {
    context.fillStyle = context.strokeStyle = css(colour)
    context.lineWidth = edge
    context.beginPath()
    corners.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)))
    context.closePath()
    context.fill()
    context.stroke()
  }
  const cube: VoxelBrush['cube'] = (x, y, z, colour, height = 1, width = 1, faces = 'all') => {
    const far = project(x, y, z + height)
    const right = project(x + width, y, z + height)
    const near = project(x + width, y + width, z + height)
    const left = project(x, y + width, z + height)
    const leftFoot = project(x, y + width, z)
    const nearFoot = project(x + width, y + width, z)
    const rightFoot = project(x + width, y, z)
    const shows = (side: Faces) => faces === 'all' || faces === side
    if (shows('top')) face([far, right, near, left], tone(mix(colour, pal.sun, 0.08), 0.05))
    if (shows('left')) face([left, near, nearFoot, leftFoot], tone(colour, -0.045))
    if (shows('right')) face([near, right, rightFoot, nearFoot], mix(tone(colour, -0.13), pal.sky[0], 0.15))
  }
  return { context, pal, project, face, cube }
}
