import { TicketIcon } from '@phosphor-icons/react/dist/ssr/Ticket'
import { Suspense, type ReactNode } from 'react'
import type { NoticeKind } from '../../../lib/kiosk/kiosk-screen'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { useWords } from '../../words/guest-words'
import './notice.css'

export interface NoticeProps {
  eventName?: string
  kind: NoticeKind
  /** What happens next, if not the kind's own words. */
  message?: string
  onContinue?: () => void
  /** The guest has asked for another try, and its answer is awaited. */
  trying?: boolean
  /** The card, face down, waiting in its light. */
  back?: ReactNode
}

/** The stage is not ours just now: why, until when, and what about my ticket. */
export function Notice({ eventName, kind, message, onContinue, trying = false, back }: NoticeProps) {
  const { notices, name } = useWords()
  const words = notices[kind]
  return (
    <Stage scene="notice" lamp="end">
      <TopLine eventName={eventName} />
      <div className="notice-words" role="status">
        <Bill lines={words.headline} />
        <p className="notice-message">{message ?? words.message}</p>
        {words.comfort !== '' && (
          <p className="notice-comfort">
            <TicketIcon className="icon" />
            {words.comfort}
          </p>
        )}
      </div>
      <div className="hero" data-empty={back === undefined || undefined}>
        {back !== undefined && (
          <Suspense>
            <div className="hero-lift">{back}</div>
          </Suspense>
        )}
      </div>
      {onContinue && (
        <div className="button-row">
          <Button aria-disabled={trying} onClick={onContinue}>
            {trying ? name.sending : words.go}
          </Button>
        </div>
      )}
    </Stage>
  )
}
