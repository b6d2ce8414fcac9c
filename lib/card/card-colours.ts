import type { EventBrand } from '../event/event'
import { foilColour, type Oklch, oklchHex, parseColour } from './oklch'

/** Every colour of a card that its event decides. */
export interface CardColours {
  stock: string
  /** Behind the picture until it has loaded. */
  stage: string
  ink: string
  inkFaint: string
  gel: string
  paper: string
  paperInk: string
  paperInkFaint: string
}

/** For pages: the event's own CSS variables, so that a card follows its room without being told. */
export const themeColours: CardColours = {
  stock: 'var(--card-stock)',
  stage: 'var(--stage-0)',
  ink: 'var(--ink)',
  inkFaint: 'var(--ink-2)',
  gel: 'var(--gel)',
  paper: 'var(--paper)',
  paperInk: 'var(--paper-ink)',
  paperInkFaint: 'var(--paper-ink-2)',
}

const defaultGel: Oklch = { lightness: 0.87, chroma: 0.095, hue: 62 }
const defaultPaper: Oklch = { lightness: 0.955, chroma: 0.018, hue: 75 }

/** For pictures drawn without a page: the same colours as `app/globals.css` derives, in hex. */
export function brandColours({ stageHue: hue, stageChroma, gel, paper }: EventBrand): CardColours {
  const dark = (lightness: number, chroma: number) =>
    oklchHex({ lightness, chroma: chroma * stageChroma, hue })
  const lamp = parseColour(gel) ?? defaultGel
  const sheet = parseColour(paper) ?? defaultPaper
  return {
    stock: dark(0.165, 0.028),
    stage: dark(0.115, 0.026),
    ink: oklchHex({ lightness: 0.968, chroma: 0.012, hue: 72 }),
    inkFaint: oklchHex({ lightness: 0.86, chroma: 0.026, hue: lamp.hue }),
    gel: oklchHex({
      ...lamp,
      lightness: Math.min(0.92, Math.max(0.8, lamp.lightness)),
      chroma: Math.min(0.17, lamp.chroma),
    }),
    paper: oklchHex({
      ...sheet,
      lightness: Math.min(0.98, Math.max(0.9, sheet.lightness)),
      chroma: Math.min(0.05, sheet.chroma),
    }),
    paperInk: dark(0.22, 0.05),
    paperInkFaint: dark(0.42, 0.04),
  }
}

/** Foil: the hue moves and the lightness does not, so that letters stay letters. */
const foil = {
  silver: foilColour(0.95, 0.012, 80),
  rose: foilColour(0.9, 0.085, 20),
  amber: foilColour(0.92, 0.085, 85),
  green: foilColour(0.92, 0.085, 145),
  blue: foilColour(0.91, 0.08, 205),
  violet: foilColour(0.88, 0.08, 265),
  pink: foilColour(0.89, 0.09, 335),
}

export type FoilStops = readonly (readonly [offset: number, colour: string])[]

/** Letters of the name: spectrum and silver in turn. */
export const spectrumLetters: FoilStops = [
  [0, foil.silver],
  [0.08, foil.silver],
  [0.16, foil.blue],
  [0.22, foil.green],
  [0.28, foil.amber],
  [0.34, foil.rose],
  [0.4, foil.pink],
  [0.47, foil.silver],
  [0.62, foil.silver],
  [0.69, foil.violet],
  [0.74, foil.blue],
  [0.79, foil.green],
  [0.84, foil.amber],
  [0.91, foil.silver],
  [1, foil.silver],
]

/** Letters of an Encore: gold. */
export const goldLetters: FoilStops = [
  [0, foilColour(0.9, 0.1, 90)],
  [0.2, foilColour(0.95, 0.06, 95)],
  [0.38, foilColour(0.86, 0.12, 75)],
  [0.52, foilColour(0.9, 0.08, 40)],
  [0.7, foilColour(0.95, 0.07, 95)],
  [0.9, foilColour(0.88, 0.11, 82)],
  [1, foilColour(0.9, 0.1, 90)],
]

/** The line inside the trim. */
export const spectrumEdge: FoilStops = [
  [0, foil.blue],
  [0.16, foil.green],
  [0.3, foil.amber],
  [0.44, foil.rose],
  [0.58, foil.pink],
  [0.74, foil.violet],
  [1, foil.blue],
]

/** The line inside the trim of an Encore. */
export const goldEdge: FoilStops = [
  [0, foilColour(0.86, 0.12, 80)],
  [0.24, foilColour(0.96, 0.06, 95)],
  [0.46, foilColour(0.74, 0.13, 65)],
  [0.66, foilColour(0.93, 0.08, 92)],
  [1, foilColour(0.86, 0.12, 80)],
]

/** The seal's fan, once round it is repeated five times. */
export const sealStops: FoilStops = [
  [0, foilColour(0.86, 0.09, 20)],
  [0.194, foilColour(0.92, 0.1, 90)],
  [0.361, foilColour(0.92, 0.09, 150)],
  [0.556, foilColour(0.88, 0.08, 215)],
  [0.722, foilColour(0.82, 0.09, 280)],
  [0.861, foilColour(0.86, 0.1, 335)],
  [1, foilColour(0.86, 0.09, 20)],
]
