import { type Pixels, withoutAlpha } from './pixels'

/**
 * A picture as PNG packs it, 8 bits a channel: of each row one byte that names its filter, then each byte's difference
 * to what the filter foretells from its neighbours (PNG specification, section 9).
 */
export interface FilteredRows {
  readonly width: number
  readonly height: number
  /** 4 with an opacity. */
  readonly channels: 3 | 4
  readonly bytes: Uint8Array
}

/** Each byte as its difference to the byte above: the simplest filter that serves painted pictures well. */
const UP = 2

/** Rows of pixels, each by the row above. */
export function filteredRows({ width, height, rgb }: Pixels): FilteredRows {
  const length = width * 3
  const bytes = new Uint8Array(height * (length + 1))
  bytes.set(rgb.subarray(0, length), 1)
  for (let y = 1; y < height; y += 1) {
    const to = y * (length + 1) + 1
    const from = y * length
    bytes[to - 1] = UP
    for (let x = 0; x < length; x += 1) bytes[to + x] = (rgb[from + x] ?? 0) - (rgb[from + x - length] ?? 0)
  }
  return { width, height, channels: 3, bytes }
}

/** The pixels of rows, whose bytes are used up. Throws at an unknown filter. */
export function pixelsOf(rows: FilteredRows): Pixels {
  const { width, height, channels, bytes } = rows
  unfilter(rows, { top: 0, bottom: height, width })
  const length = width * channels
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1) + 1
    bytes.copyWithin(y * length, start, start + length)
  }
  const pixels = new Uint8Array(bytes.buffer, bytes.byteOffset, height * length)
  return { width, height, rgb: channels === 4 ? withoutAlpha(pixels) : pixels }
}

/** Rows from `top` to before `bottom`, of each the first `width` pixels. */
interface Part {
  readonly top: number
  readonly bottom: number
  readonly width: number
}

/**
 * Turns differences back into bytes, in place; what is above the part must be so already. One loop for each filter,
 * without a call inside: three million bytes pass here while a worker's place is taken. Throws at an unknown filter.
 */
export function unfilter(rows: FilteredRows, part: Part): void {
  const { channels, bytes } = rows
  const stride = 1 + rows.width * channels
  for (let y = part.top; y < part.bottom; y += 1) {
    const start = y * stride + 1
    const filter = bytes[start - 1] ?? 0
    const end = start + part.width * channels
    switch (filter) {
      case 0:
        break
      case 1:
        for (let i = start + channels; i < end; i += 1)
          bytes[i] = (bytes[i] ?? 0) + (bytes[i - channels] ?? 0)
        break
      case 2:
        if (y > 0) for (let i = start; i < end; i += 1) bytes[i] = (bytes[i] ?? 0) + (bytes[i - stride] ?? 0)
        break
      case 3:
      case 4:
        unfilterByNeighbours(bytes, { filter, start, end, channels, up: y === 0 ? 0 : stride })
        break
      default:
        throw new Error(`A row has the unknown filter ${filter}`)
    }
  }
}

interface Row {
  readonly filter: 3 | 4
  readonly start: number
  readonly end: number
  readonly channels: number
  /** How far back the pixel above is; 0 in the first row. */
  readonly up: number
}

/** By the mean of left and above, or by whichever neighbour is nearest to what a plane through them would give. */
function unfilterByNeighbours(bytes: Uint8Array, { filter, start, end, channels, up }: Row): void {
  for (let i = start; i < end; i += 1) {
    const isFirst = i < start + channels
    const left = isFirst ? 0 : (bytes[i - channels] ?? 0)
    const above = up === 0 ? 0 : (bytes[i - up] ?? 0)
    const corner = isFirst || up === 0 ? 0 : (bytes[i - up - channels] ?? 0)
    const predicted = filter === 3 ? (left + above) >> 1 : paeth(left, above, corner)
    bytes[i] = (bytes[i] ?? 0) + predicted
  }
}

function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
