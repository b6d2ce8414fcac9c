import { foilColour } from '../../lib/card/oklch'
import { stub } from '../../lib/card/card-measures'
import { frontOutline } from './card-outline'
import { slantedAxis } from './slanted-axis'

/** Foil that does not move: what ink can show of it, and what calm screens show. */
const stops = [
  [0.12, foilColour(0.9, 0.09, 20), 0],
  [0.24, foilColour(0.9, 0.09, 60), 0.16],
  [0.34, foilColour(0.92, 0.09, 140), 0.14],
  [0.44, foilColour(0.9, 0.09, 205), 0.18],
  [0.54, foilColour(0.88, 0.09, 270), 0.06],
  [0.64, foilColour(0.9, 0.09, 330), 0],
  [0.82, foilColour(0.9, 0.09, 330), 0.12],
  [0.96, foilColour(0.9, 0.09, 20), 0],
] as const

export function StillFoil({ id, bleed }: { id: string; bleed: number }) {
  const box = { x: -bleed, y: -bleed, width: 100 + 2 * bleed, height: stub.top + bleed }
  return (
    <>
      <linearGradient
        id={`${id}still`}
        gradientUnits="userSpaceOnUse"
        {...slantedAxis({ ...box, degrees: 118 })}
      >
        {stops.map(([offset, colour, opacity]) => (
          <stop key={offset} offset={offset} stopColor={colour} stopOpacity={opacity} />
        ))}
      </linearGradient>
      <path d={frontOutline(bleed)} fill={`url(#${id}still)`} />
    </>
  )
}
