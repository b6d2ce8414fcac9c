/** The most that a logo may weigh, and its longest side. */
export const LOGO_MOST_BYTES = 200_000
export const LOGO_LONGEST_SIDE = 1_600

/** A picture as its own bytes tell: what is sent with it is not believed. SVG is left out, for it can hold scripts. */
export interface LogoPicture {
  kind: 'png' | 'webp'
  width: number
  height: number
}

/** Where an event's logos are kept; each picture has a name of its own, so that no browser keeps an old one. */
export const LOGO_KEY = /^logos\/[a-z0-9-]+\/[0-9a-f]{16}\.(png|webp)$/

/** Reads kind and size of a PNG or WebP; undefined for anything else, also for a file that only begins like one. */
export function readLogo(bytes: Uint8Array): LogoPicture | undefined {
  return readPng(bytes) ?? readWebp(bytes)
}

const pngBeginning = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pngEnd = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

function readPng(bytes: Uint8Array): LogoPicture | undefined {
  const isWhole = startsWith(bytes, pngBeginning) && startsWith(bytes.subarray(-8), pngEnd)
  if (!isWhole || text(bytes, 12, 4) !== 'IHDR') return undefined
  const view = viewOf(bytes)
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** RIFF container specification, "Extended", "Lossless" and "Lossy" file formats. */
function readWebp(bytes: Uint8Array): LogoPicture | undefined {
  if (bytes.byteLength < 30 || text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return undefined
  const view = viewOf(bytes)
  // An odd length is followed by a byte of padding.
  if (view.getUint32(4, true) + 8 > bytes.byteLength) return undefined
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return sized('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sized('webp', uint24(view, 24) + 1, uint24(view, 27) + 1)
    default:
      return undefined
  }
}

function sized(kind: LogoPicture['kind'], width: number, height: number): LogoPicture | undefined {
  return width > 0 && height > 0 ? { kind, width, height } : undefined
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((value, index) => bytes[index] === value)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const text = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))
const uint24 = (view: DataView, at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
