import { CardBack } from '../card/card-back'
import { useWords } from '../words/guest-words'

/** A card lying face down, as large as where it is put. */
export function FaceDownCard({ eventName, ticket }: { eventName: string; ticket?: number }) {
  const words = useWords()
  const label = ticket === undefined ? words.consent.yourCard : words.ticket.ticket
  return (
    <div className="card" data-still="">
      <CardBack eventName={eventName} ticket={ticket ?? '?'} label={label} />
    </div>
  )
}
