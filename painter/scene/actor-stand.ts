import { hex, type Rgb } from '../colour'
import { motifOf } from '../motifs/all-motifs'
import type { Motif } from '../motifs/motif'
import type { Random } from '../random'
import type { Actor, Spec } from '../words/spec'
import { measure, type Box } from './measure'
import type { Pen } from './pen'
import type { Stage } from './stage'

/** What placing an actor needs to know. */
export interface Placing {
  stage: Stage
  spec: Spec
  /** The setting that was built. */
  place: string
  light: { x: number; y: number }
  root: Random
  grade: (colour: Rgb) => Rgb
}

/** Where an actor ends up: its feet, its height in pixels, and how it is turned. */
export interface Stand {
  x: number
  y: number
  height: number
  tilt: number
  flip: boolean
  inAir: boolean
  box: Box
}

/** Motifs drawn from the side, facing left. */
const sideViews = new Set(
  'horse unicorn deer giraffe elephant cow zebra camel sheep dino whale fish turtle'.split(' '),
)
const smallAnimals = new Set('cat dog rabbit mouse owl penguin turtle butterfly'.split(' '))
const highFliers = new Set('hotairballoon rocket bird butterfly ufo'.split(' '))

/** Where an actor stands, how large, and how it is turned: all of it in the picture, or close up. */
export function standOf(placing: Placing, actor: Actor, index: number): Stand {
  const { stage, spec, root } = placing
  const { w, h } = stage
  const motif = motifOf(actor)
  const random = root.fork(`actor ${index}${actor.role}`)
  const pair = spec.actors.length > 1
  const inAir = isInAir(actor, motif, placing)
  const x = pair ? w * (index === 0 ? 0.34 : 0.66) : stage.focusX
  const tilt = tiltOf(spec, actor, inAir, x < w / 2, random)
  const flip = isFlipped(actor, motif, pair, index, x < w / 2)
  const box = measure((pen) => drawWith(placing, actor, index, pen), tilt, flip)
  const height = h * motif.share * 1.06 * sizeFactor(actor, spec, pair, index) * random.range(0.95, 1.04)
  const lift = highFliers.has(actor.motif) ? h * 0.04 : 0
  const y =
    (inAir
      ? h * (pair && index === 1 ? 0.6 : 0.54) + height * 0.5 + random.range(-0.02, 0.02) * h
      : groundOf(placing, motif)) - lift
  const stand = { x, y: y + (pair && index === 1 && !inAir ? h * 0.02 : 0), height, tilt, flip, inAir, box }
  if (spec.framing === 'close-up') return frameCloseUp(stand, stage)
  return keepInside(stand, stage, pair ? index : undefined)
}

function isInAir(actor: Actor, motif: Motif, { spec, place, stage }: Placing): boolean {
  if (motif.stance === 'air' || spec.action === 'fly') return true
  if (place === 'underwater' && (motif.stance === 'sea' || actor.role === 'mermaid')) return true
  return actor.role === 'astronaut' && place === 'space' && !stage.words.has('surface')
}

function groundOf({ stage, place, spec }: Placing, motif: Motif): number {
  const jump = spec.action === 'jump' ? stage.h * 0.11 : 0
  if (motif.stance === 'big') return stage.ground + 8 - jump
  if (place === 'sea') return stage.h * 0.83 - jump
  const lowest = stage.h * (spec.framing === 'low-angle' ? 1.0 : 0.965)
  return Math.min(stage.ground, lowest) - jump
}

function tiltOf(spec: Spec, actor: Actor, inAir: boolean, facesRight: boolean, random: Random): number {
  const drift = random.range(-0.08, 0.08)
  if (spec.action === 'run') return facesRight ? 0.12 : -0.12
  if (spec.action === 'jump' && actor.motif !== 'person') return facesRight ? -0.16 : 0.16
  if (spec.action === 'dance') return drift * 1.6
  if (spec.action === 'fly') return (facesRight ? 0.22 : -0.22) + drift
  return inAir ? drift : 0
}

function isFlipped(actor: Actor, motif: Motif, pair: boolean, index: number, leftHalf: boolean): boolean {
  if (motif.stance === 'big' || sideViews.has(actor.motif)) return pair ? index === 0 : leftHalf
  return (actor.motif === 'car' || actor.motif === 'train') && !leftHalf
}

function sizeFactor(actor: Actor, spec: Spec, pair: boolean, index: number): number {
  const inPair = pair ? (index === 0 ? 0.9 : smallAnimals.has(actor.motif) ? 0.62 : 0.8) : 1
  const framing = { medium: 1, 'close-up': 1, 'low-angle': 1.2, far: 0.48, silhouette: 0.9 }[spec.framing]
  return inPair * framing * (actor.motif === 'train' ? 0.8 : 1) * (spec.action === 'jump' ? 0.92 : 1)
}

/** Head and shoulders fill the picture; the rest is below its edge. */
function frameCloseUp(stand: Stand, { w, h }: Stage): Stand {
  const { box } = stand
  const shown = (box.y1 - box.y0) * 0.54
  const unit = Math.min((h * 0.86) / shown, (w * 0.86) / (box.x1 - box.x0))
  const y = h * 0.1 - box.y0 * unit
  const x = Math.max(w * 0.06 - box.x0 * unit, Math.min(w * 0.94 - box.x1 * unit, stand.x))
  return { ...stand, x, y: Math.max(y, h * 1.02 - box.y1 * unit), height: unit * 100, tilt: stand.tilt * 0.5 }
}

/** Shrinks and shifts an actor until all of it is in the picture; two may overlap in the middle. */
export function keepInside(stand: Stand, { w, h }: Stage, pairIndex: number | undefined): Stand {
  const { box, inAir } = stand
  const room = pairIndex === undefined ? w * 0.9 : w * 0.52
  const rise = (inAir ? box.y1 : Math.min(box.y1, 12)) - box.y0
  const space = inAir ? h * 0.9 : stand.y - h * 0.03
  const unit =
    Math.min(stand.height, (room / (box.x1 - box.x0)) * 100, (space / Math.max(1, rise)) * 100) / 100
  const left = pairIndex === 1 ? w * 0.42 : w * 0.035
  const right = pairIndex === 0 ? w * 0.58 : w * 0.965
  const x = Math.max(left - box.x0 * unit, Math.min(right - box.x1 * unit, stand.x))
  const y = inAir
    ? Math.max(h * 0.035 - box.y0 * unit, Math.min(h * 0.955 - box.y1 * unit, stand.y))
    : stand.y
  return { ...stand, x, y, height: unit * 100 }
}

/** Draws an actor with a pen. */
export function drawWith({ stage, spec, root, grade }: Placing, actor: Actor, index: number, pen: Pen): void {
  pen.grade = grade
  const extras = new Set([...actor.extras, ...(spec.actors.length > 1 ? ['calm'] : [])])
  const color = actor.color === undefined ? undefined : hex(actor.color)
  const rng = root.fork(`body ${index}${actor.role}`)
  motifOf(actor).draw({ pen, rng, pal: stage.pal, color, role: actor.role, extras, action: spec.action })
}
