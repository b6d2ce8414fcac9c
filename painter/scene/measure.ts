import { Pen } from './pen'

/** How far a drawing reaches, in the motif's own hundred units. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Draws once to nowhere, to learn how large a motif with all it wears and carries is. */
export function measure(draw: (pen: Pen) => void, tilt: number, flip: boolean): Box {
  const probe = new Pen([]).at(0, 0, 1, tilt, flip)
  draw(probe)
  const box: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  for (const shape of probe.shapes) {
    if (shape.overlay || shape.glow || (shape.grad && shape.size > 60)) continue
    const [x0, y0, x1, y1] = shape.path.getBounds()
    box.x0 = Math.min(box.x0, x0)
    box.y0 = Math.min(box.y0, y0)
    box.x1 = Math.max(box.x1, x1)
    box.y1 = Math.max(box.y1, y1)
  }
  return Number.isFinite(box.x0) ? box : { x0: -50, y0: -100, x1: 50, y1: 0 }
}
