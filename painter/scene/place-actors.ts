import { hex, type Rgb } from '../colour'
import { motifOf } from '../motifs/all-motifs'
import type { Motif } from '../motifs/motif'
import { present } from '../present'
import type { Random } from '../random'
import type { Actor, Spec } from '../words/spec'
import { addActionMarks } from './geometry-action-marks'
import { measure, type Box } from './measure'
import { ellipse, smooth } from './paths'
import type { Pen } from './pen'
import { waterColour } from './place-passer-by'
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
interface Stand {
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
const seaMarks = new Set('lighthouse castle bridge liberty'.split(' '))

/** Where a rider sits on a mount, as a share of the mount's height. */
const saddles: ReadonlyMap<string, number> = new Map([
  ['elephant', 0.84],
  ['giraffe', 0.5],
  ['camel', 0.7],
  ['whale', 0.8],
  ['turtle', 0.7],
  ['car', 0.62],
  ['train', 0.86],
  ['dragon', 0.56],
  ['dino', 0.56],
  ['rocket', 0.62],
  ['ship', 0.4],
  ['fish', 0.7],
  ['skateboard', 0.42],
  ['kick-scooter', 0.3],
  ['bicycle', 0.5],
  ['motorcycle', 0.5],
  ['snail', 0.7],
  ['tractor', 0.6],
  ['bird', 0.5],
])

/** Places the heroes in the picture and says where the eye should go. */
export function placeActors(placing: Placing): { x: number; y: number; r: number } {
  const { spec, stage } = placing
  const [first, second] = spec.actors
  if (first && second && spec.action === 'ride') return placeRider(placing, first, second)
  const stands = spec.actors.map((actor, index) => standOf(placing, actor, index))
  spec.actors.forEach((actor, index) => drawActor(placing, actor, index, present(stands[index])))
  const lead = present(stands[0])
  addActionMarks(stage, spec.action, stands)
  return focusOf(lead)
}

function focusOf({ x, y, height, box }: Stand) {
  const unit = height / 100
  return {
    x: x + ((box.x0 + box.x1) / 2) * unit * 0.6,
    y: y + ((box.y0 + box.y1) / 2) * unit,
    r: height * 0.5,
  }
}

function standOf(placing: Placing, actor: Actor, index: number): Stand {
  const { stage, spec, root } = placing
  const { w, h } = stage
  const motif = motifOf(actor)
  const random = root.fork(`actor ${index}${actor.role}`)
  const pair = spec.actors.length > 1
  const inAir = isInAir(actor, motif, placing)
  const x = pair ? w * (index === 0 ? 0.34 : 0.66) : stage.focusX
  const tilt = tiltOf(spec, actor, inAir, x < w / 2, random)
  const flip = isFlipped(actor, motif, pair, index, x < w / 2)
  const box = measure((pen) => draw(placing, actor, index, pen), tilt, flip)
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
function keepInside(stand: Stand, { w, h }: Stage, pairIndex: number | undefined): Stand {
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

function draw({ stage, spec, root, grade }: Placing, actor: Actor, index: number, pen: Pen): void {
  pen.grade = grade
  const extras = new Set([...actor.extras, ...(spec.actors.length > 1 ? ['calm'] : [])])
  const color = actor.color === undefined ? undefined : hex(actor.color)
  const rng = root.fork(`body ${index}${actor.role}`)
  motifOf(actor).draw({ pen, rng, pal: stage.pal, color, role: actor.role, extras, action: spec.action })
}

function drawActor(placing: Placing, actor: Actor, index: number, stand: Stand): void {
  const { stage, place, light, spec } = placing
  const { x, y, height } = stand
  const afloat = place === 'sea' && !stand.inAir
  const wide = motifOf(actor).wide ?? 0.9
  if (!stand.inAir && !afloat && spec.framing !== 'close-up') {
    const ground = Math.min(stage.ground, stage.h * 0.965) + 4
    const reach = height * 0.3 * wide * (spec.action === 'jump' ? 0.7 : 1)
    const shadowY = spec.action === 'jump' ? ground : y + 4
    stage
      .layer('shadow', 'land', 0.9)
      .shade(ellipse(x + (x - light.x) * 0.05, shadowY, reach, height * 0.036), stage.pal.dark, 0.42)
  }
  if (afloat && motifOf(actor).stance === 'ground' && !seaMarks.has(actor.motif))
    drawSurfboard(placing, stand)
  draw(
    placing,
    actor,
    index,
    stage.layer(`hero ${index}`, 'subject', 0.9).at(x, y, height / 100, stand.tilt, stand.flip),
  )
  if (afloat) drawWake(stage, stand)
}

function drawSurfboard({ stage, grade }: Placing, { x, y, height }: Stand): void {
  const board = stage.layer('board', 'subject', 0.9).at(x, y + 6, height / 100, -0.05)
  board.grade = grade
  const outline = smooth([
    [-62, 0],
    [-40, -5],
    [0, -6.5],
    [44, -6],
    [68, -12],
    [56, 2],
    [20, 7],
    [-40, 5],
  ])
  board.fill(outline, stage.pal.accent, 0.8)
  board.mark(
    smooth([
      [-50, -0.5],
      [0, -2.5],
      [58, -6],
      [0, 1],
    ]),
    hex('#fff6ea'),
  )
}

function drawWake(stage: Stage, { x, y, height }: Stand): void {
  const wake = stage.layer('wake', 'land', 0.93)
  const crest = (at: number) => y - 4 + 7 * Math.sin(at / 60) + 4 * Math.sin(at / 23)
  wake.fill(stage.strip(crest), waterColour(stage), 0.1, { alpha: 0.95 })
  wake.mark(ellipse(x, y + 4, height * 0.62, 8), hex('#ffffff'), { alpha: 0.5 })
}

/** The rider is drawn first, so that the mount's back hides the legs. */
function placeRider(placing: Placing, rider: Actor, mount: Actor): { x: number; y: number; r: number } {
  const { stage, spec } = placing
  const alone = { ...placing, spec: { ...spec, actors: [mount] } }
  const below = standOf(alone, mount, 1)
  const under = keepInside({ ...below, x: stage.w * 0.5, height: below.height }, stage, undefined)
  const unit = under.height / 100
  const saddle = saddles.get(mount.role) ?? saddles.get(mount.motif) ?? 0.62
  const seatY = under.y + under.box.y1 * unit - (under.box.y1 - under.box.y0) * unit * saddle
  const x = under.x + ((under.box.x0 + under.box.x1) / 2) * unit
  const onTop = mount.icon !== undefined
  const box = measure((pen) => draw(placing, rider, 0, pen), 0, false)
  const hidden = onTop ? 0 : 0.3
  const roomAbove = (seatY - stage.h * 0.03) / ((1 - hidden) * Math.max(1, -box.y0))
  const height = Math.min(stage.h * 0.58, roomAbove * 100)
  const sitting = { x, y: seatY + height * hidden, height, tilt: 0, flip: false, inAir: true, box }
  drawActor(placing, rider, 0, sitting)
  drawActor(placing, mount, 1, under)
  return focusOf(sitting)
}
