import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import type { FilteredRows } from './filtered-rows'
import { inOnePiece } from './in-one-piece'

/** On other threads, while this one sums up the next rows or works on another card. */
const pack = promisify(deflateRaw)

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const DEPTH_BITS = 8
/** Colour types (PNG specification, section 11.2.1). */
const [TRUE_COLOUR, WITH_OPACITY] = [2, 6]
/**
 * Filtered rows hold few words that come again: a search for them makes painted pictures larger, and a guest waits for it.
 * Runs of one byte, as flat colour gives, are found without (docs/decisions/0020).
 */
const strategy = constants.Z_RLE
/** Packed side by side. Each starts without the words of the one before, which costs some bytes in ten thousand. */
const STRIPS = 4
/** A window of 32 KiB, the fastest level (RFC 1950, section 2.2). */
const zlibHeader = Buffer.from([0x78, 0x01])

/** Writes a PNG with 8 bits a channel. */
export async function writePng(rows: FilteredRows): Promise<Buffer> {
  return pngFile(rows, await packed(rows))
}

/** A PNG of rows that are packed as one zlib stream, in as many pieces as one likes. */
export function pngFile(
  { width, height, channels }: Omit<FilteredRows, 'bytes'>,
  packedRows: readonly Buffer[],
): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const kind = Buffer.from([DEPTH_BITS, channels === 3 ? TRUE_COLOUR : WITH_OPACITY, 0, 0, 0])
  return Buffer.concat([
    signature,
    ...chunk('IHDR', Buffer.concat([size, kind])),
    ...packedRows.flatMap((piece) => chunk('IDAT', piece)),
    ...chunk('IEND', Buffer.alloc(0)),
  ])
}

/** All rows as one zlib stream: its header, each strip's blocks, the checksum of what was packed. */
async function packed({ bytes }: FilteredRows): Promise<Buffer[]> {
  const length = Math.ceil(bytes.length / STRIPS)
  const strips: Promise<Buffer>[] = []
  let sum = 1
  for (let start = 0; start < bytes.length; start += length) {
    const strip = bytes.subarray(start, start + length)
    // Ended on a byte, so that the next strip's blocks may follow.
    const finishFlush = start + length >= bytes.length ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    strips.push(pack(strip, { strategy, ...inOnePiece(strip.length), finishFlush }))
    sum = adler32(strip, sum)
  }
  const trailer = Buffer.alloc(4)
  trailer.writeUInt32BE(sum)
  return [zlibHeader, ...(await Promise.all(strips)), trailer]
}

const ADLER_MODULUS = 65_521
/** So many bytes can be added up before a sum no longer fits into 32 bits (zlib's NMAX). */
const ADLER_BYTES = 5_552

/** The checksum of a zlib stream (RFC 1950, section 8.2), going on from the one of the bytes before. */
function adler32(bytes: Uint8Array, before: number): number {
  let low = before & 0xffff
  let high = before >>> 16
  for (let start = 0; start < bytes.length; start += ADLER_BYTES) {
    const end = Math.min(bytes.length, start + ADLER_BYTES)
    for (let i = start; i < end; i += 1) {
      low += bytes[i] ?? 0
      high += low
    }
    low %= ADLER_MODULUS
    high %= ADLER_MODULUS
  }
  return ((high << 16) | low) >>> 0
}

/** Its parts: a picture is put together in one go, for each copy of megabytes is memory that a machine has to find. */
function chunk(type: string, data: Buffer): Buffer[] {
  const frame = Buffer.alloc(8)
  const name = Buffer.from(type, 'latin1')
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(data, crc32(name)), 4)
  return [frame.subarray(0, 4), name, data, frame.subarray(4)]
}
