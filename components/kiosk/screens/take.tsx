import { CameraIcon } from '@phosphor-icons/react/dist/ssr/Camera'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { Stub } from '../../ui/stub'
import { TopLine } from '../../ui/top-line'
import { Filled, useWords } from '../../words/guest-words'
import type { Print } from '../use-print'
import { KeepStub, type TakeAway } from './keep-stub'
import { PrintOffer } from './print-offer'
import './take.css'

export interface TakeProps {
  eventName?: string
  displayName: string
  card: ReactNode
  /** Opens the card on the guest's phone. */
  takeAway?: TakeAway
  /** Absent where nothing is printed. */
  print?: Print
  /** Until when the card is kept. */
  keptUntil?: Date
  /** Cards this guest may still make. */
  cardsLeft: number
  /** Absent when there is no turn left. */
  onAnother?: () => void
  onDone: () => void
  /** Address of the picture, whose colours fall on the curtain. */
  light?: string
}

/** The card in the guest's hand, and what is left of their turn. */
export function Take(props: TakeProps) {
  const { eventName, card, print, cardsLeft, onAnother, onDone, light } = props
  const { take, common } = useWords()
  return (
    <Stage scene="take" lamp="start" light={light} lit>
      <TopLine eventName={eventName} />
      <Bill lines={take.headline} />
      <div className="hero">
        <div className="hero-lift">{card}</div>
      </div>
      <TakeStub {...props} />
      <div className="take-left">
        {print && <PrintOffer print={print} />}
        <p>{cardsLeft > 0 ? take.left(cardsLeft) : take.last}</p>
      </div>
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

/** How the card goes home: on the guest's phone, or, where there is no take-away page, as a photo. */
function TakeStub({ displayName, takeAway, keptUntil }: TakeProps) {
  const { take, ticket } = useWords()
  if (takeAway) {
    const until = keptUntil && take.until(keptUntil)
    return (
      <KeepStub
        className="take-keep"
        takeAway={takeAway}
        title={take.scan}
        words={[take.scanWords, until].filter(Boolean).join(' ')}
        codeNote={ticket.noCamera}
      />
    )
  }
  return (
    <Stub className="take-stub">
      <CameraIcon className="icon" />
      <div>
        <h2>{take.photo}</h2>
        <p>
          <Filled words={take.yours} fill={{ name: <bdi>{displayName}</bdi> }} />
        </p>
      </div>
    </Stub>
  )
}
