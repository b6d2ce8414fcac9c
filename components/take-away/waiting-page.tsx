import type { GuestCard } from '../../lib/take-away/guest-card'
import { CardBack } from '../card/card-back'
import { Bill } from '../ui/bill'

type WaitingCard = Extract<GuestCard, { state: 'waiting' | 'painting' }>

/** The ticket on the phone: number, guests ahead, time; the rest can wait in a pocket. */
export function WaitingPage({ token, card }: { token: string; card: WaitingCard }) {
  return (
    <>
      <Bill lines={[headline(card)]} />
      <div className="pocket-room">
        <div className="pocket-ticket">
          <div className="card" data-still="">
            <CardBack eventName={card.event.name} ticket={card.ticket} />
          </div>
        </div>
      </div>
      <div className="pocket-wait" role="status">
        {card.state === 'waiting' && card.ahead > 0 && (
          <>
            <b className="num">{card.ahead}</b> <strong>ahead of you</strong>
          </>
        )}
        <span>{timeWords(card)}</span>
      </div>
      <p className="pocket-note">
        Put your phone away if you like. This page turns into your card by itself.
      </p>
      <a className="button button-quiet" href={`/c/${token}/delete`}>
        {card.state === 'waiting' ? 'Leave the line' : 'Delete my card'}
      </a>
    </>
  )
}

function headline(card: WaitingCard): string {
  if (card.state === 'painting') return card.late ? 'Almost done.' : 'It is being painted.'
  if (card.ahead === 0) return 'You are next.'
  return card.ahead <= 2 ? 'Almost your turn.' : 'You are in line.'
}

function timeWords(card: WaitingCard): string {
  if (card.state === 'painting') {
    return card.late ? 'It is taking a little longer than usual.' : 'Your card turns over in a moment.'
  }
  if (card.etaMs === undefined)
    return card.ahead === 0 ? 'Your card starts any moment.' : 'We can say how long once a card is done.'
  const seconds = Math.max(10, Math.ceil(card.etaMs / 10_000) * 10)
  return seconds < 90 ? `About ${seconds} seconds` : `About ${Math.ceil(seconds / 60)} minutes`
}
