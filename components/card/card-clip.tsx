import type { ReactNode } from 'react'
import { card } from '../../lib/card/card-measures'

/** Rounds the card's corners; with bleed the paper goes on past them. */
export function CardClip({ id, bleed, children }: { id: string; bleed: number; children: ReactNode }) {
  if (bleed > 0) return children
  return (
    <>
      <clipPath id={id}>
        <rect width={card.width} height={card.height} rx={card.corner} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  )
}
