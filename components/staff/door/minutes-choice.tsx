import { doorWords as words } from './door-words'

/** How long staff pause things for. */
const choices = [10, 30, 60] as const

/** When so many minutes from now are over; undefined for 0, which waits for a hand. */
export function after(minutes: number): Date | undefined {
  return minutes === 0 ? undefined : new Date(Date.now() + minutes * 60_000)
}

interface MinutesChoiceProps {
  title: string
  /** Minutes; 0 for "by hand", undefined while nothing is chosen. */
  chosen: number | undefined
  onChoose: (minutes: number) => void
}

/** When it goes on: by hand, or by itself after a while. */
export function MinutesChoice({ title, chosen, onChoose }: MinutesChoiceProps) {
  return (
    <fieldset className="minutes-choice">
      <legend>{title}</legend>
      {[0, ...choices].map((minutes) => (
        <button
          key={minutes}
          type="button"
          aria-pressed={chosen === minutes}
          onClick={() => onChoose(minutes)}
        >
          {minutes === 0 ? words.byHand : words.inMinutes(minutes)}
        </button>
      ))}
    </fieldset>
  )
}
