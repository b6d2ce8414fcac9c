import { TicketIcon } from '@phosphor-icons/react/dist/ssr/Ticket'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { headlineLines } from './headline-lines'
import './notice.css'

export type NoticeKind = 'paused' | 'closed' | 'allowance-used' | 'failed' | 'offline' | 'not-found' | 'busy'

export interface NoticeProps {
  eventName?: string
  kind: NoticeKind
  /** The headline, if not the kind's own. */
  title?: string
  /** What happens next, if not the kind's own words. */
  message?: string
  onContinue?: () => void
  continueLabel?: string
  /** The card, face down, waiting in its light. */
  back?: ReactNode
}

/** The stage is not ours just now: why, until when, and what about my ticket. */
export function Notice({ eventName, kind, title, message, onContinue, continueLabel, back }: NoticeProps) {
  const words = noticeWords[kind]
  return (
    <Stage scene="notice" lamp="end">
      <TopLine eventName={eventName} />
      <div className="notice-words" role="status">
        <Bill lines={title === undefined ? words.headline : headlineLines(title)} />
        <p className="notice-message">{message ?? words.message}</p>
        {words.comfort !== undefined && (
          <p className="notice-comfort">
            <TicketIcon className="icon" />
            {words.comfort}
          </p>
        )}
      </div>
      <div className="hero" data-empty={back === undefined || undefined}>
        {back !== undefined && <div className="hero-shadow">{back}</div>}
      </div>
      {onContinue && (
        <div className="button-row">
          <Button onClick={onContinue}>{continueLabel ?? words.continueLabel}</Button>
        </div>
      )}
    </Stage>
  )
}

interface NoticeWords {
  headline: string[]
  message: string
  /** For those who already hold a ticket. */
  comfort?: string
  continueLabel: string
}

const noticeWords: Record<NoticeKind, NoticeWords> = {
  paused: {
    headline: ['Short', 'intermission'],
    message: 'The stage opens again in a moment. This screen goes on by itself.',
    comfort: 'Have a ticket? Nothing is lost. Your place in the line is kept.',
    continueLabel: 'Back to the start',
  },
  closed: {
    headline: ['That was', 'the last card', 'tonight.'],
    message: 'Thank you for coming. Come again, bring an idea.',
    comfort: 'Have a ticket? Ask the crew; your card is kept.',
    continueLabel: 'Back to the start',
  },
  'allowance-used': {
    headline: ['That was your', 'last card today.'],
    message: 'Want another? Ask the crew.',
    continueLabel: 'Done',
  },
  failed: {
    headline: ['This one', 'did not work.'],
    message: 'And it was not you. Your turn is back.',
    continueLabel: 'Make it again',
  },
  offline: {
    headline: ['The line to', 'the studio', 'is down.'],
    message: 'Your idea is safe here; we send it when it is back.',
    continueLabel: 'Try now',
  },
  'not-found': {
    headline: ['This booth is', 'not set up yet.'],
    message: 'Ask the crew. They know which event it belongs to.',
    continueLabel: 'Look again',
  },
  busy: {
    headline: ['A full house'],
    message: 'The booth is very busy. Try again in a moment.',
    continueLabel: 'Try again',
  },
}
