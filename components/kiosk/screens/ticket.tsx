import type { ReactNode } from 'react'
import type { Wait } from '../../../lib/event/line'
import type { TicketPhase } from '../../../lib/kiosk/ticket-phase'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { Stub } from '../../ui/stub'
import { TopLine } from '../../ui/top-line'
import { LineOfTickets } from './line-of-tickets'
import { basisWords, durationWords } from './wait-words'
import './ticket.css'

export interface TicketProps {
  eventName: string
  displayName: string
  ticket: number
  wait: Wait
  /** `late` is painting that has outlasted the estimate; `ready` lasts until the picture has arrived. */
  phase: TicketPhase
  connection: 'connected' | 'connecting' | 'lost'
  /** Absent once the card can no longer be taken back. */
  onLeave?: () => void
  onDone?: () => void
  /** The card, face down. */
  back: ReactNode
}

/** The wait, told in full without a tap: number, guests ahead, time. */
export function Ticket(props: TicketProps) {
  const { displayName, ticket, wait, phase, connection, onLeave, onDone } = props
  const headline = (
    <>
      Thank you, <bdi>{displayName}</bdi>.
    </>
  )
  return (
    <Stage scene="ticket" curtain="near" lamp="start">
      <TopLine eventName={props.eventName} step={{ number: 3, label: 'Your card' }} />
      <Bill lines={[headline]} />
      <div className="ticket-duo">
        <div className="ticket-card hero-shadow">{props.back}</div>
        <div className="ticket-wait">
          <div role="status">
            <WaitWords wait={wait} phase={phase} />
          </div>
          {phase === 'queued' && wait.kind === 'waiting' && (
            <LineOfTickets ticket={ticket} ahead={wait.ahead} />
          )}
          <p className="ticket-connection" role="status">
            {connectionWords[connection]}
          </p>
        </div>
      </div>
      <Stub className="ticket-stub">
        <p className="ticket-number">
          <span>Ticket</span> <b className="num">{ticket}</b>
        </p>
        <div>
          <h2>Keep this number.</h2>
          <p>Your card turns over on this screen by itself. There is nothing to press.</p>
        </div>
      </Stub>
      {(onLeave ?? onDone) && (
        <div className="button-row">
          {onLeave && (
            <Button look="quiet" onClick={onLeave}>
              Leave the line
            </Button>
          )}
          {onDone && <Button onClick={onDone}>Done</Button>}
        </div>
      )}
    </Stage>
  )
}

const connectionWords: Record<TicketProps['connection'], string> = {
  connected: '',
  connecting: 'Calling the studio.',
  lost: 'The line to the studio is down. Your ticket is safe, and this screen catches up by itself.',
}

function WaitWords({ wait, phase }: Pick<TicketProps, 'wait' | 'phase'>) {
  if (phase === 'ready') return <p className="ticket-now">Your card is ready.</p>
  if (phase === 'processing') return <p className="ticket-now">It is being painted now.</p>
  if (phase === 'late') {
    return (
      <p className="ticket-now">
        Almost done. <span>It is taking a little longer than usual.</span>
      </p>
    )
  }
  if (wait.kind === 'next') return <p className="ticket-now">You are next.</p>
  return (
    <div className="ticket-figures">
      <p className="ticket-ahead">
        <b className="num">{wait.ahead}</b> <span>ahead of&nbsp;you</span>
      </p>
      {wait.etaMs === undefined ? (
        <p className="ticket-eta">
          The first cards are being painted. Once one is done, we can say how long yours takes.
        </p>
      ) : (
        <p className="ticket-eta">
          Your card in about <b>{durationWords(wait.etaMs)}</b>
          <span className="caption">{basisWords(wait.basedOn)}</span>
        </p>
      )}
    </div>
  )
}
