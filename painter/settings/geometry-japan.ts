import { hex,mix } from '../colour'
import { present } from '../present'
import { type Point,ellipse,limb,polygon,rect,smooth } from '../scene/paths'
import type { Pen } from '../scene/pen'
import type { Stage } from '../scene/stage'
import { addMist,addSky } from './geometry-sky'
import { addPetals } from './geometry-weather'

const { cos, sin } = Math

/** Builds the setting: japan. */
export function japanSetting(s: Stage): void {
  const { rng, w, h, pal } = s
  s.horizon = h * 0.66
  s.sun = { x: s.focusX + (s.hero ? 0 : w * 0.1), y: h * 0.34, r: h * 0.21 }
  addSky(s, { clouds: 2 })
  if (!pal.night) {
    const L = s.layer('disc', 'light', 0.06)
    L.flat(ellipse(s.sun.x, s.sun.y, s.sun.r), mix(hex('#e5412f'), pal.sky[2], 0.12))
  }
  const fx = s.focusX < w / 2 ? w * 0.72 : w * 0.3
  const p = s.layer('fuji', 'land', 0.18)
  const c = mix(s.land(0.25), hex('#5b7aa8'), 0.3)
  p.fill(smooth([
    [fx - 470, h * 0.7], [fx - 240, h * 0.52], [fx - 66, h * 0.26], [fx - 20, h * 0.25], [fx + 30, h * 0.255],
    [fx + 70, h * 0.27], [fx + 250, h * 0.53], [fx + 480, h * 0.7],
  ], true, 0.1), c, 0.6)
  p.fill(polygon([
    [fx - 68, h * 0.262], [fx - 20, h * 0.249], [fx + 30, h * 0.253], [fx + 72, h * 0.272],
    [fx + 138, h * 0.38], [fx + 96, h * 0.36], [fx + 70, h * 0.42], [fx + 34, h * 0.36], [fx, h * 0.43],
    [fx - 36, h * 0.36], [fx - 70, h * 0.41], [fx - 100, h * 0.36], [fx - 142, h * 0.38],
  ]), hex('#fdf8f2'), 0.4)
  addMist(s, h * 0.66, 70, 0.7)
  const hills = s.layer('hills', 'land', 0.4)
  hills.fill(
    s.strip((x) => h * 0.74 - 80 * s.noise.fbm(x / 250, 3, 3)),
    s.land(0.45, hex('#3f7a68')),
    0.3,
  )
  const q = s.layer('pagoda', 'land', 0.6)
  const px = s.focusX < w / 2 ? w * 0.86 : w * 0.13
  const py = h * 0.83
  for (let i = 0; i < 5; i++) {
    const W = 92 - i * 13
    const y = py - i * 58
    q.fill(rect(px - W * 0.55, y - 48, W * 1.1, 50), mix(hex('#a83a2c'), s.land(0.6), 0.25), 0.6)
    for (let k = -1; k <= 1; k++) q.mark(rect(px + k * W * 0.3 - 5, y - 34, 10, 26), hex('#ffe0a0'))
    q.fill(smooth([
      [px - W * 1.12, y - 42], [px - W * 0.7, y - 54], [px, y - 74], [px + W * 0.7, y - 54],
      [px + W * 1.12, y - 42], [px + W * 0.6, y - 45], [px, y - 47], [px - W * 0.6, y - 45],
    ], true, 0.11), s.land(0.82, hex('#2f4a5e')), 0.7)
  }
  q.fill(rect(px - 2, py - 350, 4, 60), s.land(0.85))
  q.fill(
    s.strip((x) => h * 0.85 - 40 * s.noise.fbm(x / 300, 7, 3)),
    s.land(0.7, hex('#3f6a52')),
    0.2,
  )
  const f = s.layer('front', 'land', 0.92)
  const fy = (x: number) => h * 0.93 - 30 * s.noise.fbm(x / 280, 9, 3)
  f.fill(s.strip(fy), s.land(0.88, hex('#2f5242')), 0.2)
  const side = s.focusX < w / 2 ? 1 : -1
  const bx = side > 0 ? w + 10 : -10
  const br: Point[] = [
    [bx, h * 0.06], [bx - side * 170, h * 0.13], [bx - side * 330, h * 0.1], [bx - side * 500, h * 0.19],
  ]
  const bl = s.layer('blossom', 'land', 0.97)
  bl.fill(limb(br, [26, 17, 10, 3]), s.land(0.95, hex('#4a2f2a')), 0.6)
  bl.fill(
    limb([present(br[1]), [bx - side * 250, h * 0.25], [bx - side * 320, h * 0.29]], [12, 7, 2]),
    s.land(0.95, hex('#4a2f2a')),
  )
  for (let i = 0; i < 90; i++) {
    const t = rng.next()
    const k = Math.min(2, Math.floor(t * 3))
    const u = t * 3 - k
    const A = present(br[k])
    const B = present(br[k + 1])
    const low = rng.chance(0.3)
    const x = low ? bx - side * rng.range(170, 330) : A[0] + (B[0] - A[0]) * u
    const y = low ? h * rng.range(0.15, 0.3) : A[1] + (B[1] - A[1]) * u
    const r = rng.range(6, 15)
    const cc = mix(rng.pick([hex('#f6b6c6'), hex('#fbd7df'), hex('#ee8fa9')]), pal.sky[2], 0.1)
    const X = x + rng.gauss() * 34
    const Y = y + rng.gauss() * 26
    for (let j = 0; j < 5; j++)
      bl.mark(ellipse(X + r * 0.6 * cos(j * 1.257), Y + r * 0.6 * sin(j * 1.257), r * 0.5), cc)
    bl.mark(ellipse(X, Y, r * 0.22), hex('#d84f74'))
  }
  if (!s.hero || s.words.has('torii'))
    addTorii(s, f, s.hero ? s.focusX : s.focusX, fy(s.focusX) + 20, s.hero ? 2.3 : 1.5)
  s.ground = fy(s.focusX) + 22
  addPetals(s, 40)
}

function addTorii(s: Stage, p: Pen, x: number, y: number, k: number) {
  const q = p.at(x, y, k)
  const r = mix(hex('#d63f2c'), s.pal.near, 0.1)
  for (const d of [-1, 1]) q.fill(limb([[d * 74, 0], [d * 66, -150]], [15, 12]), r, 0.8)
  q.fill(rect(-92, -122, 184, 12), r, 0.6)
  q.fill(smooth([
    [-122, -164], [-60, -156], [0, -153], [60, -156], [122, -164], [116, -144], [60, -140], [0, -138],
    [-60, -140], [-116, -144],
  ], true, 0.12), r, 0.8)
  q.fill(smooth([
    [-126, -170], [0, -159], [126, -170], [122, -161], [0, -150], [-122, -161],
  ], true, 0.12), hex('#26222e'), 0.4)
  q.fill(rect(-7, -148, 14, 28), hex('#26222e'), 0.3)
}
