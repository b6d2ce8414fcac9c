import type { GuestCard } from '../../lib/take-away/guest-card'
import { nextLookMs } from '../../lib/take-away/next-look'
import { Bill } from '../ui/bill'
import { FinishedPage } from './finished-page'
import { LookAgain } from './look-again'
import { Pocket } from './pocket'
import { WaitingPage } from './waiting-page'

/** A card's page, whatever its state. */
export function TakeAway({ token, card }: { token: string; card: GuestCard }) {
  const lookMs = nextLookMs(card)
  const finished = card.state === 'finished'
  return (
    <Pocket
      eventName={card.event.name}
      brand={card.event.brand}
      light={finished ? `/c/${token}/art.png` : undefined}
    >
      <Body token={token} card={card} />
      {lookMs !== undefined && <LookAgain afterMs={lookMs} seen={JSON.stringify(card)} />}
    </Pocket>
  )
}

function Body({ token, card }: { token: string; card: GuestCard }) {
  switch (card.state) {
    case 'waiting':
    case 'painting':
      return <WaitingPage token={token} card={card} />
    case 'finished':
      return <FinishedPage token={token} card={card} />
    case 'ended':
      return (
        <Words
          title="No card this time."
          text={card.message}
          after="Come back to the booth for another try."
        />
      )
    case 'left':
      return <Words title="You left the line." text="No card was made, and your turn is back." />
    case 'deleted':
      return (
        <Words
          title="All gone."
          text="Your card, your idea and your name are deleted, here and on the wall. Thank you for playing."
          after={card.event.status === 'closed' ? undefined : 'Want another? Come by the booth.'}
        />
      )
  }
}

function Words({ title, text, after }: { title: string; text: string; after?: string }) {
  return (
    <>
      <Bill lines={[title]} />
      <p className="pocket-lede">{text}</p>
      <div className="pocket-room" />
      {after !== undefined && <p className="pocket-note">{after}</p>}
    </>
  )
}
