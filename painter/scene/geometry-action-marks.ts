import { hex,mix } from '../colour'
import type { Action } from '../words/action-words'
import { curve,ellipse,limb,polygon,star } from './paths'
import type { Stage } from './stage'

interface Standing {
  x: number
  y: number
  height: number
  tilt: number
}

/** What an action leaves in the air: dust and speed, notes, sparks. */
export function addActionMarks(stage: Stage, action: Action | undefined, stands: readonly Standing[]): void {
  const [first, second] = stands
  if (!first) return
  if (action === 'run') for (const stand of stands) addSpeed(stage, stand)
  if (action === 'jump') for (const stand of stands) addBounce(stage, stand)
  if (action === 'dance') addNotes(stage, first)
  if (action === 'fight' && second) addClash(stage, first, second)
}

function addSpeed(stage: Stage, { x, y, height, tilt }: Standing): void {
  const pen = stage.layer('speed', 'fx', 0.95)
  const back = tilt > 0 ? -1 : 1
  const pale = mix(stage.pal.sky[2], hex('#ffffff'), 0.5)
  for (let i = 0; i < 7; i += 1) {
    const top = y - height * (0.12 + 0.11 * i)
    const from = x + back * height * (0.34 + 0.05 * Math.sin(i * 2.3))
    const length = height * (0.24 + 0.18 * stage.rng.next())
    pen.line(polygon([[from, top], [from + back * length, top + 2]], false), pale, 2 + (i % 3), { alpha: 0.55 })
  }
  for (let i = 0; i < 5; i += 1) {
    const size = height * (0.05 + 0.035 * (4 - i) * stage.rng.range(0.6, 1))
    const dust = mix(stage.pal.sky[2], stage.pal.far, 0.3)
    pen.fill(ellipse(x + back * height * (0.2 + i * 0.11), y - size * 0.4, size, size * 0.7), dust, 0.5, { alpha: 0.7 })
  }
}

function addBounce(stage: Stage, { x, y, height }: Standing): void {
  const pen = stage.layer('bounce', 'fx', 0.95)
  const pale = mix(stage.pal.sky[2], hex('#ffffff'), 0.5)
  for (const side of [-1, 1]) for (let i = 0; i < 2; i += 1) {
    const reach = height * (0.16 + 0.12 * i)
    const top = y + height * (0.03 + 0.04 * i)
    pen.line(curve([x + side * reach * 0.5, top], [x + side * reach, top + 6], [x + side * reach * 1.25, top - 5]), pale, 3, { alpha: 0.7 })
  }
}

function addNotes(stage: Stage, { x, y, height }: Standing): void {
  const pen = stage.layer('notes', 'fx', 0.95)
  for (let i = 0; i < 6; i += 1) {
    const side = i % 2 ? 1 : -1
    const note = pen.at(x + side * height * (0.42 + 0.14 * stage.rng.next()), y - height * (0.3 + 0.13 * i), height / 260, side * 0.2)
    const colour = i % 3 ? stage.pal.accent : stage.pal.accent2
    note.fill(ellipse(0, 0, 9, 7, -0.4), colour, 0.5)
    note.fill(limb([[7.5, -2], [7.5, -36]], [3, 3]), colour, 0.3)
    note.fill(limb([[7.5, -36], [16, -30], [19, -20]], [4, 6, 2]), colour, 0.3)
  }
}

function addClash(stage: Stage, first: Standing, second: Standing): void {
  const x = (first.x + second.x) / 2
  const y = Math.min(first.y, second.y) - Math.min(first.height, second.height) * 0.62
  const size = stage.h * 0.1
  const pen = stage.layer('clash', 'fx', 0.95)
  pen.glow(ellipse(x, y, size * 0.8), hex('#fff0b0'), 18, { alpha: 0.8 })
  pen.fill(star(x, y, 9, size, size * 0.46, 0.2), hex('#ffd23f'), 0.3)
  pen.mark(star(x, y, 9, size * 0.6, size * 0.26, 0.5), hex('#fffbe8'))
}
