'use client'

import { HandTapIcon } from '@phosphor-icons/react/dist/ssr/HandTap'
import { useEffect, useState, type ReactNode } from 'react'
import type { GuestSettings } from '../../../lib/kiosk/guest-settings'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { useCalm } from '../../ui/media-query'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { useWords } from '../../words/guest-words'
import { GuestChoices, type GuestChoicesProps } from './guest-choices'
import './attract.css'

const swapMs = 6_000

/** A card on the stage; the one in front is drawn with all its light. */
export interface StageCard {
  id: string
  face: (isFront: boolean) => ReactNode
}

export interface AttractProps extends Pick<GuestChoicesProps, 'offered' | 'onLanguage' | 'onComfort'> {
  eventName: string
  /** Three are in sight, swapped every six seconds. */
  cards: readonly StageCard[]
  /** Absent until the line is known. */
  line?: { waiting: number }
  settings: GuestSettings
  onStart: () => void
}

/** Nobody is here yet: stop people at five metres, and start wherever they touch. */
export function Attract({ eventName, cards, line, onStart, ...choices }: AttractProps) {
  const { attract } = useWords()
  const turn = useTurn(cards.length)
  const [first = '', second = ''] = attract.headline
  return (
    <Stage scene="attract" lamp="end" breathing>
      <TopLine eventName={eventName} />
      <Bill
        lines={[
          first,
          <span className="attract-second" key="second">
            {second}
          </span>,
        ]}
      />
      <div className="attract-deck" aria-hidden="true">
        {cards.map(({ id, face }, index) => {
          const place = placeOf(index, turn, cards.length)
          return (
            <div key={id} className="attract-place" data-place={place}>
              <div className="attract-lift">
                {face(place === 'front')}
                {place === 'front' && <i className="attract-glint" />}
              </div>
            </div>
          )
        })}
      </div>
      <div className="attract-act">
        <Button className="attract-start" onClick={onStart}>
          <HandTapIcon className="icon" weight="bold" />
          {attract.start}
        </Button>
        <GuestChoices {...choices}>
          <p className="attract-line" role="status">
            {line && (line.waiting > 0 ? attract.line(line.waiting) : attract.noLine)}
          </p>
        </GuestChoices>
      </div>
    </Stage>
  )
}

/** Counts on every six seconds; stays where it is in calm. */
function useTurn(length: number): number {
  const [turn, setTurn] = useState(0)
  const calm = useCalm()
  useEffect(() => {
    if (calm || length < 2) return
    const timer = setInterval(() => setTurn((now) => now + 1), swapMs)
    return () => clearInterval(timer)
  }, [calm, length])
  return turn
}

/** The card in front, one at either side, the rest out of sight behind. */
function placeOf(index: number, turn: number, length: number): 'front' | 'start' | 'end' | 'behind' {
  const distance = (((index - turn) % length) + length) % length
  if (distance === 0) return 'front'
  if (distance === 1) return 'end'
  return distance === length - 1 ? 'start' : 'behind'
}
