import type { Point } from '../scene/paths'
import type { MotifContext } from './motif'

/** A leg from hip to foot; `toe` is where the shoe points, `turn` its angle. */
interface Leg {
  side: -1 | 1
  points: readonly [Point, Point, Point]
  toe: number
  turn: number
}

const standing: readonly Leg[] = [
  { side: -1, points: [[-4.6, -46], [-5.6, -24], [-6, -4]], toe: -1, turn: 0 },
  { side: 1, points: [[4.6, -46], [5.6, -24], [6, -4]], toe: 1, turn: 0 },
]

const legs: ReadonlyMap<string | undefined, readonly Leg[]> = new Map([
  ['run', [
    { side: -1, points: [[-3.6, -46], [-8, -25], [-27, -21]], toe: 1, turn: 1.1 },
    { side: 1, points: [[4.6, -46], [16, -31], [14, -6]], toe: 1.4, turn: -0.15 },
  ]],
  ['jump', [
    { side: -1, points: [[-4.6, -46], [-16, -33], [-11, -14]], toe: -1, turn: 0.35 },
    { side: 1, points: [[4.6, -46], [17, -36], [9, -18]], toe: 1, turn: -0.35 },
  ]],
  ['dance', [
    { side: -1, points: [[-4.6, -46], [-7, -24], [-5, -4]], toe: -1, turn: 0 },
    { side: 1, points: [[4.6, -46], [18, -36], [29, -22]], toe: 1.6, turn: -0.7 },
  ]],
  ['fight', [
    { side: -1, points: [[-4.6, -46], [-12, -26], [-17, -4]], toe: -1, turn: 0 },
    { side: 1, points: [[4.6, -46], [14, -27], [14, -4]], toe: 1.2, turn: 0 },
  ]],
  ['sit', [
    { side: -1, points: [[-5, -42], [-15, -36], [-14, -8]], toe: -1, turn: 0 },
    { side: 1, points: [[5, -42], [15, -36], [14, -8]], toe: 1, turn: 0 },
  ]],
])

/** How a person stands while doing something. */
export function legsOf(action: string | undefined): readonly Leg[] {
  return legs.get(action) ?? standing
}

/** What the arms do; nothing of its own when a hand holds something. */
export function poseOf(c: MotifContext, handsFull: boolean): { armL: string; armR?: string } | undefined {
  const right = (arm: string) => (handsFull ? {} : { armR: arm })
  switch (c.action) {
    case 'run':
      return { armL: 'back', ...right('swing') }
    case 'jump':
      return { armL: 'cheer', ...right('cheer') }
    case 'dance':
      return { armL: 'up', ...right('out') }
    case 'fight':
      return { armL: 'hold', ...right('out') }
    case 'fly':
      return { armL: 'back', ...right('up') }
    case 'wave':
      return { armL: 'hip', ...right('wave') }
    case 'sit':
      return { armL: 'hip', ...right('hold') }
    case 'ride':
    case undefined:
      return undefined
  }
}
