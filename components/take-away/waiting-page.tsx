import type { GuestCard } from '../../lib/take-away/guest-card'
import type { PhoneSpeech, TakeAwayWords } from '../../lib/words/take-away-words'
import { durationWords } from '../../lib/words/words'
import { CardBack } from '../card/card-back'
import { Bill } from '../ui/bill'

type WaitingCard = Extract<GuestCard, { state: 'waiting' | 'painting' }>

interface WaitingPageProps {
  token: string
  card: WaitingCard
  speech: PhoneSpeech
}

/** The ticket on the phone: number, guests ahead, time; the rest can wait in a pocket. */
export function WaitingPage({ token, card, speech }: WaitingPageProps) {
  const says = speech.page.waiting
  return (
    <>
      <Bill lines={[headline(card, says)]} />
      <div className="pocket-room">
        <div className="pocket-ticket">
          <div className="card" data-still="">
            <CardBack eventName={card.event.name} ticket={card.ticket} label={says.ticket} />
          </div>
        </div>
      </div>
      <div className="pocket-wait" role="status">
        {card.state === 'waiting' && card.ahead > 0 && (
          <>
            <b className="num">{card.ahead}</b> <strong>{says.ahead}</strong>
          </>
        )}
        <span>{timeWords(card, speech)}</span>
      </div>
      <p className="pocket-note">{says.pocket}</p>
      <a className="button button-quiet" href={`/c/${token}/delete`}>
        {card.state === 'waiting' ? says.leave : speech.page.card.delete}
      </a>
    </>
  )
}

function headline(card: WaitingCard, says: TakeAwayWords['waiting']): string {
  if (card.state === 'painting') return card.late ? says.almostDone : says.painting
  if (card.ahead === 0) return says.next
  return card.ahead <= 2 ? says.soon : says.inLine
}

function timeWords(card: WaitingCard, { page: { waiting: says }, booth }: PhoneSpeech): string {
  if (card.state === 'painting') return card.late ? says.late : says.turning
  if (card.etaMs === undefined) return card.ahead === 0 ? says.anyMoment : says.unknown
  return says.about(durationWords(card.etaMs, booth))
}
