'use client'

import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Room } from '../../ui/room'
import { Filled, useWords } from '../../words/guest-words'
import { Footlights, lampsLit } from '../../ui/footlights'
import './still-there.css'

const lampCount = 20

export interface StillThereProps {
  secondsLeft: number
  /** The guest's ticket, once they have one: it outlives the turn at this screen. */
  ticket?: number
  onStay: () => void
  onLeave?: () => void
  /** The guest's card, waiting in the light. */
  card?: ReactNode
}

/** Nobody has touched the booth for a while: twenty lamps, a second each. */
export function StillThere({ secondsLeft, ticket, onStay, onLeave, card }: StillThereProps) {
  const { idle, time } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // An opening dialog takes its first button, and Enter would end the turn.
    stay.current?.focus()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="still-there"
      role="alertdialog"
      aria-labelledby="still-there-title"
      aria-describedby="still-there-words"
      onClick={({ target }) => {
        // Any touch says that somebody is there; the buttons speak for themselves.
        if (!(target instanceof Element && target.closest('button'))) onStay()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <Room curtain="near" lamp="start" />
      <Bill as="h2" id="still-there-title" lines={idle.headline} />
      <p id="still-there-words" className="still-there-words">
        <Filled words={idle.words} fill={{ time: <b className="num">{time.seconds(secondsLeft)}</b> }} />
        {ticket !== undefined && (
          <>
            {' '}
            <Filled words={idle.ticket} fill={{ ticket: <b className="num">{ticket}</b> }} />
          </>
        )}
      </p>
      <Footlights lamps={lampsLit(secondsLeft, lampCount)} />
      <div className="hero">
        {card !== undefined && (
          <Suspense>
            <div className="hero-lift">{card}</div>
          </Suspense>
        )}
      </div>
      <div className="button-row">
        {onLeave && (
          <Button look="quiet" className="button-fit" onClick={onLeave}>
            {idle.leave}
          </Button>
        )}
        <Button ref={stay} onClick={onStay}>
          {idle.stay}
        </Button>
      </div>
    </dialog>
  )
}
