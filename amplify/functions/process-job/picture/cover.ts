import type { Pixels } from './pixels'

/** Which source pixels one target pixel is made of, along one axis. */
interface Taps {
  /** First source pixel of each target pixel. */
  readonly first: Int32Array
  /** Weights, `count` for each target pixel. */
  readonly weights: Float32Array
  readonly count: number
}

/** Scales a picture until it covers width × height, and keeps the middle of it. */
export function cover(picture: Pixels, width: number, height: number): Pixels {
  const scale = Math.max(width / picture.width, height / picture.height)
  const across = taps(picture.width, width, scale)
  const down = taps(picture.height, height, scale)
  const narrowed = resampleRows(picture, across, width)
  return { width, height, rgb: resampleColumns(narrowed, down, width, height) }
}

/** A picture that hardly shrinks is as good with the two nearest pixels alone, in half the time. */
const hardly = 1.2

/** A tent over each target pixel: as wide as a source pixel, or as a target pixel where the picture shrinks. */
function taps(from: number, to: number, scale: number): Taps {
  const reach = 1 / scale < hardly ? 1 : 1 / scale
  const count = Math.min(from, Math.ceil(2 * reach))
  const first = new Int32Array(to)
  const weights = new Float32Array(to * count)
  const cut = (from - to / scale) / 2
  for (let target = 0; target < to; target += 1) {
    const centre = cut + (target + 0.5) / scale - 0.5
    const start = Math.max(0, Math.min(from - count, Math.floor(centre - reach) + 1))
    first[target] = start
    const tent = Array.from({ length: count }, (_, tap) =>
      Math.max(0, 1 - Math.abs(start + tap - centre) / reach),
    )
    const sum = tent.reduce((total, weight) => total + weight, 0)
    tent.forEach((weight, tap) => {
      weights[target * count + tap] = weight / sum
    })
  }
  return { first, weights, count }
}

function resampleRows(picture: Pixels, { first, weights, count }: Taps, width: number): Float32Array {
  const narrowed = new Float32Array(width * picture.height * 3)
  let to = 0
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [red, green, blue] = [0, 0, 0]
      let from = (y * picture.width + (first[x] ?? 0)) * 3
      for (let tap = 0; tap < count; tap += 1) {
        const weight = weights[x * count + tap] ?? 0
        red += weight * (picture.rgb[from] ?? 0)
        green += weight * (picture.rgb[from + 1] ?? 0)
        blue += weight * (picture.rgb[from + 2] ?? 0)
        from += 3
      }
      narrowed[to] = red
      narrowed[to + 1] = green
      narrowed[to + 2] = blue
      to += 3
    }
  }
  return narrowed
}

function resampleColumns(
  narrowed: Float32Array,
  { first, weights, count }: Taps,
  width: number,
  height: number,
): Uint8Array {
  const stride = width * 3
  const rgb = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const start = (first[y] ?? 0) * stride
    for (let x = 0; x < stride; x += 1) {
      let sum = 0.5
      for (let tap = 0; tap < count; tap += 1)
        sum += (weights[y * count + tap] ?? 0) * (narrowed[start + tap * stride + x] ?? 0)
      rgb[y * stride + x] = sum
    }
  }
  return rgb
}
