import type { CardFacts } from '../../lib/card/card-facts'
import { layoutCard } from '../../lib/card/card-layout'
import { card, seal } from '../../lib/card/card-measures'
import { editionFoils } from '../../lib/card/edition'
import { foilGrains, foilLights } from '../../lib/card/foil-light'
import { film, filmCard, filmLayers, filmSheet } from '../../lib/card-film/film'
import { edgeFoil } from '../card/card-edge'
import { cardLight, type LightSpot } from '../card/card-light'
import { nameFoil } from '../card/card-name'
import { foilAxis, foilReach, type FoilRunning } from '../card/foil-run'
import { colourTable, filmColours } from './film-colours'
import { fragmentShader, vertexShader } from './film-shader'
import { loadTexture, startProgram, tableTexture } from './graphics'

/** The eye is this far from the card, in card units: `perspective` in card.css. */
const eyeDistance = 160

/** Where a film is painted, frame by frame. */
export interface FilmStage {
  canvas: HTMLCanvasElement
  paint(spot: LightSpot): void
  close(): void
}

/** Sets the stage for a card whose layers are at an address. Rejects where there is no WebGL 2 or no network. */
export async function setFilmStage(facts: CardFacts, layersUrl: string): Promise<FilmStage> {
  const foilName = editionFoils[facts.edition]
  const foil = foilLights[foilName]
  const canvas = document.createElement('canvas')
  canvas.width = film.width
  canvas.height = film.height
  const { gl, set, close } = startProgram(canvas, vertexShader, fragmentShader)
  const name = nameRuns(facts)
  const edge = edgeFoil(facts.edition)
  await Promise.all([
    loadTexture(gl, 0, layersUrl),
    ...foilGrains[foilName].map((url, index) => loadTexture(gl, 2 + index, url, { repeated: true })),
  ])
  tableTexture(gl, 1, colourTable, filmColours(foil, name.runs[0].stops, edge.stops))

  const runs = [...name.runs, edge]
  set.samplers({ sheet: 0, colours: 1, grain: 2, glitter: 3 })
  set.integer('foilKind', Object.keys(foilLights).indexOf(foilName))
  set.numbers(
    'layerX',
    Object.values(filmLayers).map(({ x }) => x),
  )
  set.numbers('sheetSize', [filmSheet.width, filmSheet.height])
  set.numbers('frame', [film.width, film.height])
  set.numbers('cardSize', [filmCard.width, filmCard.height])
  set.numbers('tone', [foil.bright, foil.contrast, foil.sheen])
  set.numbers('fade', [foil.reach, ...foil.halfWay, foil.rim])
  set.numbers('period', [(foil.spectrum.at(-1)?.[1] ?? 100) / 100])
  set.vectors(
    'runs',
    runs.map(foilAxis).flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]),
  )
  set.numbers('reach', runs.map(foilReach))
  set.numbers('secondLine', [name.secondLine])
  set.numbers('seal', [seal.x, seal.y, seal.radius])

  return {
    canvas,
    paint(spot) {
      const light = cardLight(spot)
      set.matrix('toCard', fromFrameToCard(light.yawDeg, light.pitchDeg))
      set.numbers('spot', [light.x, light.y])
      set.numbers('slide', [light.slide])
      set.numbers('twist', [light.twist])
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    },
    close,
  }
}

function nameRuns(facts: CardFacts): { runs: [FoilRunning, FoilRunning]; secondLine: number } {
  const [first, second] = layoutCard(facts).name.lines
  if (!first) throw new Error('A card without a name')
  const run = nameFoil(first, facts.edition)
  return {
    runs: [run, second ? nameFoil(second, facts.edition) : run],
    secondLine: second ? second.top : card.height,
  }
}

/** The turn of card.css, `rotateY(yaw) rotateX(pitch)` seen in perspective, the other way round; column by column. */
function fromFrameToCard(yawDeg: number, pitchDeg: number): number[] {
  const [yaw, pitch] = [(yawDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180]
  const [sinY, cosY, sinP, cosP] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)]
  // A point (x, y) of the card lands at (a x + b y, d y) / (1 + g x + h y).
  const [a, b, d] = [cosY, sinP * sinY, cosP]
  const [g, h] = [sinY / eyeDistance, (-sinP * cosY) / eyeDistance]
  return [d, 0, -d * g, -b, a, b * g - a * h, 0, 0, a * d]
}
