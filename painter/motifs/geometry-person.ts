import { hex } from '../colour'
import { ellipse,roundedRect } from '../scene/paths'
import { chooseLook,drawBody,holding,type CostumeParts } from './geometry-body'
import { drawFairy,drawMermaid } from './geometry-people-sea-and-air'
import { drawHero,drawKnight,drawNinja,drawPirate,drawRoyal,drawWizard } from './geometry-people-tales'
import {
drawArchitect,drawAthlete,drawChef,drawDancer,drawDeveloper,drawExplorer,drawMusician,drawScientist,
} from './geometry-people-work'
import { dress } from './geometry-worn'
import type { Anchors,Motif } from './motif'

const costumes: ReadonlyMap<string, (parts: CostumeParts) => void> = new Map([
  ['architect', drawArchitect],
  ['developer', drawDeveloper],
  ['scientist', drawScientist],
  ['wizard', drawWizard],
  ['knight', drawKnight],
  ['hero', drawHero],
  ['ninja', drawNinja],
  ['pirate', drawPirate],
  ['chef', drawChef],
  ['royal', drawRoyal],
  ['musician', drawMusician],
  ['dancer', drawDancer],
  ['explorer', drawExplorer],
  ['athlete', drawAthlete],
  ['mermaid', drawMermaid],
  ['fairy', drawFairy],
])

const heldLow = ['umbrella', 'balloon', 'flag', 'sword']

/** A person: one parametric figure, dressed as the role says. */
export const person: Motif = {
  share: 0.74,
  stance: 'ground',
  draw(c) {
    const l = chooseLook(c)
    const { pen: p, pal, rng } = c
    if (holding(c)) l.armR = heldLow.some((thing) => c.extras.has(thing)) ? 'low' : 'hold'
    if (c.action === 'sit' && c.role !== 'mermaid') {
      p.fill(roundedRect(-21, -39, 42, 39, 5), hex('#7a5236'), 0.7)
      p.fill(ellipse(0, -39, 21, 4.5), hex('#9a6a44'), 0.5)
    }
    const done = (anchors: Anchors) => dress(c, anchors)
    const costume = costumes.get(c.role ?? 'person')
    if (costume) costume({ c, l, p, pal, rng, done })
    else done(drawBody(c, l))
  },
}
