import type { ReactNode } from 'react'
import type { Wait } from '../../../lib/event/line'
import type { TicketPhase } from '../../../lib/kiosk/ticket-phase'
import { durationWords } from '../../../lib/words/words'
import { Bill } from '../../ui/bill'
import { Button } from '../../ui/button'
import { Stage } from '../../ui/stage'
import { Stub } from '../../ui/stub'
import { TopLine } from '../../ui/top-line'
import { Filled, useWords } from '../../words/guest-words'
import { KeepStub, type TakeAway } from './keep-stub'
import { LineOfTickets } from './line-of-tickets'
import { WhileWaiting } from './while-waiting'
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
  /** Opens the card on the guest's phone, so that they need not stand here. */
  takeAway?: TakeAway
  /** The card, face down. */
  back: ReactNode
}

/** The wait, told in full without a tap: number, guests ahead, time. */
export function Ticket(props: TicketProps) {
  const { displayName, ticket, wait, phase, connection, takeAway, onLeave, onDone } = props
  const { ticket: words, common } = useWords()
  const headline = words.thanks.map((line) => (
    <Filled key={line} words={line} fill={{ name: <bdi>{displayName}</bdi> }} />
  ))
  return (
    <Stage scene="ticket" curtain="near" lamp="start">
      <TopLine eventName={props.eventName} step={{ number: 3, label: words.step }} />
      <Bill lines={headline} />
      <div className="ticket-duo">
        <div className="ticket-card hero-lift">{props.back}</div>
        <div className="ticket-wait">
          <div role="status">
            <WaitWords wait={wait} phase={phase} />
          </div>
          {phase === 'queued' && wait.kind === 'waiting' && (
            <LineOfTickets ticket={ticket} ahead={wait.ahead} />
          )}
          {connection === 'connected' && <WhileWaiting start={ticket} />}
          <p className="ticket-connection" role="status">
            {connection !== 'connected' && words[connection]}
          </p>
        </div>
      </div>
      {takeAway ? (
        <KeepStub takeAway={takeAway} title={words.free} words={words.scan} codeNote={words.noCamera} />
      ) : (
        <NumberStub ticket={ticket} />
      )}
      {(onLeave ?? onDone) && (
        <div className="button-row">
          {onLeave ? (
            <Button look="quiet" onClick={onLeave}>
              {words.leave}
            </Button>
          ) : (
            // Its place stays, so that no finger meets another button where this one was.
            onDone && <span />
          )}
          {onDone && <Button onClick={onDone}>{common.done}</Button>}
        </div>
      )}
    </Stage>
  )
}

function NumberStub({ ticket }: { ticket: number }) {
  const { ticket: words } = useWords()
  return (
    <Stub className="ticket-stub">
      <p className="ticket-number">
        <span>{words.ticket}</span> <b className="num">{ticket}</b>
      </p>
      <div>
        <h2>{words.keep}</h2>
        <p>{words.stay}</p>
      </div>
    </Stub>
  )
}

function WaitWords({ wait, phase }: Pick<TicketProps, 'wait' | 'phase'>) {
  const words = useWords()
  const { ticket } = words
  if (phase === 'ready') return <p className="ticket-now">{ticket.ready}</p>
  if (phase === 'processing') return <p className="ticket-now">{ticket.painting}</p>
  if (phase === 'late') {
    return (
      <p className="ticket-now">
        {ticket.late[0]} <span>{ticket.late[1]}</span>
      </p>
    )
  }
  if (wait.kind === 'next') return <p className="ticket-now">{ticket.next}</p>
  return (
    <div className="ticket-figures">
      <p className="ticket-ahead">
        <b className="num">{wait.ahead}</b> <span>{ticket.ahead}</span>
      </p>
      {wait.etaMs === undefined ? (
        <p className="ticket-eta">{ticket.first}</p>
      ) : (
        <p className="ticket-eta">
          <Filled words={ticket.eta} fill={{ time: <b>{durationWords(wait.etaMs, words)}</b> }} />
          <span className="caption">{ticket.basis(wait.basedOn)}</span>
        </p>
      )}
    </div>
  )
}
