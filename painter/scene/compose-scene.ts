import { fromLab, mix, toLab, type Rgb } from '../colour'
import { motifOf } from '../motifs/all-motifs'
import { Noise } from '../noise'
import { paletteNamed, type Palette } from '../palettes'
import { present } from '../present'
import { hashText, Random } from '../random'
import { settings } from '../settings/all-settings'
import {
  addConfetti,
  addFrame,
  addLightning,
  addMotes,
  addPetals,
  addRain,
  addRainbow,
  addSnowfall,
} from '../settings/geometry-weather'
import type { Spec } from '../words/spec'
import { cameraFor, lowerSun, moveCamera } from './camera'
import { placeActors } from './place-actors'
import { placePasserBy } from './place-passer-by'
import type { Scene } from './scene'
import type { Layer } from './shape'
import { Stage } from './stage'

/** Settings that are another one with a difference. */
const variants: ReadonlyMap<string, { of: string; word: string }> = new Map([
  ['moonsurface', { of: 'space', word: 'surface' }],
  ['mars', { of: 'desert', word: 'mars' }],
  ['pyramid', { of: 'desert', word: 'pyramid' }],
])

/** Puts a prompt's picture together: where the focal point is, what stands where, and in what light. */
export function composeScene(spec: Spec, ownPalette: Palette | undefined, w: number, h: number): Scene {
  const seed = (hashText(spec.prompt.toLowerCase().trim()) ^ Math.imul(spec.seed + 1, 0x85ebca6b)) >>> 0
  const root = new Random(seed)
  const random = root.fork('layout')
  const pal = ownPalette ?? paletteNamed(spec.palette)
  const hero = spec.actors.length > 0
  const place = variants.get(spec.setting)?.of ?? spec.setting
  const focusX = w * chooseFocus(spec, random)

  const noise = new Noise(seed ^ 0x5bd1)
  const words = settingWords(spec, place)
  const stage = new Stage(w, h, root.fork(`setting ${place}`), noise, pal, words, focusX, hero)
  const sunAcross = focusX < w / 2 ? w * random.range(0.6, 0.82) : w * random.range(0.18, 0.4)
  stage.sun.x = hero && random.chance(0.6) ? focusX : sunAcross
  present(settings.get(place))(stage)
  if (spec.framing === 'silhouette') lowerSun(stage)
  const light = lightOf(stage, random)
  addSkyEvents(stage, spec)

  const front = stage.layers.filter(isInFrontOfHero)
  stage.layers = stage.layers.filter((layer) => !front.includes(layer))
  moveCamera(stage, front, cameraFor(spec.framing, stage))
  const grade = gradeFor(spec, pal)
  const focus = hero
    ? placeActors({ stage, spec, place, light, root, grade })
    : placePasserBy({ stage, place, root, grade })
  stage.layers.push(...front)
  addForeground(stage, spec, place, root)
  const { layers, horizon } = stage
  return { w, h, layers, pal, spec, light, focus, rng: root.fork('paint'), hero, horizon }
}

/** Where the hero stands, as a share of the width. */
function chooseFocus(spec: Spec, random: Random): number {
  const side = random.pick([0.36, 0.64, 0.5, 0.5])
  const lead = spec.actors[0]
  if (!lead) return random.pick([0.36, 0.64])
  if (spec.actors.length > 1) return 0.4
  if (lead.role === 'architect') return 0.4
  if (spec.framing === 'far') return side < 0.5 ? 0.32 : 0.68
  return side
}

function settingWords(spec: Spec, place: string): Set<string> {
  const words = new Set(spec.words)
  const variant = variants.get(spec.setting)
  if (variant) words.add(variant.word)
  const lead = spec.actors[0]
  const standsInSpace = place === 'space' && lead && lead.role !== 'astronaut'
  if (standsInSpace && motifOf(lead).stance === 'ground') words.add('stand')
  return words
}

/** The one light: behind the hero the sun would light nothing, so it then comes from a side. */
function lightOf(stage: Stage, random: Random): { x: number; y: number } {
  const side = random.chance(0.5) ? 1 : -1
  const x = stage.sun.x === stage.focusX ? stage.focusX + side * stage.w * 0.3 : stage.sun.x
  return { x, y: Math.min(stage.sun.y, stage.h * 0.25) }
}

/** Lightning and rainbows stand behind the land, which is there already. */
function addSkyEvents(stage: Stage, spec: Spec): void {
  const firstLand = stage.layers.findIndex((layer) => layer.kind === 'land' && layer.depth > 0.11)
  const before = stage.layers.length
  if (spec.weather.has('lightning')) addLightning(stage)
  if (spec.weather.has('rainbow')) addRainbow(stage)
  const added = stage.layers.splice(before)
  stage.layers.splice(firstLand < 0 ? before : firstLand, 0, ...added)
}

const isInFrontOfHero = (layer: Layer) =>
  (layer.kind === 'fx' && layer.depth === 1) || layer.name === 'crowd' || layer.name === 'blossom'

/** Pulls a motif's colours a little toward the light of the place, so that it belongs to its picture. */
function gradeFor(spec: Spec, pal: Palette): (colour: Rgb) => Rgb {
  const [, ambientA, ambientB] = toLab(mix(pal.sky[1], pal.sky[2], 0.5))
  const ambientL = toLab(mix(pal.sky[1], pal.sky[2], 0.5))[0]
  const pull = 0.13
  const dim = pal.night ? 0.93 : 1
  const backlit = mix(pal.near, pal.dark, 0.35)
  return (colour) => {
    const [l, a, b] = toLab(colour)
    const lightness = l * dim * (1 - pull * 0.4) + ambientL * pull * 0.4
    const graded = fromLab(lightness, a * (1 - pull) + ambientA * pull, b * (1 - pull) + ambientB * pull)
    return spec.framing === 'silhouette' ? mix(graded, backlit, 0.8) : graded
  }
}

const framedPlaces = new Set(['forest', 'meadow', 'mountains', 'underwater', 'japan'])

function addForeground(stage: Stage, spec: Spec, place: string, root: Random): void {
  const leafy = place === 'forest' || place === 'underwater'
  const framed = framedPlaces.has(place) && spec.actors.length > 0 && root.fork('frame').chance(0.6)
  if (framed && spec.framing !== 'close-up') addFrame(stage, leafy ? 'leaf' : 'reed')
  if (spec.weather.has('rain')) addRain(stage, 260)
  if (spec.weather.has('snow') && place !== 'snow') addSnowfall(stage, 130)
  if (spec.weather.has('confetti')) addConfetti(stage, 90)
  if (spec.weather.has('motes')) addMotes(stage, 60)
  if (spec.weather.has('petals') && place !== 'japan') addPetals(stage, 50)
}
