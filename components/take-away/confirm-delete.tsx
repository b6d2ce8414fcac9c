import type { GuestCard } from '../../lib/take-away/guest-card'
import type { PhoneSpeech } from '../../lib/words/take-away-words'
import { Stub } from '../ui/stub'
import { Pocket } from './pocket'

interface ConfirmDeleteProps {
  token: string
  card: GuestCard
  speech: PhoneSpeech
}

/** The second tap. A plain form and a plain link, so that nobody depends on scripts to have a card deleted. */
export function ConfirmDelete({ token, card, speech: { language, page } }: ConfirmDeleteProps) {
  const question = card.state === 'waiting' ? page.leave : page.delete
  return (
    <Pocket language={language} eventName={card.event.name} brand={card.event.brand}>
      <div className="pocket-room" />
      <Stub className="pocket-sheet">
        <h1>{question.title}</h1>
        <p>{question.words}</p>
        <form method="post" action={`/c/${token}/deleted`}>
          <button className="button" type="submit">
            {question.go}
          </button>
        </form>
        <a className="button button-quiet" href={`/c/${token}`}>
          {question.stay}
        </a>
      </Stub>
    </Pocket>
  )
}
