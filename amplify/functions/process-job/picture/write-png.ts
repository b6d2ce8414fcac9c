import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import { inOnePiece } from './in-one-piece'
import type { Pixels } from './pixels'

/** On other threads, while this one prepares the next rows or works on another card. */
const pack = promisify(deflateRaw)

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const trueColour = [8, 2, 0, 0, 0]
/** Each byte as its difference to the byte above: the simplest filter that serves painted pictures well. */
const UP = 2
/** A guest waits while this is packed: twice the time of level 1 saves two bytes in a hundred. */
const DEFLATE_LEVEL = 1
/** Packed side by side. Each starts without the words of the one before, which costs some bytes in ten thousand. */
const STRIPS = 4
/** A window of 32 KiB, the fastest level (RFC 1950, section 2.2). */
const zlibHeader = Buffer.from([0x78, 0x01])

/** Writes a PNG, true colour with 8 bits a channel. */
export async function writePng(picture: Pixels): Promise<Buffer> {
  return pngFile(picture, await packed(picture))
}

/** A PNG of rows that are packed as one zlib stream, in as many pieces as one likes. */
export function pngFile(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  packedRows: readonly Buffer[],
): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    signature,
    ...chunk('IHDR', Buffer.concat([header, Buffer.from(trueColour)])),
    ...packedRows.flatMap((piece) => chunk('IDAT', piece)),
    ...chunk('IEND', Buffer.alloc(0)),
  ])
}

/** All rows as one zlib stream: its header, each strip's blocks, the checksum of what was packed. */
async function packed(picture: Pixels): Promise<Buffer[]> {
  const stripHeight = Math.ceil(picture.height / STRIPS)
  const strips: Promise<Buffer>[] = []
  let sum = 1
  for (let top = 0; top < picture.height; top += stripHeight) {
    const bottom = Math.min(picture.height, top + stripHeight)
    const rows = filtered(picture, top, bottom)
    // Ended on a byte, so that the next strip's blocks may follow.
    const finishFlush = bottom === picture.height ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    strips.push(pack(rows, { level: DEFLATE_LEVEL, ...inOnePiece(rows.length), finishFlush }))
    sum = adler32(rows, sum)
  }
  const trailer = Buffer.alloc(4)
  trailer.writeUInt32BE(sum)
  return [zlibHeader, ...(await Promise.all(strips)), trailer]
}

function filtered({ width, rgb }: Pixels, top: number, bottom: number): Uint8Array {
  const stride = width * 3
  const rows = new Uint8Array((bottom - top) * (stride + 1))
  for (let y = top; y < bottom; y += 1) {
    const to = (y - top) * (stride + 1) + 1
    const from = y * stride
    if (y === 0) {
      rows.set(rgb.subarray(0, stride), to)
    } else {
      rows[to - 1] = UP
      for (let x = 0; x < stride; x += 1) rows[to + x] = (rgb[from + x] ?? 0) - (rgb[from + x - stride] ?? 0)
    }
  }
  return rows
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
