import { HandSwipeLeftIcon } from '@phosphor-icons/react/dist/ssr/HandSwipeLeft'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import './reveal.css'

export interface RevealProps {
  eventName?: string
  displayName: string
  card: ReactNode
  /** The card shows its face: the words and the way on may come. */
  revealed: boolean
  onContinue: () => void
  /** Address of the picture, whose colours then fall on the curtain. */
  light?: string
}

/** The moment: the house goes dark, the card turns, its picture lights the room; words come last. */
export function Reveal({ eventName, displayName, card, revealed, onContinue, light }: RevealProps) {
  return (
    <Stage scene="reveal" lamp="start" light={light} lit={revealed} dark={!revealed}>
      <TopLine eventName={eventName} />
      <div className="reveal-words" aria-live="polite">
        {revealed && (
          <Bill
            lines={[
              <>
                Here it is, <bdi>{displayName}</bdi>.
              </>,
            ]}
          />
        )}
      </div>
      <div className="hero">
        <div>{card}</div>
      </div>
      <div className="reveal-act" data-revealed={revealed || undefined}>
        {revealed && (
          <>
            <p className="reveal-hint">
              <HandSwipeLeftIcon className="icon" weight="bold" />
              Move your finger. It catches the light.
            </p>
            <Button onClick={onContinue}>Take it home</Button>
          </>
        )}
      </div>
    </Stage>
  )
}
