import { Path2D } from '@napi-rs/canvas'
import { mix } from '../colour'
import type { Framing } from '../words/action-words'
import { ellipse } from './paths'
import { Pen } from './pen'
import type { Layer, Shape } from './shape'
import type { Stage } from './stage'

/** How the place is enlarged around a point, so that a nearer hero stands in a nearer world. */
interface Camera {
  scale: number
  pivotX: number
  pivotY: number
}

/** The camera of a framing; undefined where the place stays as it was built. */
export function cameraFor(framing: Framing, stage: Stage): Camera | undefined {
  if (framing === 'close-up') return { scale: 1.35, pivotX: stage.focusX, pivotY: stage.h * 0.5 }
  if (framing === 'low-angle') return { scale: 1.18, pivotX: stage.focusX, pivotY: stage.h * 0.04 }
  return undefined
}

/** Enlarges what is built so far. The sky stays: it fills the picture from edge to edge as it is. */
export function moveCamera(stage: Stage, front: readonly Layer[], camera: Camera | undefined): void {
  if (!camera) return
  for (const layer of [...stage.layers, ...front]) {
    if (layer.kind !== 'sky') for (const shape of layer.shapes) enlarge(shape, camera)
  }
  const across = (x: number) => camera.pivotX + (x - camera.pivotX) * camera.scale
  const down = (y: number) => camera.pivotY + (y - camera.pivotY) * camera.scale
  stage.ground = down(stage.ground)
  stage.horizon = down(stage.horizon)
  stage.sun = { x: across(stage.sun.x), y: down(stage.sun.y), r: stage.sun.r * camera.scale }
}

function enlarge(shape: Shape, { scale, pivotX, pivotY }: Camera): void {
  const path = new Path2D()
  const [e, f] = [pivotX * (1 - scale), pivotY * (1 - scale)]
  path.addPath(shape.path, { a: scale, b: 0, c: 0, d: scale, e, f })
  shape.path = path
  shape.size *= scale
  shape.cx = shape.cx * scale + e
  shape.cy = shape.cy * scale + f
  if (shape.width !== undefined) shape.width *= scale
  if (shape.glow !== undefined) shape.glow *= scale
  if (shape.grad) shape.grad = { ...shape.grad, y0: shape.grad.y0 * scale + f, y1: shape.grad.y1 * scale + f }
}

/** A great low sun behind the hero, for a silhouette to stand against. */
export function lowerSun(stage: Stage): void {
  const { pal, w, h, focusX } = stage
  const after = stage.layers.findIndex((layer) => layer.name === 'sun')
  const layer: Layer = { name: 'sun', kind: 'light', depth: 0.06, shapes: [] }
  const pen = new Pen(layer.shapes)
  const centre = { x: focusX, y: h * 0.5, r: h * 0.34 }
  for (const [reach, alpha] of [
    [2.2, 0.12],
    [1.6, 0.16],
    [1.25, 0.22],
  ] as const) {
    pen.glow(ellipse(centre.x, centre.y, centre.r * reach), pal.sun, 40, { alpha, overlay: true })
  }
  pen.grad(ellipse(centre.x, centre.y, centre.r), centre.y - centre.r, centre.y + centre.r, [
    [0, pal.sun, 1],
    [1, mix(pal.sun, pal.accent, 0.4), 1],
  ])
  if (after >= 0) stage.layers.splice(after, 1)
  stage.layers.splice(Math.max(1, after), 0, layer)
  stage.sun = { ...centre, x: Math.min(w, focusX) }
}
