import { CardBack } from '../card/card-back'
import { EventMark } from '../ui/event-mark'
import { useWords } from '../words/guest-words'

interface FaceDownCardProps {
  eventName: string
  ticket?: number | undefined
  /** It is nobody's card: the event's mark stands on it. */
  unclaimed?: boolean
}

/** A card lying face down, as large as where it is put. */
export function FaceDownCard({ eventName, ticket, unclaimed = false }: FaceDownCardProps) {
  const words = useWords()
  const label = ticket === undefined ? words.consent.yourCard : words.ticket.ticket
  const face = unclaimed ? { mark: <EventMark /> } : { ticket: ticket ?? ('?' as const), label }
  return (
    <div className="card" data-still="">
      <CardBack eventName={eventName} {...face} />
    </div>
  )
}
