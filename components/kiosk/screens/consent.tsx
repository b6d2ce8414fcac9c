'use client'

import { HourglassMediumIcon } from '@phosphor-icons/react/dist/ssr/HourglassMedium'
import { PaintBrushIcon } from '@phosphor-icons/react/dist/ssr/PaintBrush'
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { Switch } from '../../ui/switch'
import { TopLine } from '../../ui/top-line'
import { useWords } from '../../words/guest-words'
import './consent.css'

export interface ConsentProps {
  eventName: string
  /** Days that cards are kept. */
  keepDays: number
  onAgree: (wallConsent: boolean) => void
  onDecline: () => void
  /** The guest has agreed, and the first question is on its way. */
  starting: boolean
  /** A card, face down. */
  back: ReactNode
}

/** Three facts, one choice that is off, two ways out: read in eight seconds. */
export function Consent({ eventName, keepDays, onAgree, onDecline, starting, back }: ConsentProps) {
  const { consent, attract } = useWords()
  const [wallConsent, setWallConsent] = useState(false)
  return (
    <Stage scene="consent" curtain="near" lamp="start">
      <TopLine eventName={eventName} />
      <div className="hero">
        <div className="hero-lift">{back}</div>
      </div>
      <div className="consent-words">
        <Bill lines={consent.headline} />
        <ul className="consent-facts">
          <Fact icon={<PencilSimpleIcon className="icon" />} words={consent.kept} />
          <Fact icon={<HourglassMediumIcon className="icon" />} words={consent.days(keepDays)} />
          <Fact icon={<PaintBrushIcon className="icon" />} words={consent.machine} />
        </ul>
      </div>
      <div className="consent-act">
        <Switch on={wallConsent} onSwitch={setWallConsent}>
          <b>{consent.wall[0]}</b>
          <small>{consent.wall[1]}</small>
        </Switch>
        <div className="button-row">
          <Button look="quiet" className="button-fit" onClick={onDecline}>
            {consent.decline}
          </Button>
          <Button aria-disabled={starting} onClick={() => !starting && onAgree(wallConsent)}>
            {starting ? attract.starting : consent.agree}
          </Button>
        </div>
      </div>
    </Stage>
  )
}

/** What holds, and what it means. */
function Fact({ icon, words: [fact, meaning] }: { icon: ReactNode; words: readonly string[] }) {
  return (
    <li>
      {icon}
      <span>
        <b>{fact}</b> {meaning}
      </span>
    </li>
  )
}
