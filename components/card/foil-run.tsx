import type { FoilStops } from '../../lib/card/card-colours'
import { round, slantedAxis } from './slanted-axis'

/** How foil colours run behind a shape. */
export interface FoilRunning {
  box: { x: number; y: number; width: number; height: number }
  stops: FoilStops
  degrees: number
  /** How many times wider than the box the colours run before they repeat. */
  stretch: number
}

interface FoilRunProps extends FoilRunning {
  id: string
}

/**
 * Foil colours behind a shape, centred on it. The strip is `5 × (stretch - 1)` boxes wide, so that sliding it by a
 * fifth of its own width (`--bx` in card-foil.css) moves the colours as far as there is run to see.
 */
export function FoilRun({ id, box, stops, degrees, stretch }: FoilRunProps) {
  const strip = foilReach({ box, stretch }) * 5
  return (
    <>
      <linearGradient
        id={id}
        gradientUnits="userSpaceOnUse"
        spreadMethod="repeat"
        {...foilAxis({ box, degrees, stretch })}
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

/** Ends of one run of the colours, while it stands in the middle. */
export function foilAxis({ box, degrees, stretch }: Omit<FoilRunning, 'stops'>) {
  const x = box.x - (box.width * (stretch - 1)) / 2
  return slantedAxis({ ...box, x, width: box.width * stretch, degrees })
}

/** How far the colours slide when the light goes from one side of the card to the other. */
export function foilReach({ box, stretch }: Pick<FoilRunning, 'box' | 'stretch'>): number {
  return box.width * (stretch - 1)
}
