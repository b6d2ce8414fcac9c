import { type FilteredRows, unfilter } from './filtered-rows'

interface Size {
  readonly width: number
  readonly height: number
}

/** A picture that is larger by so little is cut, not scaled: its own pixels are sharper, and a guest waits for them. */
const hardlyLarger = 1.07

/** Whether a picture is to be cut to a size rather than scaled. */
export function isHardlyLarger(picture: Size, { width, height }: Size): boolean {
  return [picture.width / width, picture.height / height].every(
    (ratio) => ratio >= 1 && ratio <= hardlyLarger,
  )
}

/**
 * The middle of a picture, its rows filtered as the model's own encoder chose; the bytes given are used up. A byte's
 * difference to its neighbours is the same wherever both are kept, so only what touches the cut is reckoned anew: the first
 * row, and of each other row what is to the left and the first pixel. Throws at an unknown filter.
 */
export function cutRows(rows: FilteredRows, { width, height }: Size): FilteredRows {
  const { channels, bytes } = rows
  const left = Math.floor((rows.width - width) / 2)
  const top = Math.floor((rows.height - height) / 2)
  const bottom = top + height
  unfilter(rows, { top: 0, bottom: top + 1, width: rows.width })
  unfilter(rows, { top: top + 1, bottom, width: left + 1 })
  const stride = 1 + rows.width * channels
  const length = width * channels
  // From below, where the pixel above is still the pixel itself.
  for (let y = bottom - 1; y > top; y -= 1) filterFirst(bytes, y * stride, { left, channels, stride })
  bytes[top * stride] = 0
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * stride
    const to = y * (1 + length)
    const start = from + 1 + left * channels
    bytes[to] = bytes[from] ?? 0
    bytes.copyWithin(to + 1, start, start + length)
  }
  return { width, height, channels, bytes: bytes.subarray(0, height * (1 + length)) }
}

interface Cut {
  readonly left: number
  readonly channels: number
  readonly stride: number
}

/** The first pixel that is kept of a row: to its left there is nothing any more, which filters take for 0. */
function filterFirst(bytes: Uint8Array, row: number, { left, channels, stride }: Cut): void {
  const start = row + 1 + left * channels
  for (let i = start; i < start + channels; i += 1) {
    bytes[i] = (bytes[i] ?? 0) - predictedFromAbove(bytes[row] ?? 0, bytes[i - stride] ?? 0)
  }
}

/** What each filter foretells where left and corner are 0 (PNG specification, section 9.2). */
function predictedFromAbove(filter: number, above: number): number {
  if (filter < 2) return 0
  return filter === 3 ? above >> 1 : above
}
