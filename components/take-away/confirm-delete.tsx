import type { GuestCard } from '../../lib/take-away/guest-card'
import { Stub } from '../ui/stub'
import { Pocket } from './pocket'

/** The second tap. A plain form and a plain link, so that nobody depends on scripts to have a card deleted. */
export function ConfirmDelete({ token, card }: { token: string; card: GuestCard }) {
  const inLine = card.state === 'waiting'
  return (
    <Pocket eventName={card.event.name} brand={card.event.brand}>
      <div className="pocket-room" />
      <Stub className="pocket-sheet">
        <h1>{inLine ? 'Leave the line?' : 'Delete this card?'}</h1>
        <p>
          {inLine
            ? 'Your place goes to the next guest, and your idea and your name are deleted. Your turn is back.'
            : 'The picture, your idea and your name go. The wall forgets it too. Nobody can bring it back.'}
        </p>
        <form method="post" action={`/c/${token}/deleted`}>
          <button className="button" type="submit">
            {inLine ? 'Leave the line' : 'Delete it'}
          </button>
        </form>
        <a className="button button-quiet" href={`/c/${token}`}>
          {inLine ? 'Stay' : 'Keep it'}
        </a>
      </Stub>
    </Pocket>
  )
}
