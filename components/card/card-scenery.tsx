import type { CardColours } from '../../lib/card/card-colours'
import { art } from '../../lib/card/card-measures'
import { frontOutline } from './card-outline'

interface SceneryProps {
  id: string
  artUrl: string | undefined
  colours: CardColours
  bleed: number
}

const floor = { top: 64, height: 54 }
/** How much of the picture's light is left on the floor, from its edge down. */
const floorLight = [
  [0, 0.66],
  [0.22, 0.4],
  [0.58, 0.13],
  [0.96, 0],
] as const

/** The little stage: the picture as backdrop, and its own light on the floor before it. */
export function CardScenery({ id, artUrl, colours, bleed }: SceneryProps) {
  return (
    <>
      <path d={frontOutline(bleed)} fill={colours.stock} />
      {artUrl !== undefined && <Floor id={id} artUrl={artUrl} colours={colours} bleed={bleed} />}
      <clipPath id={`${id}window`}>
        <path d={windowPath(0)} />
      </clipPath>
      <g clipPath={`url(#${id}window)`}>
        <rect {...art} fill={colours.stage} />
        {artUrl !== undefined && <image href={artUrl} {...art} preserveAspectRatio="xMidYMid slice" />}
      </g>
      <path d={windowPath(0.13)} fill="none" stroke="#000" strokeOpacity={0.55} strokeWidth={0.26} />
    </>
  )
}

/** The picture mirrored, soft and dim. The stock's colour over it fades it out, so that no mask is needed. */
function Floor({ id, artUrl, colours, bleed }: SceneryProps & { artUrl: string }) {
  const left = -6 - bleed
  const width = 100 - 2 * left
  const box = { x: left, y: floor.top, width, height: floor.height }
  return (
    <>
      <FloorPaints id={id} stock={colours.stock} />
      <clipPath id={`${id}floor`}>
        <rect {...box} x={-bleed} width={100 + 2 * bleed} />
      </clipPath>
      <g clipPath={`url(#${id}floor)`}>
        <g filter={`url(#${id}dim)`}>
          <image
            href={artUrl}
            x={left}
            y={0}
            width={width}
            height={58}
            preserveAspectRatio="none"
            transform={`translate(0 ${floor.top + 56}) scale(1 -1)`}
          />
        </g>
        <rect {...box} height={floor.height * 0.12} fill={`url(#${id}lip)`} />
        <rect {...box} fill={`url(#${id}sink)`} />
        <rect {...box} fill={`url(#${id}sides)`} />
      </g>
    </>
  )
}

function FloorPaints({ id, stock }: { id: string; stock: string }) {
  return (
    <>
      <filter id={`${id}dim`} x="-5%" y="-5%" width="110%" height="110%" colorInterpolationFilters="sRGB">
        <feGaussianBlur stdDeviation={2.2} />
        <feColorMatrix type="saturate" values="1.35" />
        <feColorMatrix type="matrix" values="0.5 0 0 0 0  0 0.5 0 0 0  0 0 0.5 0 0  0 0 0 1 0" />
      </filter>
      <linearGradient id={`${id}sink`} x1={0} y1={0} x2={0} y2={1}>
        {floorLight.map(([offset, light]) => (
          <stop key={offset} offset={offset} stopColor={stock} stopOpacity={1 - light} />
        ))}
      </linearGradient>
      <linearGradient id={`${id}sides`}>
        <stop offset={0.04} stopColor={stock} />
        <stop offset={0.24} stopColor={stock} stopOpacity={0} />
        <stop offset={0.76} stopColor={stock} stopOpacity={0} />
        <stop offset={0.96} stopColor={stock} />
      </linearGradient>
      <linearGradient id={`${id}lip`} x1={0} y1={0} x2={0} y2={1}>
        <stop offset={0} stopColor="#000" stopOpacity={0.5} />
        <stop offset={1} stopColor="#000" stopOpacity={0} />
      </linearGradient>
    </>
  )
}

/** The window: round above like a proscenium, nearly square at the floor. */
function windowPath(grow: number): string {
  const [left, top] = [art.x - grow, art.y - grow]
  const [right, bottom] = [art.x + art.width + grow, art.y + art.height + grow]
  const [wide, small] = [1.6 + grow, 0.5 + grow]
  return (
    `M${left} ${top + wide}a${wide} ${wide} 0 0 1 ${wide} ${-wide}H${right - wide}a${wide} ${wide} 0 0 1 ${wide} ${wide}` +
    `V${bottom - small}a${small} ${small} 0 0 1 ${-small} ${small}H${left + small}a${small} ${small} 0 0 1 ${-small} ${-small}Z`
  )
}
