import type { CardFacts } from '../../lib/card/card-facts'
import { CardFace } from './card-face'
import { MoreLetters } from './more-letters'
import './card-fonts.css'
import './card.css'

interface StillCardProps {
  facts: CardFacts
  artUrl: string | undefined
}

/** A card that lies still: thumbnails, walls, lists, and everywhere that another card is already live. */
export function StillCard({ facts, artUrl }: StillCardProps) {
  return (
    <div className="card" data-still="">
      <MoreLetters facts={facts} />
      <CardFace facts={facts} artUrl={artUrl} />
    </div>
  )
}
