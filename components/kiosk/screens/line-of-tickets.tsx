import { lineLamps } from './line-lamps'
import type { LineLamp } from './line-lamps'
import './line-of-tickets.css'

/** The line as lamps; hidden from readers, who hear the same in words beside it. */
export function LineOfTickets({ ticket, ahead }: { ticket: number; ahead: number }) {
  return (
    <div className="line-of-tickets" aria-hidden="true">
      {lineLamps(ticket, ahead).map((lamp) => (
        <div key={lamp.ticket} data-kind={lamp.kind}>
          <i />
          <span>{lampWords(lamp)}</span>
        </div>
      ))}
    </div>
  )
}

function lampWords(lamp: LineLamp): string {
  switch (lamp.kind) {
    case 'now':
      return `${lamp.ticket} now`
    case 'you':
      return `${lamp.ticket} you`
    case 'more':
      return `${lamp.count} more`
    case 'waiting':
      return String(lamp.ticket)
  }
}
