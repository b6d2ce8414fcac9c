import { CameraIcon } from '@phosphor-icons/react/dist/ssr/Camera'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { Stub } from '../../ui/stub'
import { TopLine } from '../../ui/top-line'
import { Filled, useWords } from '../../words/guest-words'
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
  const { take, common } = useWords()
  return (
    <Stage scene="take" lamp="start" light={light} lit>
      <TopLine eventName={eventName} />
      <Bill lines={take.headline} />
      <div className="hero">
        <div className="hero-lift">{card}</div>
      </div>
      <Stub className="take-stub">
        <CameraIcon className="icon" />
        <div>
          <h2>{take.photo}</h2>
          <p>
            <Filled words={take.yours} fill={{ name: <bdi>{displayName}</bdi> }} />{' '}
            {cardsLeft > 0 ? take.left(cardsLeft) : take.last}
          </p>
        </div>
      </Stub>
      <div className="button-row">
        {onAnother && cardsLeft > 0 && (
          <Button look="quiet" onClick={onAnother}>
            {take.another}
          </Button>
        )}
        <Button onClick={onDone}>{common.done}</Button>
      </div>
    </Stage>
  )
}
