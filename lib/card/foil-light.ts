import type { Oklch } from './oklch'

/** A colour and where it stands on a gradient's line, in percent. */
export type LightStop = readonly [colour: Oklch, percent: number]

/** How the foil of an edition answers the light: the numbers of `card-foil.css`, for what draws foil without CSS. */
export interface FoilLight {
  bright: number
  contrast: number
  /** How strong the streak is that crosses the whole card. */
  sheen: number
  /** How far the light reaches, in card units, and what is left of it half way and at its rim. */
  reach: number
  halfWay: readonly [share: number, left: number]
  rim: number
  /** Colours of one period; the last percent is the period's length. */
  spectrum: readonly LightStop[]
}

const stop = (lightness: number, chroma: number, hue: number, percent: number): LightStop => [
  { lightness, chroma, hue },
  percent,
]

const rainbow = [
  stop(0.68, 0.19, 15, 0),
  stop(0.8, 0.16, 75, 4),
  stop(0.84, 0.19, 135, 8),
  stop(0.8, 0.13, 195, 12),
  stop(0.62, 0.19, 262, 16),
  stop(0.66, 0.24, 325, 20),
  stop(0.68, 0.19, 15, 24),
]

const gold = [
  stop(0.8, 0.13, 85, 0),
  stop(0.9, 0.1, 95, 5),
  stop(0.72, 0.15, 60, 10),
  stop(0.7, 0.19, 20, 13),
  stop(0.8, 0.13, 85, 18),
]

const everywhere = { reach: 62, halfWay: [0.55, 0.62], rim: 0.34, spectrum: rainbow } as const

export const foilLights = {
  satin: { ...everywhere, bright: 0.8, contrast: 1.2, sheen: 0.6 },
  prism: { ...everywhere, bright: 0.56, contrast: 1.7, sheen: 0.44 },
  stars: {
    ...everywhere,
    bright: 1,
    contrast: 1.25,
    sheen: 0.5,
    reach: 78,
    halfWay: [0.5, 0.75],
    rim: 0.3,
  },
  rays: { ...everywhere, bright: 0.62, contrast: 1.5, sheen: 0.34, spectrum: gold },
} as const satisfies Record<string, FoilLight>

/** Colours of the streak; it is black before and after them. */
export const sheenStops: readonly LightStop[] = [
  stop(0, 0, 0, 42),
  stop(0.45, 0.15, 262, 45),
  stop(0.66, 0.12, 205, 47.6),
  stop(0.76, 0.15, 150, 49.6),
  stop(0.86, 0.12, 95, 51.2),
  stop(0.72, 0.15, 40, 53),
  stop(0.52, 0.18, 345, 55.4),
  stop(0, 0, 0, 59),
]

/** Pictures whose grain says where a foil flashes. */
export const foilGrains = {
  satin: [],
  prism: ['/card/facets.webp'],
  stars: ['/card/stars.webp', '/card/glitter.webp'],
  rays: [],
} as const satisfies Record<keyof typeof foilLights, readonly string[]>
