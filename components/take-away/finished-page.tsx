import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple'
import { cardFacts } from '../../lib/card/card-facts'
import type { CardFile } from '../../lib/card-file/card-file'
import { cardFileName } from '../../lib/card-file/file-name'
import type { FinishedCard } from '../../lib/take-away/guest-card'
import { LiveCard } from '../card/live-card'
import { ShareCard } from './share-card'

const otherFiles: readonly (readonly [CardFile, string])[] = [
  ['social', 'Square, for feeds'],
  ['print', 'For printing, 2.5 × 3.5 in'],
  ['art', 'The picture alone'],
]

/** The card in the guest's own hand: save, share, and always a way to delete it. */
export function FinishedPage({ token, card }: { token: string; card: FinishedCard }) {
  const file = (name: CardFile) => ({
    href: `/c/${token}/${name}.png?save`,
    download: cardFileName({ eventName: card.event.name, ticket: card.ticket }, name),
  })
  return (
    <>
      <h1 className="pocket-hidden">{card.displayName}’s card</h1>
      <div className="pocket-card">
        <LiveCard facts={cardFacts(card, card.event)} artUrl={`/c/${token}/art.png`} />
      </div>
      <a className="button button-lit" {...file('card')}>
        <DownloadSimpleIcon className="icon" weight="bold" />
        Save to my phone
      </a>
      <ShareCard
        fileUrl={`/c/${token}/card.png`}
        fileName={file('card').download}
        text={card.event.shareText ?? `My card from ${card.event.name}`}
      />
      <details className="pocket-sizes">
        <summary>Other sizes</summary>
        <ul>
          {otherFiles.map(([name, label]) => (
            <li key={name}>
              <a {...file(name)}>{label}</a>
            </li>
          ))}
        </ul>
      </details>
      <p className="pocket-foot">
        <span>Kept until {wordDay(card.keptUntil)}.</span>
        <a href={`/c/${token}/delete`}>Delete my card</a>
      </p>
    </>
  )
}

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

function wordDay(isoDate: string): string {
  return dayWords.format(new Date(`${isoDate}T00:00:00Z`))
}
