import { inflateSync } from 'node:zlib'
import { type Pixels, withoutAlpha } from './pixels'

const SIGNATURE_BYTES = 8
/** Length, type and checksum around each chunk's data. */
const CHUNK_FRAME_BYTES = 12
const HEADER_BYTES = 13
const channelsByColourType = new Map([
  [2, 3],
  [6, 4],
])

interface Header {
  readonly width: number
  readonly height: number
  readonly channels: number
}

/**
 * Reads what image models send: PNG of 8 bits a channel, true colour, not interlaced. Undefined for other PNGs, which
 * are for a slower reader. Transparency is dropped. Throws on a torn file.
 */
export function readPng(bytes: Uint8Array, mostPixels: number): Pixels | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readHeader(file)
  if (!header || header.width * header.height > mostPixels) return undefined
  const { width, height, channels } = header
  const size = height * (1 + width * channels)
  const rows = inflateSync(Buffer.concat(dataChunks(file)), { maxOutputLength: size })
  if (rows.length !== size) throw new Error(`The picture ends after ${rows.length} of ${size} bytes`)
  unfilter(rows, header)
  return { width, height, rgb: withoutFilters(rows, header) }
}

function readHeader(file: Buffer): Header | undefined {
  const at = SIGNATURE_BYTES + 8
  if (file.length < at + HEADER_BYTES || file.toString('latin1', at - 4, at) !== 'IHDR') return undefined
  const [depth, colourType, , , interlace] = file.subarray(at + 8)
  const channels = channelsByColourType.get(colourType ?? -1)
  if (depth !== 8 || interlace !== 0 || channels === undefined) return undefined
  return { width: file.readUInt32BE(at), height: file.readUInt32BE(at + 4), channels }
}

function dataChunks(file: Buffer): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= file.length;) {
    const length = file.readUInt32BE(at)
    const start = at + 8
    if (file.toString('latin1', at + 4, start) === 'IDAT') chunks.push(file.subarray(start, start + length))
    at = start + length + 4
  }
  return chunks
}

/** Turns each row's differences back into bytes, in place (PNG specification, section 9). */
function unfilter(rows: Uint8Array, { width, height, channels }: Header): void {
  const stride = 1 + width * channels
  for (let y = 0; y < height; y += 1) {
    const start = y * stride + 1
    addPrediction(rows, {
      filter: rows[start - 1] ?? 0,
      start,
      end: start + stride - 1,
      left: channels,
      up: y === 0 ? 0 : stride,
    })
  }
}

interface Row {
  readonly filter: number
  readonly start: number
  readonly end: number
  /** How far back the pixel to the left is. */
  readonly left: number
  /** How far back the pixel above is; 0 in the first row. */
  readonly up: number
}

function addPrediction(rows: Uint8Array, { filter, start, end, left, up }: Row): void {
  const first = start + left
  const at = (index: number) => rows[index] ?? 0
  for (let i = start; i < end && filter !== 0; i += 1) {
    const a = i < first ? 0 : at(i - left)
    const b = up === 0 ? 0 : at(i - up)
    const c = i < first || up === 0 ? 0 : at(i - up - left)
    rows[i] = at(i) + prediction(filter, a, b, c)
  }
}

function prediction(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      throw new Error(`A row has the unknown filter ${filter}`)
  }
}

/** Whichever of the three is nearest to what a plane through them would give. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function withoutFilters(rows: Uint8Array, { width, height, channels }: Header): Uint8Array {
  const stride = width * channels
  const pixels = new Uint8Array(height * stride)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1) + 1
    pixels.set(rows.subarray(start, start + stride), y * stride)
  }
  return channels === 4 ? withoutAlpha(pixels) : pixels
}
