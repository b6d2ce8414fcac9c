import { hex, mix, type Rgb } from '../colour'
import { motifOf } from '../motifs/all-motifs'
import type { Random } from '../random'
import { motifOfSubject } from '../words/subject-words'
import { ellipse } from './paths'
import type { Stage } from './stage'

/** Who may pass by in a landscape, and how large, as a share of the height. */
const passersBy: ReadonlyMap<string, readonly (readonly [string, number])[]> = new Map([
  [
    'mountains',
    [
      ['explorer', 0.2],
      ['deer', 0.2],
      ['wolf', 0.17],
    ],
  ],
  [
    'sea',
    [
      ['ship', 0.36],
      ['lighthouse', 0.52],
    ],
  ],
  [
    'desert',
    [
      ['camel', 0.24],
      ['explorer', 0.22],
    ],
  ],
  [
    'meadow',
    [
      ['tree', 0.62],
      ['horse', 0.3],
      ['windmill', 0.5],
    ],
  ],
  [
    'snow',
    [
      ['deer', 0.26],
      ['wolf', 0.2],
      ['fox', 0.18],
    ],
  ],
  [
    'forest',
    [
      ['deer', 0.36],
      ['fox', 0.26],
    ],
  ],
  [
    'beach',
    [
      ['ship', 0.2],
      ['dog', 0.2],
    ],
  ],
])

/** A landscape without a hero gets somebody small, for the eye to rest on; says where. */
export function placePasserBy(picture: {
  stage: Stage
  place: string
  root: Random
  grade: (colour: Rgb) => Rgb
}): { x: number; y: number; r: number } {
  const { stage, place, root, grade } = picture
  const { w, h, pal, focusX: x } = stage
  const candidates = passersBy.get(place)
  if (!candidates) return { x, y: h * 0.5, r: h * 0.3 }
  const [role, share] = root.fork('accent').pick(candidates)
  const height = h * share
  const afloat = place === 'sea' || role === 'ship'
  const y = afloat ? h * (place === 'beach' ? 0.66 : 0.82) : stage.ground - 2
  if (!afloat)
    stage.layer('shadow', 'land', 0.9).shade(ellipse(x, y + 1, height * 0.34, height * 0.04), pal.dark, 0.4)
  const pen = stage.layer('hero 0', 'subject', 0.9).at(x, y, height / 100, 0, x < w / 2)
  pen.grade = (colour) => mix(grade(colour), pal.near, 0.22)
  motifOf({ motif: motifOfSubject(role) }).draw({
    pen,
    rng: root.fork('accent2'),
    pal,
    role,
    extras: new Set(),
  })
  if (place === 'sea') {
    const crest = (at: number) => y - 3 + 6 * Math.sin(at / 60) + 3 * Math.sin(at / 23)
    stage.layer('wake', 'land', 0.93).fill(stage.strip(crest), waterColour(stage), 0.1)
  }
  return { x, y: y - height / 2, r: height * 0.6 }
}

/** The colour of water near the viewer. */
export function waterColour({ pal }: Stage): Rgb {
  return mix(mix(hex('#12547a'), pal.near, 0.35), pal.sky[1], 0.3)
}
