import type { CardColours } from '../../lib/card/card-colours'
import type { CardFacts } from '../../lib/card/card-facts'
import { layoutCard } from '../../lib/card/card-layout'
import { filmLayers, filmSheet, type Layer } from '../../lib/card-film/film'
import { edgeOutline } from '../card/card-edge'
import { CardPrint } from '../card/card-print'
import { CardScenery } from '../card/card-scenery'
import { LineLetters } from '../card/card-text-line'

interface CardLayerProps {
  /** Everything on the card but its moving foil, in the order in which light passes it. */
  layer: 'scenery' | 'print' | 'foil'
  facts: CardFacts
  artUrl: string
  colours: CardColours
  emojiUrl: (code: string) => string
}

/** One layer of the card's own drawing. */
export function CardLayer({ layer, facts, artUrl, colours, emojiUrl }: CardLayerProps) {
  const drawing = { id: layer, colours, bleed: 0 }
  const layout = layoutCard(facts)
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 140">
      {layer === 'scenery' && <CardScenery {...drawing} artUrl={artUrl} />}
      {layer === 'print' && (
        <CardPrint {...drawing} layout={layout} edition={facts.edition} emojiUrl={emojiUrl} bare />
      )}
      {layer === 'foil' && (
        <>
          <path d={edgeOutline} fillRule="evenodd" fill="#0f0" />
          {layout.name.lines.map((line) => (
            <LineLetters key={line.top} line={line} weight={line.weight} family={line.family} fill="#f00" />
          ))}
        </>
      )}
    </svg>
  )
}

/** All layers beside one another on one picture, as `filmLayers` says. Takes the address of each. */
export function FilmSheet({ urls }: { urls: Record<keyof typeof filmLayers, string> }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${filmSheet.width} ${filmSheet.height}`}>
      {Object.entries<Layer>(filmLayers).map(([name, place]) => (
        <image key={name} href={urls[name as keyof typeof filmLayers]} y={0} {...place} />
      ))}
    </svg>
  )
}
