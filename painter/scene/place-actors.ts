import { hex } from '../colour'
import { motifOf } from '../motifs/all-motifs'
import { present } from '../present'
import type { Actor } from '../words/spec'
import { drawWith, keepInside, standOf, type Placing, type Stand } from './actor-stand'
import { addActionMarks } from './geometry-action-marks'
import { measure } from './measure'
import { ellipse, smooth } from './paths'
import { waterColour } from './place-passer-by'
import type { Stage } from './stage'

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
  drawWith(
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
  const box = measure((pen) => drawWith(placing, rider, 0, pen), 0, false)
  const hidden = onTop ? 0 : 0.3
  const roomAbove = (seatY - stage.h * 0.03) / ((1 - hidden) * Math.max(1, -box.y0))
  const height = Math.min(stage.h * 0.58, roomAbove * 100)
  const sitting = { x, y: seatY + height * hidden, height, tilt: 0, flip: false, inAir: true, box }
  drawActor(placing, rider, 0, sitting)
  drawActor(placing, mount, 1, under)
  return focusOf(sitting)
}
