'use client'

import { useWords } from '../words/guest-words'
import { EventMark } from './event-mark'
import { Footlights, lampsForStep } from './footlights'
import './top-line.css'

interface TopLineProps {
  eventName?: string
  /** Where the guest is on the way to a card, of three steps. */
  step?: { number: 1 | 2 | 3; label: string }
}

/** Whose event this is and how far the guest has come. */
export function TopLine({ eventName = 'SnapMagic', step }: TopLineProps) {
  const { common } = useWords()
  return (
    <header className="top-line">
      <p className="top-line-event">
        <EventMark />
        <span>{eventName}</span>
      </p>
      {step && (
        <p className="top-line-step">
          <span>{step.label}</span>
          <Footlights lamps={lampsForStep(step.number, 3)} label={common.step(step.number, 3)} />
        </p>
      )}
    </header>
  )
}
