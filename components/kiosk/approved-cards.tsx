import { useEffect, useEffectEvent, useState } from 'react'
import { followWall } from '../../lib/api/follow-wall'
import { browserWake } from '../../lib/api/wake'
import { createAmplifyWallApi } from '../../lib/api/wall-api'
import { factsOnCard } from '../../lib/card/card-facts'
import type { Event } from '../../lib/event/event'
import type { WallCard } from '../../lib/wall/wall-card'
import { LiveCard } from '../card/live-card'
import { StillCard } from '../card/still-card'
import { usePictures } from '../wall/use-pictures'
import type { StageCard } from './screens/attract'

/** The newest ones step to the front in turn; each keeps its picture in memory. */
const mostCards = 6

interface ApprovedCardsProps {
  event: Event
  /** Told anew whenever a card comes, or leaves because its guest or staff took it back. */
  onCards: (cards: readonly StageCard[]) => void
}

/** Follows the cards that the event shows on its wall; draws nothing itself. */
export function ApprovedCards({ event, onCards }: ApprovedCardsProps) {
  const [api] = useState(() => createAmplifyWallApi())
  const [newest, setNewest] = useState<readonly WallCard[]>([])
  useEffect(() => {
    const onNews = (cards: readonly WallCard[]) => setNewest(cards.slice(0, mostCards))
    const follower = followWall({ api, eventId: event.id, wake: browserWake, onCards: onNews })
    return () => follower.stop()
  }, [api, event.id])
  const pictures = usePictures(
    api,
    newest.map(({ id }) => id),
  )
  const tell = useEffectEvent(() => {
    onCards(
      newest.flatMap((card) => {
        const artUrl = pictures.get(card.id)?.url
        return artUrl === undefined ? [] : [stageCard(card, event, artUrl)]
      }),
    )
  })
  useEffect(() => tell(), [newest, pictures, event])
  useEffect(() => () => onCards([]), [onCards])
  return null
}

function stageCard(card: WallCard, event: Event, artUrl: string): StageCard {
  const facts = factsOnCard(card, event)
  return {
    id: card.id,
    face: (isFront) => {
      const Face = isFront ? LiveCard : StillCard
      return <Face facts={facts} artUrl={artUrl} />
    },
  }
}
