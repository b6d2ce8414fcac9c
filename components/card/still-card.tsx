import type { CardFacts } from '../../lib/card/card-facts'
import { CardFace } from './card-face'
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
      <CardFace facts={facts} artUrl={artUrl} />
    </div>
  )
}
