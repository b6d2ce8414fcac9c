import { CameraIcon } from '@phosphor-icons/react/dist/ssr/Camera'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { Stub } from '../../ui/stub'
import { TopLine } from '../../ui/top-line'
import './take.css'

export interface TakeProps {
  eventName?: string
  displayName: string
  card: ReactNode
  /** Cards this guest may still make. */
  cardsLeft: number
  /** Absent when there is no turn left. */
  onAnother?: () => void
  onDone: () => void
  /** Address of the picture, whose colours fall on the curtain. */
  light?: string
}

/** The card in the guest's hand, and what is left of their turn. */
export function Take({ eventName, displayName, card, cardsLeft, onAnother, onDone, light }: TakeProps) {
  return (
    <Stage scene="take" lamp="start" light={light} lit>
      <TopLine eventName={eventName} />
      <Bill lines={['Take it home.']} />
      <div className="hero">
        <div className="hero-lift">{card}</div>
      </div>
      <Stub className="take-stub">
        <CameraIcon className="icon" />
        <div>
          <h2>Take a photo to keep it.</h2>
          <p>
            It is yours, <bdi>{displayName}</bdi>. {turnsWords(cardsLeft)}
          </p>
        </div>
      </Stub>
      <div className="button-row">
        {onAnother && cardsLeft > 0 && (
          <Button look="quiet" onClick={onAnother}>
            Make another
          </Button>
        )}
        <Button onClick={onDone}>Done</Button>
      </div>
    </Stage>
  )
}

function turnsWords(cardsLeft: number): string {
  if (cardsLeft <= 0) return 'That was your last card today. Want another? Ask the crew.'
  return cardsLeft === 1 ? 'You can make 1\u00a0more card.' : `You can make ${cardsLeft} more cards.`
}
