'use client'

import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react'
import { themeColours } from '../../lib/card/card-colours'
import type { CardFacts } from '../../lib/card/card-facts'
import { cardLabel, layoutCard } from '../../lib/card/card-layout'
import { editionFoils } from '../../lib/card/edition'
import { emojiPath } from '../../lib/card/emoji'
import { useCalm } from '../ui/media-query'
import { CardFace } from './card-face'
import { followHand } from './card-light'
import { CardPrint } from './card-print'
import { CardScenery } from './card-scenery'
import { MoreLetters } from './more-letters'
import './card-foil.css'
import './card-fonts.css'
import './card.css'

interface LiveCardProps {
  facts: CardFacts
  artUrl: string | undefined
  /** Behind the front, e.g. a `CardBack`; seen while the card turns. */
  back?: ReactNode
  /** Lies on the card and does not turn with it. */
  over?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** A card that answers the hand: it tilts, and its foil catches the light. At most one on a screen; still when calm. */
export function LiveCard({ facts, artUrl, back, over, ref }: LiveCardProps) {
  const calm = useCalm()
  const card = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => card.current, [])
  useEffect(() => {
    if (calm || !card.current) return undefined
    return followHand(card.current)
  }, [calm])
  return (
    <div
      ref={card}
      className="card"
      role="img"
      aria-label={cardLabel(facts)}
      data-foil={editionFoils[facts.edition]}
      data-still={calm ? '' : undefined}
    >
      <MoreLetters facts={facts} />
      <div className="card-body" aria-hidden="true">
        <div className="card-front">
          {calm ? <CardFace facts={facts} artUrl={artUrl} /> : <FoiledFace facts={facts} artUrl={artUrl} />}
        </div>
        {back}
      </div>
      {over}
    </div>
  )
}

const drawing = { colours: themeColours, bleed: 0 }

/** The same drawing in two layers with the foil's light between them: behind the words, over the picture. */
function FoiledFace({ facts, artUrl }: { facts: CardFacts; artUrl: string | undefined }) {
  const id = useId().replace(/\W/g, '')
  const layout = useMemo(() => layoutCard(facts), [facts])
  return (
    <>
      <svg className="card-layer" viewBox="0 0 100 140">
        <CardScenery id={id} {...drawing} artUrl={artUrl} />
      </svg>
      <div className="card-foil" />
      <div className="card-sheen" />
      <svg className="card-layer" viewBox="0 0 100 140">
        <CardPrint id={id} {...drawing} layout={layout} edition={facts.edition} emojiUrl={emojiPath} />
      </svg>
      <div className="card-glare" />
    </>
  )
}
