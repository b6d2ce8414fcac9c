import type { GuestCard } from '../../lib/take-away/guest-card'
import { nextLookMs } from '../../lib/take-away/next-look'
import type { PhoneSpeech } from '../../lib/words/take-away-words'
import { sayReason } from '../../lib/words/words'
import { Bill } from '../ui/bill'
import { FinishedPage, screenUrl } from './finished-page'
import { LookAgain } from './look-again'
import { Pocket } from './pocket'
import { WaitingPage } from './waiting-page'

interface TakeAwayProps {
  token: string
  card: GuestCard
  speech: PhoneSpeech
}

/** A card's page, whatever its state. */
export function TakeAway({ token, card, speech }: TakeAwayProps) {
  const lookMs = nextLookMs(card)
  const finished = card.state === 'finished'
  return (
    <Pocket
      language={speech.language}
      eventName={card.event.name}
      brand={card.event.brand}
      light={finished ? screenUrl(token) : undefined}
    >
      <Body token={token} card={card} speech={speech} />
      {lookMs !== undefined && <LookAgain afterMs={lookMs} seen={JSON.stringify(card)} />}
    </Pocket>
  )
}

function Body({ token, card, speech }: TakeAwayProps) {
  const { page, booth } = speech
  switch (card.state) {
    case 'waiting':
    case 'painting':
      return <WaitingPage token={token} card={card} speech={speech} />
    case 'finished':
      return <FinishedPage token={token} card={card} page={page} />
    case 'ended':
      return <Words {...page.ended} words={sayReason(booth, card)} />
    case 'left':
      return <Words {...page.left} />
    case 'deleted':
      return (
        <Words {...page.deleted} after={card.event.status === 'closed' ? undefined : page.deleted.after} />
      )
  }
}

function Words({ title, words, after }: { title: string; words: string; after?: string }) {
  return (
    <>
      <Bill lines={[title]} />
      <p className="pocket-lede">{words}</p>
      <div className="pocket-room" />
      {after !== undefined && <p className="pocket-note">{after}</p>}
    </>
  )
}
