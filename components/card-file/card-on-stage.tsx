import { brandColours } from '../../lib/card/card-colours'
import { card } from '../../lib/card/card-measures'
import type { EventBrand } from '../../lib/event/event'

export interface CardOnStageProps {
  /** In pixels. */
  width: number
  height: number
  brand: EventBrand
  /** The finished card's picture; without it the stage waits, with the card's shadow on it. */
  cardUrl?: string
  /** The art in a few pixels, which are all colour and no shape when drawn this large. */
  lightUrl: string
  /** Share of the height that the card takes. */
  cardShare?: number
}

/** A card for feeds and chats, which show other shapes than a card's: on a dark stage, lit by its own picture. */
export function CardOnStage({ width, height, brand, cardUrl, lightUrl, cardShare = 0.9 }: CardOnStageProps) {
  const { stage } = brandColours(brand)
  const house = { x: 0, y: 0, width, height }
  const cardHeight = height * cardShare
  const cardWidth = (cardHeight * card.width) / card.height
  const place = { x: (width - cardWidth) / 2, y: (height - cardHeight) / 2 }
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`}>
      <radialGradient id="dark" cx={0.5} cy={0.4} r={0.8}>
        <stop offset={0.15} stopColor={stage} stopOpacity={0.2} />
        <stop offset={1} stopColor={stage} stopOpacity={0.96} />
      </radialGradient>
      <rect {...house} fill={stage} />
      <image href={lightUrl} {...house} opacity={0.75} preserveAspectRatio="xMidYMid slice" />
      <rect {...house} fill="url(#dark)" />
      {shadow.map(({ grow, drop, opacity }) => (
        <rect
          key={grow}
          x={place.x - grow}
          y={place.y - grow + drop}
          width={cardWidth + 2 * grow}
          height={cardHeight + 2 * grow}
          rx={(cardWidth * card.corner) / 100 + grow}
          fill="#000"
          fillOpacity={opacity}
        />
      ))}
      {cardUrl !== undefined && <image href={cardUrl} {...place} width={cardWidth} height={cardHeight} />}
    </svg>
  )
}

/** A soft shadow without a filter: thin layers, each a little larger. */
const shadow = Array.from({ length: 14 }, (_, index) => ({ grow: index * 3, drop: 6 + index, opacity: 0.05 }))
