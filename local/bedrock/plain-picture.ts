import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Paint } from './paint'

const width = 1344
const height = 768

/** Paints a quiet gradient whose colours come from prompt and seed: for backends that were given no painter. */
export const paintPlainPicture: Paint = ({ prompt, seed }) => {
  const digest = createHash('sha256').update(`${seed}\n${prompt}`).digest()
  const corners = [0, 3, 6, 9].map((at) => digest.subarray(at, at + 3))
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    const rowStart = y * (1 + width * 3) + 1
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        rows[rowStart + x * 3 + channel] = blend(corners, channel, x / width, y / height)
      }
    }
  }
  return Promise.resolve(encodePng(rows))
}

function blend(corners: readonly Uint8Array[], channel: number, right: number, down: number): number {
  const [topLeft = 0, topRight = 0, bottomLeft = 0, bottomRight = 0] = corners.map(
    (corner) => corner[channel] ?? 0,
  )
  const top = topLeft + (topRight - topLeft) * right
  const bottom = bottomLeft + (bottomRight - bottomLeft) * right
  return Math.round(top + (bottom - top) * down)
}

function encodePng(rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8) // 8 bits a channel, RGB, no interlacing
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(rows, { level: 1 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(typed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}
