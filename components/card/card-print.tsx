import { memo } from 'react'
import type { CardColours } from '../../lib/card/card-colours'
import type { Edition } from '../../lib/card/card-facts'
import type { CardLayout } from '../../lib/card/card-layout'
import { CardEdge } from './card-edge'
import { CardName } from './card-name'
import { CardStub } from './card-stub'
import { CardTextLine } from './card-text-line'

interface CardPrintProps {
  id: string
  layout: CardLayout
  edition: Edition
  colours: CardColours
  emojiUrl: (code: string) => string
  bleed: number
  /** Leaves out what is foil itself (edge, letters of the name, seal), where something else makes it shine. */
  bare?: boolean
}

/**
 * All that is printed over the foil: edge, head, name, title and the ticket stub. It is most of the drawing, and none of
 * it changes when the picture comes, for which a guest waits.
 */
export const CardPrint = memo(function CardPrint(props: CardPrintProps) {
  const { id, layout, edition, colours, emojiUrl, bleed, bare = false } = props
  return (
    <>
      {!bare && <CardEdge id={id} edition={edition} />}
      <CardTextLine line={layout.event} fill={colours.ink} weight={690} emojiUrl={emojiUrl} />
      <CardTextLine line={layout.edition} fill={colours.ink} weight={520} emojiUrl={emojiUrl} />
      <Lamps id={id} lamps={layout.lamps} colours={colours} />
      <CardName id={id} name={layout.name} edition={edition} emojiUrl={emojiUrl} bare={bare} />
      {layout.title.map((line) => (
        <CardTextLine key={line.baseline} line={line} fill={colours.ink} weight={520} emojiUrl={emojiUrl} />
      ))}
      {layout.artNote && (
        <CardTextLine line={layout.artNote} fill={colours.inkFaint} weight={520} emojiUrl={emojiUrl} />
      )}
      <CardStub
        id={id}
        layout={layout.stub}
        colours={colours}
        emojiUrl={emojiUrl}
        bleed={bleed}
        bare={bare}
      />
      {bleed === 0 && <TrimLight id={id} />}
    </>
  )
})

/** The edition's rank as footlights: lit ones are discs with a glow, the others rings. */
function Lamps({ id, lamps, colours }: { id: string; lamps: CardLayout['lamps']; colours: CardColours }) {
  const { y, radius } = lamps
  const ring = radius * 0.32
  return (
    <>
      <radialGradient id={`${id}glow`}>
        <stop offset={0.3} stopColor={colours.gel} stopOpacity={0.62} />
        <stop offset={0.6} stopColor={colours.gel} stopOpacity={0.2} />
        <stop offset={1} stopColor={colours.gel} stopOpacity={0} />
      </radialGradient>
      {lamps.x.map((x, index) =>
        index < lamps.lit ? (
          <g key={x}>
            <circle cx={x} cy={y} r={radius * 2.3} fill={`url(#${id}glow)`} />
            <circle cx={x} cy={y} r={radius} fill={colours.gel} />
          </g>
        ) : (
          <circle
            key={x}
            cx={x}
            cy={y}
            r={radius - ring / 2}
            fill="none"
            stroke={colours.ink}
            strokeOpacity={0.55}
            strokeWidth={ring}
          />
        ),
      )}
    </>
  )
}

/** The lit top edge that makes the card a thing. */
function TrimLight({ id }: { id: string }) {
  return (
    <>
      <linearGradient id={`${id}trimlight`} x1={0} y1={0} x2={0} y2={1}>
        <stop offset={0} stopColor="#fff" stopOpacity={0.55} />
        <stop offset={0.03} stopColor="#fff" stopOpacity={0.32} />
        <stop offset={1} stopColor="#fff" stopOpacity={0.28} />
      </linearGradient>
      <rect
        x={0.14}
        y={0.14}
        width={99.72}
        height={139.72}
        rx={4.46}
        fill="none"
        stroke={`url(#${id}trimlight)`}
        strokeWidth={0.28}
      />
    </>
  )
}
