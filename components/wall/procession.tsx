import { type CardFacts, factsOnCard } from '../../lib/card/card-facts'
import type { Event } from '../../lib/event/event'
import type { WallCard } from '../../lib/wall/wall-card'
import type { WallPlace } from '../../lib/wall/wall-show'
import type { CardPicture } from '../card/keep-picture'
import { LiveCard } from '../card/live-card'
import { StillCard } from '../card/still-card'
import { useWords } from '../words/guest-words'

interface ProcessionProps {
  places: readonly { place: WallPlace; card: WallCard }[]
  /** A card is shown once its picture is here. */
  pictures: ReadonlyMap<string, CardPicture>
  event: Event
}

/** The newest cards side by side; one stands in front, and its picture lights the room. */
export function Procession({ places, pictures, event }: ProcessionProps) {
  const { wall } = useWords()
  if (places.length === 0) return <p className="wall-empty">{wall.empty}</p>
  return (
    <ul className="wall-procession" aria-label={wall.cards}>
      {places.map(({ place, card }) => {
        const picture = pictures.get(card.id)
        if (!picture) return null
        const facts = factsOnCard(card, event)
        return (
          <li key={card.id} className="wall-card" data-place={place}>
            <WallFace facts={facts} artUrl={picture.url} live={place === 'front'} />
          </li>
        )
      })}
    </ul>
  )
}

/** One live card on a screen: the others lie still. */
function WallFace({ facts, artUrl, live }: { facts: CardFacts; artUrl: string; live: boolean }) {
  if (live) return <LiveCard facts={facts} artUrl={artUrl} />
  return <StillCard facts={facts} artUrl={artUrl} />
}
