/** The moving card: one turn of the light around the card, which ends where it began. */
export const film = {
  width: 640,
  height: 800,
  frames: 60,
  framesPerSecond: 24,
  bitsPerSecond: 5_000_000,
} as const

/** How far the making is, in lamps. */
export const filmLamps = 12

/** The card at rest in the middle of a frame, in pixels. */
export const filmCard = { width: 480, height: 672 } as const

/** One part of a sheet of layers, in pixels. */
export interface Layer {
  x: number
  width: number
  height: number
}

/** The layers of a film side by side: the stage as large as a frame, then the card three times. */
export const filmLayers = {
  stage: { x: 0, width: film.width, height: film.height },
  /** What lies under the foil. */
  scenery: { x: film.width, ...filmCard },
  /** What is printed over it, but for what is foil itself. */
  print: { x: film.width + filmCard.width, ...filmCard },
  /** Where print is foil itself: the letters of the name in red, the line inside the trim in green. */
  foil: { x: film.width + 2 * filmCard.width, ...filmCard },
} as const satisfies Record<string, Layer>

export const filmSheet = { width: film.width + 3 * filmCard.width, height: film.height } as const

/** Where the light stands, from 0 to 1 across and down, when a share `turn` of the film has run. */
export function filmLight(turn: number): { x: number; y: number } {
  const angle = 2 * Math.PI * turn
  return { x: 0.5 + 0.4 * Math.sin(angle), y: 0.42 - 0.3 * Math.cos(angle) }
}
