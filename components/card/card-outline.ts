import { card, stub } from '../../lib/card/card-measures'

/**
 * The card above its stub and the stub itself, with the card's round corners, or square and larger where a knife will
 * cut. Shapes instead of one clip around everything: resvg 0.45 cannot nest clips that large.
 */
export function frontOutline(bleed: number): string {
  if (bleed > 0) return box(-bleed, -bleed, card.width + bleed, stub.top)
  const { corner, width } = card
  return `M0 ${stub.top}V${corner}a${corner} ${corner} 0 0 1 ${corner} ${-corner}H${width - corner}a${corner} ${corner} 0 0 1 ${corner} ${corner}V${stub.top}Z`
}

export function stubOutline(bleed: number): string {
  if (bleed > 0) return box(-bleed, stub.top, card.width + bleed, card.height + bleed)
  const { corner, width, height } = card
  return `M0 ${stub.top}H${width}V${height - corner}a${corner} ${corner} 0 0 1 ${-corner} ${corner}H${corner}a${corner} ${corner} 0 0 1 ${-corner} ${-corner}Z`
}

function box(left: number, top: number, right: number, bottom: number): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`
}
