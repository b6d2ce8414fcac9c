import { readTable, type WordHit } from './word-table'

const actions = ['run', 'jump', 'dance', 'sit', 'ride', 'fly', 'fight', 'wave'] as const

/** What somebody in the picture does. */
export type Action = (typeof actions)[number]

const framings = ['medium', 'close-up', 'low-angle', 'far', 'silhouette'] as const

/** How near the picture looks at its hero. */
export type Framing = (typeof framings)[number]

/** What somebody does: each line is an action and the words that mean it. */
export const actionWords = readTable(`
  run: running, runs, sprint, sprinting, chasing, racing, race, jogging, escaping, hurrying, rushing
  jump: jumping, jumps, leap, leaping, leaps, hopping, bouncing, skipping, diving, trampoline
  dance: dancing, dances, breakdance, disco, ballet, celebrating, partying, salsa
  sit: sitting, sits, reading, meditating, meditation, resting, relaxing, fishing, waiting, thinking
  ride: riding, rides, rider, driving, drives, mounted
  fly: flying, flies, soaring, floating, gliding, hovering, levitating
  fight: fighting, fights, battling, battle, versus, vs, attacking, slaying, wrestling, boxing, dueling
  wave: waving, greeting, welcoming, saluting, hello
`)

/** How the picture is framed: each line is a framing and the words that ask for it. */
export const framingWords = readTable(`
  close-up: closeup, close up, portrait, headshot, selfie, face of
  low-angle: low angle, giant, gigantic, towering, colossal, epic, heroic, huge, mighty
  far: vast, lonely, lone, far away, distant, wide shot, panorama, panoramic, landscape, alone
  silhouette: backlit, silhouetted, against the sun
`)

/** The first action that the words name. */
export function actionNamed(hits: readonly WordHit[]): Action | undefined {
  return actions.find((action) => action === hits[0]?.key)
}

/** The first framing that the words name. */
export function framingNamed(hits: readonly WordHit[]): Framing | undefined {
  return framings.find((framing) => framing === hits[0]?.key)
}
