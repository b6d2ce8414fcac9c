import type { FoilStops } from '../../lib/card/card-colours'
import { round, slantedAxis } from './slanted-axis'

interface FoilRunProps {
  id: string
  box: { x: number; y: number; width: number; height: number }
  stops: FoilStops
  degrees: number
  /** How many times wider than the box the colours run before they repeat. */
  stretch: number
}

/**
 * Foil colours behind a shape, centred on it. The strip is `5 × (stretch - 1)` boxes wide, so that sliding it by a
 * fifth of its own width (`--bx` in card-foil.css) moves the colours as far as there is run to see.
 */
export function FoilRun({ id, box, stops, degrees, stretch }: FoilRunProps) {
  const run = { ...box, x: box.x - (box.width * (stretch - 1)) / 2, width: box.width * stretch }
  const strip = box.width * (stretch - 1) * 5
  return (
    <>
      <linearGradient
        id={id}
        gradientUnits="userSpaceOnUse"
        spreadMethod="repeat"
        {...slantedAxis({ ...run, degrees })}
      >
        {stops.map(([offset, colour]) => (
          <stop key={offset} offset={offset} stopColor={colour} />
        ))}
      </linearGradient>
      <rect
        className="card-foil-run"
        x={round(box.x + box.width / 2 - strip / 2)}
        y={round(box.y)}
        width={round(strip)}
        height={round(box.height)}
        fill={`url(#${id})`}
      />
    </>
  )
}
