import type { CSSProperties, ReactNode } from 'react'
import { textWidth } from '../../lib/card/card-type'
import './card-fonts.css'
import './card.css'

interface CardBackProps {
  eventName: string
  /** Shown large: the number in the line that this card waits for, or `?` while it has none. */
  ticket?: number | '?'
  /** What the number is. */
  label?: string
  /** Stands in the number's place: whose house this is. */
  mark?: ReactNode
}

/** Height of a ticket number in hundredths of the card's width, if it is short enough. */
const largestNumber = 44
const numberRoom = 78

/** A card face down: the closed curtain. Give it a sized parent; inside a `LiveCard` it is the other side. */
export function CardBack({ eventName, ticket, label = 'Ticket', mark }: CardBackProps) {
  return (
    <div className="card-back">
      {ticket !== undefined && (
        <p className="card-back-ticket" style={numberSize(ticket)}>
          <span>{label}</span>
          <b>{ticket}</b>
        </p>
      )}
      {mark !== undefined && <p className="card-back-mark">{mark}</p>}
      <p className="card-back-event">{eventName}</p>
    </div>
  )
}

function numberSize(ticket: number | '?'): CSSProperties {
  const size = Math.min(largestNumber, numberRoom / textWidth(String(ticket), '62'))
  const variables: Record<`--${string}`, string> = { '--number-size': `${size}cqw` }
  return variables
}
