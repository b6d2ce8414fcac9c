import { z } from 'zod'
import { JobFailure } from '../../job/job-failure'

/** What a model answers, in the words of all families: JSON with its pictures in base64. */
export interface ModelReply {
  /** Everything but the picture, unparsed; where the picture was is an empty text. */
  rest: unknown
  /** The first picture, if there is one. */
  picture: Uint8Array | undefined
}

/** From the key to the picture. Nobody's words match: in a string of JSON each quote has a backslash before it. */
const PICTURE_STARTS = /^"images"\s*:\s*\[\s*"/
const KEY = '"images"'
/** Far more than stands between the key and the picture. */
const LONGEST_START = 64

const [QUOTE, EQUALS, BACKSLASH] = [0x22, 0x3d, 0x5c]

/** A multiple of four, so that each piece is base64 for itself. */
const PIECE_CHARACTERS = 32_768

const WithPicture = z.object({ images: z.tuple([z.string()]).rest(z.unknown()) })

/**
 * Reads a reply with its picture decoded where it lies, piece by piece: as one text, then as JSON, then as bytes it would
 * be three times its megabytes of new memory, while a guest waits. Throws `JobFailure` (`MODEL_EMPTY`) for what is not
 * JSON.
 */
export function readReply(body: Uint8Array): ModelReply {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return readAround(bytes, pictureIn(bytes)) ?? readWhole(bytes)
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Where the first picture's base64 lies; undefined when there is none, or when it is not written plainly. */
function pictureIn(bytes: Buffer): Span | undefined {
  const key = bytes.indexOf(KEY)
  if (key < 0) return undefined
  const [opening] = PICTURE_STARTS.exec(bytes.toString('latin1', key, key + LONGEST_START)) ?? []
  if (opening === undefined) return undefined
  const start = key + opening.length
  const end = bytes.indexOf(QUOTE, start)
  const backslash = bytes.indexOf(BACKSLASH, start)
  return end < 0 || (backslash >= 0 && backslash < end) ? undefined : { start, end }
}

function readAround(bytes: Buffer, span: Span | undefined): ModelReply | undefined {
  if (!span || span.start === span.end) return undefined
  const rest = parseJson(bytes.toString('utf8', 0, span.start) + bytes.toString('utf8', span.end))
  // Else it was a key of the same name that stands deeper.
  if (firstImage(rest) !== '') return undefined
  const picture = decode(bytes, span)
  return picture && { rest, picture }
}

/** Undefined when there is something among the base64 that does not belong there. */
function decode(bytes: Buffer, { start, end }: Span): Uint8Array | undefined {
  const padding = [bytes[end - 1], bytes[end - 2]].filter((character) => character === EQUALS).length
  const picture = Buffer.allocUnsafeSlow(Math.floor(((end - start - padding) * 3) / 4))
  let length = 0
  for (let at = start; at < end; at += PIECE_CHARACTERS) {
    const piece = bytes.toString('latin1', at, Math.min(end, at + PIECE_CHARACTERS))
    length += picture.write(piece, length, 'base64')
  }
  return length === picture.length ? picture : undefined
}

function readWhole(bytes: Buffer): ModelReply {
  const rest = parseJson(bytes.toString('utf8'))
  const base64 = firstImage(rest)
  return { rest, picture: base64 ? Buffer.from(base64, 'base64') : undefined }
}

function firstImage(reply: unknown): string | undefined {
  return WithPicture.safeParse(reply).data?.images[0]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new JobFailure('MODEL_EMPTY', 'The model answered with something that is not JSON', { cause })
  }
}
