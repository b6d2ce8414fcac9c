/**
 * The reveal, 2.6 seconds, once: blackout, and a beat in which nothing moves while the page paints what comes; the card
 * steps back into the dark, turns there, comes to its guest, the foil flashes, the lights come up, words.
 */
export const revealTimes = {
  /** The black house has been painted, which is little work; all that comes is painted behind it. */
  setMs: 100,
  turnMs: 500,
  litMs: 1840,
  wordsMs: 1950,
  actionMs: 2250,
  endMs: 2600,
} as const

/** One small overshoot, like a card laid on a table. */
const laid =
  'linear(0, .012 2%, .1 7%, .42 17%, .78 27%, .97 36%, 1.03 44%, 1.032 50%, 1.01 62%, .998 76%, 1)'
/** Far away a card is small: a frame of its turn costs a third. */
const far = 'scale(.54)'

interface Cue {
  /** A part of the card; the whole card without. */
  part?: string
  frames: Keyframe[]
  delay: number
  duration: number
  easing: string
}

/** From `turnMs` on. Opacity and transform alone: the compositor plays them, whatever the page is doing. */
const cues: Cue[] = [
  {
    frames: [
      { transform: 'none', easing: 'cubic-bezier(.5,0,.2,1)' },
      { transform: far, offset: 0.34 },
      { transform: far, offset: 0.48, easing: laid },
      { transform: 'none' },
    ],
    delay: 0,
    duration: 1420,
    easing: 'linear',
  },
  {
    part: '.card-body',
    frames: [{ transform: 'rotateY(180deg)' }, {}],
    delay: 180,
    duration: 620,
    easing: 'cubic-bezier(.6,0,.3,1)',
  },
  {
    // Hidden until it faces the guest, and yet ready: what is not drawn at all would have to be painted in mid-turn.
    part: '.card-front',
    frames: [{ opacity: 0 }, { opacity: 0, easing: 'step-start' }, {}],
    delay: 0,
    duration: 880,
    easing: 'linear',
  },
  {
    part: '.reveal-flare > i',
    frames: [
      { opacity: 1, transform: 'translateX(-100%)' },
      { opacity: 1, transform: 'translateX(77%)' },
    ],
    delay: 1100,
    duration: 640,
    easing: 'cubic-bezier(.4,.1,.4,1)',
  },
]

/** Starts the card's part of the reveal, at `turnMs`. Everything ends where the style sheet already is. */
export function playReveal(card: HTMLElement): Animation[] {
  return cues.flatMap(({ part, frames, delay, duration, easing }) => {
    const element = part === undefined ? card : card.querySelector(part)
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
