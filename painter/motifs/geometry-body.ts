import { type Rgb,hex,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,polygon,smooth } from '../scene/paths'
import type { Pen } from '../scene/pen'
import { drawDotEye,hairs,skins } from './geometry-faces'
import { legsOf,poseOf } from './geometry-poses'
import { type Anchors,type MotifContext } from './motif'

/** An arm's elbow and hand, on the right side; the left is mirrored. */
export type Arm = [Point, Point]

export const arms: Record<string, Arm> = {
  swing: [[18, -60], [27, -69]], back: [[17, -57], [24, -46]], cheer: [[19, -80], [25, -96]],
  down: [[14, -57], [14.5, -43]],
  hip: [[19, -58], [9.5, -47]],
  up: [[17, -82], [15, -99]],
  wave: [[18.5, -64], [23, -81]],
  hold: [[15, -58], [7, -55]],
  out: [[19, -67], [30, -73]],
  fist: [[18, -76], [14, -92]],
  low: [[16, -60], [22, -49]],
}

function drawFace(p: Pen, skin: Rgb, rng: MotifContext['rng'], y = -84) {
  drawDotEye(p, -3.5, y, 1.15)
  drawDotEye(p, 3.5, y, 1.15)
  p.line(curve([-2.4, y + 3.9], [0, y + 5.2], [2.4, y + 3.9]), tone(skin, -0.3, 1.2), 0.8)
  p.line(curve([-5, y - 2.8], [-3.4, y - 3.4], [-2, y - 2.9]), tone(skin, -0.35), 0.7)
  p.line(curve([2, y - 2.9], [3.4, y - 3.4], [5, y - 2.8]), tone(skin, -0.35), 0.7)
  if (rng.chance(0.6))
    for (const k of [-1, 1]) p.shade(ellipse(k * 5.8, y + 2.7, 1.7, 1.2), hex('#e8604c'), 0.3)
}

function drawHair(p: Pen, kind: string, c: Rgb, front: boolean) {
  if (!front) {
    if (kind === 'long') p.fill(smooth([
      [-10, -90], [-12, -78], [-12, -64], [0, -60], [12, -64], [12, -78], [10, -90],
    ]), tone(c, -0.05))
    if (kind === 'bob') p.fill(smooth([
      [-10.5, -90], [-12, -80], [-10, -73], [10, -73], [12, -80], [10.5, -90],
    ]), tone(c, -0.05))
    if (kind === 'afro')
      p.fill(
        smooth(
          Array.from({ length: 14 }, (_, i): Point => {
            const a = (i / 14) * 6.283
            const r = 14.5 + (i % 2) * 0.8
            return [r * Math.cos(a), -88 + r * Math.sin(a)]
          }),
        ),
        c,
      )
    if (kind === 'bun') p.fill(ellipse(0, -98.5, 5.2), c)
    return
  }
  if (kind === 'bald' || kind === 'none') return
  if (kind === 'spiky') {
    p.fill(polygon([
      [-9.6, -83], [-12, -92], [-8, -93], [-8, -100], [-3, -96], [1, -103], [4, -96.5], [9, -100], [9, -93],
      [12.5, -91], [9.6, -83], [7, -89], [2, -91], [-5, -89],
    ]), c)
    return
  }
  p.fill(smooth([
    [-9.8, -82], [-10.4, -90], [-5.5, -96], [1, -97.3], [7.5, -95], [10.6, -89], [9.8, -82], [8, -88],
    [2, -91.5], [-4, -90], [-8, -87],
  ], true, 0.14), c)
}

/** What a person looks like. */
export interface Look {
  top: Rgb
  legs: Rgb
  shoe: Rgb
  skin: Rgb
  hairKind: string
  hairColor: Rgb
  armL: string
  armR: string
  bulk: number
  sleeve?: Rgb
  glove?: Rgb
  coat?: Rgb
  robe?: Rgb
  cape?: Rgb
}

/** What a role's costume is drawn with; `done` puts on what the prompt adds. */
export interface CostumeParts {
  c: MotifContext
  l: Look
  p: Pen
  pal: MotifContext['pal']
  rng: MotifContext['rng']
  done: (anchors: Anchors) => void
}

