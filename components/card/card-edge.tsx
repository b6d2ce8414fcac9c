import { goldEdge, spectrumEdge } from '../../lib/card/card-colours'
import type { Edition } from '../../lib/card/card-facts'
import { stub } from '../../lib/card/card-measures'
import { FoilRun, type FoilRunning } from './foil-run'

const inset = 2.5
const thickness = 0.55

/** The foil line inside the trim, from the stub up and round and down again: printed as well as lit. */
export function CardEdge({ id, edition }: { id: string; edition: Edition }) {
  return (
    <>
      <clipPath id={`${id}edge`}>
        <path clipRule="evenodd" d={edgeOutline} />
      </clipPath>
      <g clipPath={`url(#${id}edge)`}>
        <FoilRun id={`${id}edgefoil`} {...edgeFoil(edition)} />
      </g>
    </>
  )
}

/** How the foil of the line runs. */
export function edgeFoil(edition: Edition): FoilRunning {
  return {
    box: { x: inset, y: inset, width: 100 - 2 * inset, height: 140 - 2 * inset },
    stops: edition === 'encore' ? goldEdge : spectrumEdge,
    degrees: 118,
    stretch: 2.6,
  }
}

/** Two arches: what lies between them, by the even-odd rule, is the line. */
export const edgeOutline = `${archPath(inset, 2.9)}${archPath(inset + thickness, 2.9 - thickness)}`

function archPath(edge: number, radius: number): string {
  const right = 100 - edge
  return (
    `M${edge} ${stub.top}V${edge + radius}a${radius} ${radius} 0 0 1 ${radius} ${-radius}` +
    `H${right - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${stub.top}Z`
  )
}
