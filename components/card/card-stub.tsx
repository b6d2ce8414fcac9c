import type { CardColours } from '../../lib/card/card-colours'
import type { CardLayout } from '../../lib/card/card-layout'
import { seal, stub } from '../../lib/card/card-measures'
import { stubOutline } from './card-outline'
import { CardSeal } from './card-seal'
import { CardTextLine } from './card-text-line'
import { round } from './slanted-axis'

interface CardStubProps {
  id: string
  layout: CardLayout['stub']
  colours: CardColours
  emojiUrl: (code: string) => string
  bleed: number
  /** A hole where the seal's foil is. */
  bare: boolean
}

/** The ticket stub on paper, torn along its holes. */
export function CardStub({ id, layout, colours, emojiUrl, bleed, bare }: CardStubProps) {
  return (
    <>
      <path
        d={bare ? stubOutline(bleed) + sealHole : stubOutline(bleed)}
        fillRule={bare ? 'evenodd' : undefined}
        fill={colours.paper}
      />
      <path d={holes(bleed)} fill={colours.stock} />
      {layout.labels.map((line) => (
        <CardTextLine
          key={line.x}
          line={line}
          fill={colours.paperInkFaint}
          weight={520}
          emojiUrl={emojiUrl}
        />
      ))}
      {layout.numbers.map((line) => (
        <CardTextLine key={line.x} line={line} fill={colours.paperInk} weight={830} emojiUrl={emojiUrl} />
      ))}
      {layout.place.map((line) => (
        <CardTextLine
          key={line.baseline}
          line={line}
          fill={colours.paperInk}
          weight={690}
          emojiUrl={emojiUrl}
        />
      ))}
      <CardTextLine line={layout.date} fill={colours.paperInk} weight={520} emojiUrl={emojiUrl} />
      <CardSeal id={id} ink={colours.paperInk} bare={bare} />
    </>
  )
}

/** Together with the outline, by the even-odd rule. */
const sealHole = `M${seal.x - seal.radius} ${seal.y}a${seal.radius} ${seal.radius} 0 1 1 ${2 * seal.radius} 0a${seal.radius} ${seal.radius} 0 1 1 ${-2 * seal.radius} 0`

const holeRadius = 0.57
const holeStep = 2.5

/** Whole holes only: none is cut by the card's sides. */
function holes(bleed: number): string {
  const first = holeStep / 2 - holeStep * Math.ceil(bleed / holeStep)
  const count = Math.round((100 - 2 * first) / holeStep) + 1
  const hole = (x: number) =>
    `M${round(x - holeRadius)} ${stub.top}a${holeRadius} ${holeRadius} 0 1 1 ${2 * holeRadius} 0a${holeRadius} ${holeRadius} 0 1 1 ${-2 * holeRadius} 0`
  return Array.from({ length: count }, (_, index) => hole(first + index * holeStep)).join('')
}
