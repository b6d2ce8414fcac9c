'use client'

import { HandTapIcon } from '@phosphor-icons/react/dist/ssr/HandTap'
import { useEffect, useState } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { useCalm } from '../../ui/media-query'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { SampleCard } from './sample-card'
import './attract.css'

const swapMs = 6_000

export interface AttractProps {
  eventName: string
  place: string
  /** Addresses of pictures to show on cards; three are in sight, swapped every six seconds. */
  arts: readonly string[]
  /** Absent until the line is known. */
  line?: { waiting: number }
  onStart: () => void
  starting: boolean
}

/** Nobody is here yet: stop people at five metres, and start wherever they touch. */
export function Attract({ eventName, place, arts, line, onStart, starting }: AttractProps) {
  const turn = useTurn(arts.length)
  return (
    <Stage scene="attract" lamp="end" breathing>
      <TopLine eventName={eventName} />
      <Bill
        lines={[
          'Think of a card,',
          <span className="attract-second" key="second">
            any card.
          </span>,
        ]}
      />
      <div className="attract-deck" aria-hidden="true">
        {arts.map((art, index) => (
          <div key={art} className="attract-place" data-place={placeOf(index, turn, arts.length)}>
            <SampleCard art={art} eventName={eventName} place={place} />
          </div>
        ))}
      </div>
      <div className="attract-act">
        <Button className="attract-start" aria-disabled={starting} onClick={() => !starting && onStart()}>
          <HandTapIcon className="icon" weight="bold" />
          {starting ? 'The curtain opens' : 'Touch to start'}
        </Button>
        <p className="attract-line" role="status">
          {line && lineWords(line.waiting)}
        </p>
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

function lineWords(waiting: number): string {
  if (waiting <= 0) return 'No line right now.'
  return waiting === 1 ? '1 guest is waiting.' : `${waiting} guests are waiting.`
}
