import { HandSwipeLeftIcon } from '@phosphor-icons/react/dist/ssr/HandSwipeLeft'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { Filled, useWords } from '../../words/guest-words'
import './reveal.css'

export interface RevealProps {
  eventName?: string
  displayName: string
  card: ReactNode
  /** The card shows its face: the way on may come. */
  revealed: boolean
  onContinue: () => void
  /** Address of the picture, whose colours fall on the curtain. */
  light?: string
  /** The house is dark: the room may be lit unseen. */
  dark?: boolean
  /** The picture's light may come up, a little before the card has turned in full. */
  lit?: boolean
}

/**
 * The moment: the house goes dark, the card turns, its picture lights the room; words come last.
 * A `RevealCard` that is still turning holds back `reveal-words` and `reveal-action`.
 */
export function Reveal({
  eventName,
  displayName,
  card,
  revealed,
  onContinue,
  light,
  dark = false,
  lit = false,
}: RevealProps) {
  const words = useWords()
  const house = lit || revealed
  return (
    <Stage
      scene="reveal"
      curtain={dark || house ? 'far' : 'near'}
      lamp="start"
      light={light}
      lit={dark || house}
      dark={!house}
    >
      <TopLine eventName={eventName} />
      <div className="reveal-words" aria-live="polite">
        {(dark || house) && (
          <Bill
            lines={words.reveal.headline.map((line) => (
              <Filled key={line} words={line} fill={{ name: <bdi>{displayName}</bdi> }} />
            ))}
          />
        )}
      </div>
      <div className="hero">
        <div className="hero-lift">{card}</div>
      </div>
      <div className="reveal-act">
        {(dark || house) && (
          <div className="reveal-action">
            <p className="reveal-hint">
              <HandSwipeLeftIcon className="icon" weight="bold" />
              {words.reveal.hint}
            </p>
            <Button onClick={onContinue}>{words.reveal.go}</Button>
          </div>
        )}
      </div>
    </Stage>
  )
}
