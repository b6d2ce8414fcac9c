import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { inOnePiece } from './in-one-piece'
import { type Pixels, withoutAlpha } from './pixels'

/** Beside the worker's other card, not before it. */
const unpack = promisify(inflate)

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
export async function readPng(bytes: Uint8Array, mostPixels: number): Promise<Pixels | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readHeader(file)
  if (!header || header.width * header.height > mostPixels) return undefined
  const { width, height, channels } = header
  const size = height * (1 + width * channels)
  const rows = await unpack(joined(dataChunks(file)), { ...inOnePiece(size), maxOutputLength: size })
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

/** Most pictures come in one piece, which need not be copied. */
function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks
  return first && chunks.length === 1 ? first : Buffer.concat(chunks)
}

/**
 * Turns each row's differences back into bytes, in place (PNG specification, section 9). One loop for each filter,
 * without a call inside: three million bytes pass here while a worker's place is taken.
 */
function unfilter(rows: Uint8Array, { width, height, channels }: Header): void {
  const stride = 1 + width * channels
  for (let y = 0; y < height; y += 1) {
    const start = y * stride + 1
    const filter = rows[start - 1] ?? 0
    const end = start + stride - 1
    switch (filter) {
      case 0:
        break
      case 1:
        for (let i = start + channels; i < end; i += 1) rows[i] = (rows[i] ?? 0) + (rows[i - channels] ?? 0)
        break
      case 2:
        if (y > 0) for (let i = start; i < end; i += 1) rows[i] = (rows[i] ?? 0) + (rows[i - stride] ?? 0)
        break
      case 3:
      case 4:
        unfilterByNeighbours(rows, { filter, start, end, channels, up: y === 0 ? 0 : stride })
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
function unfilterByNeighbours(rows: Uint8Array, { filter, start, end, channels, up }: Row): void {
  for (let i = start; i < end; i += 1) {
    const isFirst = i < start + channels
    const left = isFirst ? 0 : (rows[i - channels] ?? 0)
    const above = up === 0 ? 0 : (rows[i - up] ?? 0)
    const corner = isFirst || up === 0 ? 0 : (rows[i - up - channels] ?? 0)
    const predicted = filter === 3 ? (left + above) >> 1 : paeth(left, above, corner)
    rows[i] = (rows[i] ?? 0) + predicted
  }
}

function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** The pixels alone, moved together where they are. */
function withoutFilters(rows: Uint8Array, { width, height, channels }: Header): Uint8Array {
  const stride = width * channels
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1) + 1
    rows.copyWithin(y * stride, start, start + stride)
  }
  const pixels = new Uint8Array(rows.buffer, rows.byteOffset, height * stride)
  return channels === 4 ? withoutAlpha(pixels) : pixels
}
