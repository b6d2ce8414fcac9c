import { CardBack } from '../card/card-back'

/** A card lying face down, as large as where it is put. */
export function FaceDownCard({ eventName, ticket }: { eventName: string; ticket: number }) {
  return (
    <div className="card" data-still="">
      <CardBack eventName={eventName} ticket={ticket} />
    </div>
  )
}
