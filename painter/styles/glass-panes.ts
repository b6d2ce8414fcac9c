import Delaunator from 'delaunator'
import { present } from '../present'
import type { Random } from '../random'
import type { Point } from '../scene/paths'
import type { Scene } from '../scene/scene'

/** The panes of a window that turns about the hero: the Voronoi cells of rings of points around the focus. */
export function cutPanes({ w, h, focus }: Scene, random: Random): Point[][] {
  const points = ringsAround(focus, w, h, random)
  const mesh = new Delaunator(Float64Array.from(points))
  const corners = circumcentres(mesh.triangles, points, w, h)
  const panes: Point[][] = []
  const seen = new Set<number>()
  for (let edge = 0; edge < mesh.triangles.length; edge += 1) {
    const point = mesh.triangles[nextInTriangle(edge)] ?? 0
    if (seen.has(point)) continue
    seen.add(point)
    const pane = walkAround(edge, mesh.halfedges, corners)
    if (pane && pane.length > 2) panes.push(pane)
  }
  return panes
}

function ringsAround(focus: { x: number; y: number }, w: number, h: number, random: Random): number[] {
  const points: number[] = []
  for (let ring = 0; ring < 22; ring += 1) {
    const radius = 46 + ring * 62
    const count = Math.max(6, Math.round((radius * 6.2832) / (74 + ring * 3)))
    for (let i = 0; i < count; i += 1) {
      const angle = ((i + (ring % 2) * 0.5) / count) * 6.2832 + random.gauss() * 0.03
      const reach = radius + random.gauss() * 12
      const x = focus.x + reach * Math.cos(angle)
      const y = focus.y + reach * Math.sin(angle)
      if (x > -160 && y > -160 && x < w + 160 && y < h + 160) points.push(x, y)
    }
  }
  return points
}

const nextInTriangle = (edge: number) => (edge % 3 === 2 ? edge - 2 : edge + 1)

function circumcentres(triangles: Uint32Array, points: readonly number[], w: number, h: number): Point[] {
  const centres: Point[] = []
  for (let i = 0; i < triangles.length; i += 3) {
    const corner = (k: number): Point => {
      const at = (triangles[i + k] ?? 0) * 2
      return [points[at] ?? 0, points[at + 1] ?? 0]
    }
    const [x, y] = circumcentre(corner(0), corner(1), corner(2))
    centres.push([Math.max(-200, Math.min(w + 200, x)), Math.max(-200, Math.min(h + 200, y))])
  }
  return centres
}

function circumcentre([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Point {
  const twiceArea = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by)) || 1e-6
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy]
  return [
    (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twiceArea,
    (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twiceArea,
  ]
}

/** The cell around the point that an edge leads to; undefined at the border, where it is open. */
function walkAround(start: number, halfedges: Int32Array, corners: readonly Point[]): Point[] | undefined {
  const cell: Point[] = []
  let edge = start
  do {
    cell.push(present(corners[Math.floor(edge / 3)]))
    edge = halfedges[nextInTriangle(edge)] ?? -1
    if (edge === -1) return undefined
  } while (edge !== start && cell.length < 40)
  return cell
}
