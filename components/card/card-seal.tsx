import { sealStops } from '../../lib/card/card-colours'
import { seal } from '../../lib/card/card-measures'
import { round } from './slanted-axis'

const turns = 5
const turn = 360 / turns
const wedgesPerTurn = 18
const ringStep = 0.62

/** The ticket's hologram: a fan of foil under fine rings, with the mark of two cards. `bare` leaves the fan out. */
export function CardSeal({ id, ink, bare }: { id: string; ink: string; bare: boolean }) {
  return (
    <g transform={`translate(${seal.x} ${seal.y})`}>
      <clipPath id={`${id}seal`}>
        <circle r={seal.radius} />
      </clipPath>
      <radialGradient id={`${id}shine`} cx="32%" cy="26%" r="80%">
        <stop offset={0} stopColor="#fff" stopOpacity={0.85} />
        <stop offset={0.46} stopColor="#fff" stopOpacity={0} />
      </radialGradient>
      <g clipPath={`url(#${id}seal)`}>
        {!bare && (
          <g className="card-seal-fan">
            <SealFan />
          </g>
        )}
        <circle r={seal.radius} fill={`url(#${id}shine)`} />
        {Array.from({ length: Math.floor(seal.radius / ringStep) }, (_, index) => (
          <circle
            key={index}
            r={round((index + 1) * ringStep + 0.08)}
            fill="none"
            stroke="#2d1513"
            strokeOpacity={0.16}
            strokeWidth={0.16}
          />
        ))}
        <circle r={seal.radius - 0.15} fill="none" stroke="#fff" strokeOpacity={0.6} strokeWidth={0.3} />
      </g>
      <circle r={seal.radius + 0.11} fill="none" stroke="#40282a" strokeOpacity={0.28} strokeWidth={0.22} />
      <g transform="translate(-4.176 -4.176) scale(0.348)" fill={ink}>
        <path d="M9.1 3.1 4 4.9A2 2 0 0 0 2.8 7.4l4 11.5.7-12.2A3.9 3.9 0 0 1 9.1 3.1z" />
        <rect x={9.1} y={2.6} width={12} height={17.8} rx={2} transform="rotate(6 15 11.5)" />
      </g>
    </g>
  )
}

/** SVG has no conic gradient: wedges of even colour, each a little under the next so that no seam shows. */
function SealFan() {
  const step = turn / wedgesPerTurn
  const reach = seal.radius * 1.1
  const point = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${round(reach * Math.sin(angle))} ${round(-reach * Math.cos(angle))}`
  }
  return Array.from({ length: turns * wedgesPerTurn }, (_, index) => (
    <path
      key={index}
      d={`M0 0L${point(index * step)}L${point((index + 1.3) * step)}Z`}
      fill={sealColour((index % wedgesPerTurn) / wedgesPerTurn)}
    />
  ))
}

function sealColour(place: number): string {
  const next = sealStops.findIndex(([offset]) => offset > place)
  const [from, to] = [sealStops[next - 1], sealStops[next]]
  if (!from || !to) return '#fff'
  const share = (place - from[0]) / (to[0] - from[0])
  const channel = (colour: string, index: number) => parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16)
  const mixed = [0, 1, 2].map(
    (index) => channel(from[1], index) * (1 - share) + channel(to[1], index) * share,
  )
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
