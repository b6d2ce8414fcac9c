import type { CardFacts } from '../../lib/card/card-facts'
import { layoutCard } from '../../lib/card/card-layout'
import { editionFoils } from '../../lib/card/edition'
import { foilGrains } from '../../lib/card/foil-light'

/** Sends for all that a card is drawn with: browsers find what an SVG and a style sheet name only when they get there. */
export function CardPreloads({ facts, artUrl }: { facts: CardFacts; artUrl: string }) {
  const cuts = layoutCard(facts).name.lines.map(({ cut }) => cut)
  const fonts = [...new Set(['62', 'text', 'strong', ...cuts])]
  return (
    <>
      <link rel="preload" as="image" href={artUrl} fetchPriority="high" />
      {foilGrains[editionFoils[facts.edition]].map((url) => (
        <link key={url} rel="preload" as="image" href={url} fetchPriority="high" />
      ))}
      {fonts.map((cut) => (
        <link
          key={cut}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={`/card/fonts/archivo-${cut}-latin.woff2`}
        />
      ))}
    </>
  )
}
