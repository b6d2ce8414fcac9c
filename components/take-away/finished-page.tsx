import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple'
import { cardFacts } from '../../lib/card/card-facts'
import type { CardFile } from '../../lib/card-file/card-file'
import { cardFileName } from '../../lib/card-file/file-name'
import type { FinishedCard } from '../../lib/take-away/guest-card'
import type { TakeAwayWords } from '../../lib/words/take-away-words'
import { LiveCard } from '../card/live-card'
import { CardLetters } from './card-letters'
import { CardPreloads } from './card-preloads'
import { MovingCard } from './moving-card'
import { ShareCard } from './share-card'

const otherSizes = ['social', 'print', 'art'] as const

interface FinishedPageProps {
  token: string
  card: FinishedCard
  page: TakeAwayWords
}

/** The card in the guest's own hand: save, share, and always a way to delete it. */
export function FinishedPage({ token, card, page }: FinishedPageProps) {
  const says = page.card
  const facts = cardFacts(card, card.event)
  const file = (name: CardFile) => ({
    href: `/c/${token}/${name}.png?save`,
    download: cardFileName(facts, name),
  })
  const text = card.event.shareText ?? says.shareText(card.event.name)
  return (
    <>
      <h1 className="pocket-hidden">{says.title(card.displayName)}</h1>
      <div className="pocket-card">
        <CardPreloads facts={facts} artUrl={screenUrl(token)} />
        <CardLetters facts={facts} />
        <LiveCard facts={facts} artUrl={screenUrl(token)} />
      </div>
      <a className="button button-lit" {...file('card')}>
        <DownloadSimpleIcon className="icon" weight="bold" />
        {says.save}
      </a>
      <ShareCard
        words={page.share}
        fileUrl={`/c/${token}/card.png`}
        fileName={file('card').download}
        text={text}
      />
      <MovingCard words={page.film} facts={facts} layersUrl={`/c/${token}/layers.png`} text={text} />
      <details className="pocket-sizes">
        <summary>{says.sizes}</summary>
        <ul>
          {otherSizes.map((name) => (
            <li key={name}>
              <a {...file(name)}>{says[name]}</a>
            </li>
          ))}
        </ul>
      </details>
      <p className="pocket-foot">
        <span>{says.keptUntil(new Date(`${card.keptUntil}T00:00:00Z`))}</span>
        <a href={`/c/${token}/delete`}>{says.delete}</a>
      </p>
    </>
  )
}

/** Where a page finds the picture that it shows. */
export function screenUrl(token: string): string {
  return `/c/${token}/screen.jpg`
}
