import { type FoilStops, sealStops } from '../../lib/card/card-colours'
import { type FoilLight, type LightStop, sheenStops } from '../../lib/card/foil-light'
import { mixedRgb } from '../../lib/card/oklch'
import { colourRows } from './film-shader'

/** Colours of a gradient at a share of its line, channels from 0 to 255. */
type Gradient = (share: number) => readonly number[]

export const colourTable = { width: 512, height: 8 } as const

/** Every gradient of a card's foil as rows of RGBA pixels, by `colourRows`. */
export function filmColours(foil: FoilLight, name: FoilStops, edge: FoilStops): Uint8Array<ArrayBuffer> {
  const rows: Record<keyof typeof colourRows, Gradient> = {
    spectrum: lightGradient(foil.spectrum),
    sheen: lightGradient(sheenStops),
    name: inkGradient(name),
    edge: inkGradient(edge),
    seal: inkGradient(sealStops),
  }
  const { width, height } = colourTable
  const pixels = new Uint8Array(width * height * 4)
  for (const [name, row] of Object.entries(colourRows)) {
    for (let x = 0; x < width; x += 1) {
      const rgb = rows[name as keyof typeof colourRows]((x + 0.5) / width)
      pixels.set([...rgb, 255], (row * width + x) * 4)
    }
  }
  return pixels
}

/** CSS mixes `oklch()` colours in OKLAB … */
function lightGradient(stops: readonly LightStop[]): Gradient {
  const [first, last] = [stops[0]?.[1] ?? 0, stops.at(-1)?.[1] ?? 100]
  return (share) => {
    const [from, to, between] = around(stops, first + share * (last - first), ([, percent]) => percent)
    return mixedRgb(from[0], to[0], between)
  }
}

/** … and SVG mixes hex colours as they are written. */
function inkGradient(stops: FoilStops): Gradient {
  const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  return (share) => {
    const [from, to, between] = around(stops, share, ([offset]) => offset)
    const end = channels(to[1])
    return channels(from[1]).map((value, index) => value + ((end[index] ?? value) - value) * between)
  }
}

function around<Stop>(stops: readonly Stop[], place: number, placeOf: (stop: Stop) => number) {
  const next = Math.max(
    1,
    stops.findIndex((stop) => placeOf(stop) >= place),
  )
  const [from, to] = [stops[next - 1], stops[next]]
  if (!from || !to) throw new Error('A gradient needs two colours')
  return [from, to, (place - placeOf(from)) / (placeOf(to) - placeOf(from))] as const
}
