import type { Words } from '../../../lib/words/words'
import { useWords } from '../../words/guest-words'
import { lineLamps } from './line-lamps'
import type { LineLamp } from './line-lamps'
import './line-of-tickets.css'

/** The line as lamps; hidden from readers, who hear the same in words beside it. */
export function LineOfTickets({ ticket, ahead }: { ticket: number; ahead: number }) {
  const words = useWords()
  return (
    <div className="line-of-tickets" aria-hidden="true">
      {lineLamps(ticket, ahead).map((lamp) => (
        <div key={lamp.ticket} data-kind={lamp.kind}>
          <i />
          <span>{lampWords(lamp, words)}</span>
        </div>
      ))}
    </div>
  )
}

function lampWords(lamp: LineLamp, { ticket: words }: Words): string {
  switch (lamp.kind) {
    case 'now':
      return words.now(lamp.ticket)
    case 'you':
      return words.you(lamp.ticket)
    case 'more':
      return words.more(lamp.count)
    case 'waiting':
      return String(lamp.ticket)
  }
}
