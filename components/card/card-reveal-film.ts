/** The reveal, 2.6 seconds, once: house to black, a rim of light, the turn, the foil runs through, words. */
export const revealTimes = {
  rimMs: 240,
  flipMs: 620,
  litMs: 1150,
  wordsMs: 1650,
  actionMs: 2150,
  endMs: 2600,
} as const

const lamp = 'cubic-bezier(.2,.75,.25,1)'
/** One small overshoot, like a card laid on a table. */
const turn =
  'linear(0, .012 2%, .1 7%, .42 17%, .78 27%, .97 36%, 1.03 44%, 1.032 50%, 1.01 62%, .998 76%, 1)'
const noRim = 'inset 0 0 0 1px transparent, 0 0 0 transparent'
const rim = 'inset 0 0 0 3px oklch(.95 .06 70), 0 0 90px oklch(.87 .1 62 / .8)'

interface Cue {
  part: string
  frames: Keyframe[]
  delay: number
  duration: number
  easing: string
}

const cues: Cue[] = [
  {
    part: '.card-back',
    frames: [
      { filter: 'brightness(1)' },
      { filter: 'brightness(.34)', offset: 0.6 },
      { filter: 'brightness(.34)' },
    ],
    delay: 0,
    duration: 900,
    easing: 'ease-out',
  },
  {
    part: '.card-back',
    frames: [{ boxShadow: noRim }, { boxShadow: rim, offset: 0.85 }, { boxShadow: rim }],
    delay: revealTimes.rimMs,
    duration: 560,
    easing: 'ease-in',
  },
  {
    part: '.card-body',
    frames: [{ transform: 'rotateY(180deg) scale(.84)' }, {}],
    delay: revealTimes.flipMs,
    duration: 1000,
    easing: turn,
  },
  {
    part: '',
    frames: [{ '--bx': '175%', '--foil': 1.6 }, { '--bx': '150%', '--foil': 1.6, offset: 0.3 }, {}],
    delay: revealTimes.flipMs,
    duration: 1700,
    easing: lamp,
  },
]

/** Starts the card's part of the reveal. Everything ends where the style sheet already is. */
export function playReveal(card: HTMLElement): Animation[] {
  return cues.flatMap(({ part, frames, delay, duration, easing }) => {
    const element = part === '' ? card : card.querySelector(part)
    return element ? [element.animate(frames, { delay, duration, easing, fill: 'backwards' })] : []
  })
}

/** The reveal of a calm screen: the front fades in over 160 ms, nothing turns. */
export function playCalmReveal(card: HTMLElement): Animation[] {
  return [card.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 160, easing: 'linear' })]
}
