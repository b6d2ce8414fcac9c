/** The reveal, 2.6 seconds, once: house to black, a rim of light, the turn, the foil runs through, words. */
export const revealTimes = {
  rimMs: 240,
  downMs: 450,
  flipMs: 620,
  litMs: 1150,
  wordsMs: 1650,
  actionMs: 2150,
  endMs: 2600,
} as const

/** One small overshoot, like a card laid on a table. */
const turn =
  'linear(0, .012 2%, .1 7%, .42 17%, .78 27%, .97 36%, 1.03 44%, 1.032 50%, 1.01 62%, .998 76%, 1)'
interface Cue {
  part: string
  frames: Keyframe[]
  delay: number
  duration: number
  easing: string
}

/** Opacity and transform alone: the compositor plays them, whatever the page is doing. */
const cues: Cue[] = [
  {
    // The house is black behind it: so it darkens.
    part: '.reveal-back > .card-back',
    frames: [{ opacity: 1 }, { opacity: 0.34, offset: 0.6 }, { opacity: 0.34 }],
    delay: 0,
    duration: 900,
    easing: 'ease-out',
  },
  {
    part: '.reveal-rim',
    frames: [{ opacity: 0 }, { opacity: 1, offset: 0.85 }, { opacity: 1 }],
    delay: revealTimes.rimMs,
    duration: 760,
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
    part: '.reveal-flare',
    frames: [
      { opacity: 1, transform: 'translateX(-72%)' },
      { opacity: 1, transform: 'translateX(72%)' },
    ],
    delay: revealTimes.flipMs + 140,
    duration: 1600,
    easing: 'cubic-bezier(.4,.1,.4,1)',
  },
]

/** Starts the card's part of the reveal. Everything ends where the style sheet already is. */
export function playReveal(card: HTMLElement): Animation[] {
  return cues.flatMap(({ part, frames, delay, duration, easing }) => {
    const element = part === '' ? card : card.querySelector(part)
    return element ? [element.animate(frames, { delay, duration, easing, fill: 'backwards' })] : []
  })
}

/** After the film the card leans to where the light rests. */
export function leanToLight(card: HTMLElement): void {
  card
    .querySelector('.card-body')
    ?.animate([{ transform: 'none' }, {}], { duration: 420, easing: 'ease-in-out' })
}

/** The reveal of a calm screen: the front fades in over 160 ms, nothing turns. */
export function playCalmReveal(card: HTMLElement): Animation[] {
  return [card.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 160, easing: 'linear' })]
}
