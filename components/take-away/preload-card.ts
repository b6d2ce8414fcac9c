import { preload } from 'react-dom'
import type { CardFacts } from '../../lib/card/card-facts'
import { layoutCard } from '../../lib/card/card-layout'
import { editionFoils } from '../../lib/card/edition'
import { foilGrains } from '../../lib/card/foil-light'

/** Sends for all that a card is drawn with: browsers find what an SVG and a style sheet name only when they get there. */
export function preloadCard(facts: CardFacts, artUrl: string): void {
  preload(artUrl, { as: 'image', fetchPriority: 'high' })
  for (const url of foilGrains[editionFoils[facts.edition]]) preload(url, { as: 'image' })
  const cuts = layoutCard(facts).name.lines.map(({ cut }) => cut)
  for (const cut of new Set(['62', 'text', 'strong', ...cuts])) {
    const url = `/card/fonts/archivo-${cut}-latin.woff2`
    preload(url, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
}
