import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { FilteredRows } from './filtered-rows'
import { inOnePiece } from './in-one-piece'

/** Beside the worker's other card, not before it. */
const unpack = promisify(inflate)

const SIGNATURE_BYTES = 8
/** Length, type and checksum around each chunk's data. */
const CHUNK_FRAME_BYTES = 12
const HEADER_BYTES = 13
const channelsByColourType = new Map<number | undefined, FilteredRows['channels']>([
  [2, 3],
  [6, 4],
])

/**
 * Reads what image models send: PNG of 8 bits a channel, true colour, not interlaced. Undefined for other PNGs, which
 * are for a slower reader. Throws on a torn file.
 */
export async function readPng(bytes: Uint8Array, mostPixels: number): Promise<FilteredRows | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readHeader(file)
  if (!header || header.width * header.height > mostPixels) return undefined
  const { width, height, channels } = header
  const size = height * (1 + width * channels)
  const rows = await unpack(joined(dataChunks(file)), { ...inOnePiece(size), maxOutputLength: size })
  if (rows.length !== size) throw new Error(`The picture ends after ${rows.length} of ${size} bytes`)
  return { ...header, bytes: rows }
}

function readHeader(file: Buffer): Omit<FilteredRows, 'bytes'> | undefined {
  const at = SIGNATURE_BYTES + 8
  if (file.length < at + HEADER_BYTES || file.toString('latin1', at - 4, at) !== 'IHDR') return undefined
  const [depth, colourType, , , interlace] = file.subarray(at + 8)
  const channels = channelsByColourType.get(colourType)
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
