import { useId, useMemo } from 'react'
import { type CardColours, themeColours } from '../../lib/card/card-colours'
import type { CardFacts } from '../../lib/card/card-facts'
import { cardLabel, layoutCard } from '../../lib/card/card-layout'
import { card } from '../../lib/card/card-measures'
import { emojiPath } from '../../lib/card/emoji'
import { CardPrint } from './card-print'
import { CardScenery } from './card-scenery'
import { StillFoil } from './still-foil'

export interface CardFaceProps {
  facts: CardFacts
  /** The 16:9 picture; until there is one the window stays dark. */
  artUrl: string | undefined
  /** Leaves the printed foil out because foil layers shine over the drawing (`LiveCard` does this). */
  live?: boolean
  /** Default: the event's CSS variables. Give `brandColours(event.brand)` where there is no page. */
  colours?: CardColours
  /** Where an emoji's picture is; give data URLs where nothing can be fetched. */
  emojiUrl?: (code: string) => string
  /** Draws this far beyond the trim on every side and leaves the corners to the knife, for print. */
  bleed?: number
}

/**
 * The front of a card as one SVG: screens and resvg draw the same one. Nothing in it needs a style sheet but the fonts.
 */
export function CardFace(props: CardFaceProps) {
  const { facts, artUrl, live = false, colours = themeColours, emojiUrl = emojiPath, bleed = 0 } = props
  const id = useId().replace(/\W/g, '')
  const layout = useMemo(() => layoutCard(facts), [facts])
  const viewBox = `${-bleed} ${-bleed} ${card.width + 2 * bleed} ${card.height + 2 * bleed}`
  return (
    <svg
      className="card-face"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={viewBox}
      role="img"
      aria-label={cardLabel(facts)}
    >
      <CardScenery id={id} artUrl={artUrl} colours={colours} bleed={bleed} />
      {!live && <StillFoil id={id} bleed={bleed} />}
      <CardPrint
        id={id}
        layout={layout}
        edition={facts.edition}
        colours={colours}
        emojiUrl={emojiUrl}
        bleed={bleed}
      />
    </svg>
  )
}