/** Draws a person from the cape to the nearer arm, and says where things can be put. */
export function drawBody(c: MotifContext, l: Look, faceOn = true): Anchors {
  const { pen: p, rng } = c
  const b = l.bulk
  const pose = poseOf(c, holding(c))
  if (pose) Object.assign(l, pose)
  if (l.cape) p.fill(smooth([
    [-9, -73], [-20, -48], [-27, -14], [-14, -17], [-3, -10], [9, -17], [24, -11], [19, -46], [9, -73],
  ], true, 0.15), l.cape, 0.9)
  drawHair(p, l.hairKind, l.hairColor, false)
  const armAt = (k: -1 | 1, a: Arm) => {
    const f = (q: Point): Point => [q[0] * k, q[1]]
    const sh: Point = [k * 9.6 * b, -69.5]

    p.fill(limb([sh, f(a[0]), f(a[1])], [8 * b, 6.6 * b, 5.2 * b]), l.sleeve ?? tone(l.coat ?? l.top, -0.035))
    p.fill(ellipse(a[1][0] * k, a[1][1], 3.1 * b, 3.3 * b), l.glove ?? l.skin)
  }
  const L = present(arms[l.armL])
  const R = present(arms[l.armR])
  const front = (a: string) => a === 'hold' || a === 'hip' || a === 'fist'
  if (!front(l.armL)) armAt(-1, L)
  if (!front(l.armR)) armAt(1, R)
  if (l.robe) p.fill(smooth([
    [-9, -72], [-13, -50], [-17, -20], [-20, -1], [-8, 1], [8, 1], [20, -1], [17, -20], [13, -50], [9, -72],
  ], true, 0.1), l.robe, 0.9)
  else {
    for (const leg of legsOf(c.action)) {
      const [hip, knee, foot] = leg.points
      p.fill(limb([hip, knee, foot], [10.4 * b, 8.4 * b, 6.6 * b]), leg.side < 0 ? tone(l.legs, -0.03) : l.legs)
      const shoe = p.at(foot[0], foot[1] + 4, 1, leg.turn)
      shoe.fill(smooth([
        [-4.4, -5.5], [3.6, -5.5], [4 + leg.toe * 2.6, -0.6], [-4 + leg.toe * 2, -0.4],
      ], true, 0.1), l.shoe)
    }
    p.fill(smooth([
      [-9.8 * b, -73.5], [0, -75.5], [9.8 * b, -73.5], [10.6 * b, -66], [8.4 * b, -52], [9 * b, -43],
      [0, -41], [-9 * b, -43], [-8.4 * b, -52], [-10.6 * b, -66],
    ], true, 0.12), l.top, 0.85)
    if (l.coat) for (const k of [-1, 1]) p.fill(smooth([
      [k * 2.2, -74], [k * 9.8 * b, -73.5], [k * 10.8 * b, -64], [k * 10 * b, -50], [k * 11.5 * b, -30],
      [k * 4, -29], [k * 3.4, -50],
    ], true, 0.1), l.coat, 0.8)
  }
  p.fill(limb([[0, -78], [0, -72]], [6, 6.6]), tone(l.skin, -0.08))
  if (faceOn) {
    p.fill(smooth([
      [-9.2, -86], [-7.6, -93], [0, -95.6], [7.6, -93], [9.2, -86], [7.6, -78.5], [0, -74.6], [-7.6, -78.5],
    ]), l.skin, 0.55)
    for (const k of [-1, 1]) p.mark(ellipse(k * 9.3, -84.4, 1.7, 2.3), tone(l.skin, -0.05))
    drawFace(p, l.skin, rng)
    drawHair(p, l.hairKind, l.hairColor, true)
  }
  if (front(l.armL)) armAt(-1, L)
  if (front(l.armR)) armAt(1, R)
  return { head: [0, -85.5, 10], hand: [R[1][0], R[1][1]], eyes: [0, -84, 3.6], back: [-9, -66] }
}

const anyHair = ['short', 'long', 'bob', 'afro', 'bun', 'spiky', 'short']

/** Chooses clothes, skin and hair by the seed, as far as the prompt leaves them open. */
export function chooseLook(c: MotifContext): Look {
  const { rng, pal } = c
  const long = c.extras.has('long hair')
  const short = c.extras.has('short hair')
  const kinds = long ? ['long', 'bob', 'bun', 'long'] : short ? ['short', 'spiky', 'afro', 'short'] : anyHair
  return {
    top: c.color ?? rng.pick([pal.accent, pal.accent2, hex('#e8e1d3'), hex('#3f6ea8')]),
    legs: rng.pick(['#28324f', '#3a3440', '#5d6b57', '#6b4a3a'].map(hex)),
    shoe: rng.pick(['#f4efe6', '#2a2430', '#c24a35'].map(hex)),
    skin: rng.pick(skins),
    hairKind: rng.pick(kinds),
    hairColor: c.extras.has('grey hair') ? hex('#d5d3d6') : rng.pick(hairs),
    armL: rng.pick(['down', 'hip', 'down']),
    armR: rng.pick(['wave', 'out', 'up', 'hip']),
    bulk: rng.range(0.92, 1.06),
  }
}

const holds = [
  'coffee',
  'balloon',
  'flag',
  'flower',
  'sword',
  'wand',
  'umbrella',
  'book',
  'laptop',
  'guitar',
  'camera',
  'flask',
  'pizza',
]

export const holding = (c: MotifContext) => holds.some((h) => c.extras.has(h))
