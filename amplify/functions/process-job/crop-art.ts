import { Jimp } from 'jimp'
import type { Art } from '../../../lib/job/art'
import { JobFailure } from '../../../lib/job/job-failure'
import { ART_HEIGHT, ART_WIDTH } from '../../../lib/job/limits'
import { cover } from './picture/cover'
import { cutRows, isHardlyLarger } from './picture/cut-rows'
import { type FilteredRows, filteredRows, pixelsOf } from './picture/filtered-rows'
import { type Pixels, withoutAlpha } from './picture/pixels'
import { readPng } from './picture/read-png'
import { writePng } from './picture/write-png'

/** A model's picture is about 3 MB; more than this is not a picture of ours. */
const MAX_PICTURE_BYTES = 25 * 1024 * 1024

/** Nothing smaller can fill the window without looking torn up. */
const MIN_WIDTH = 640
const MIN_HEIGHT = 360
const MAX_PIXELS = 16_000_000

const size = { width: ART_WIDTH, height: ART_HEIGHT }

/**
 * Checks that the bytes are a PNG or JPEG that decodes, then covers exactly 1280×720 with it.
 * Throws `JobFailure` (`PICTURE_UNREADABLE`). No native modules: the bundle deploys from any laptop. The worker's
 * place is taken while it crops, so the usual picture goes by a way of our own, in less than half of Jimp's time.
 */
export async function cropArt(bytes: Uint8Array): Promise<Art> {
  const rows = await crop(bytes).catch((error: unknown) => {
    if (error instanceof JobFailure) throw error
    throw new JobFailure('PICTURE_UNREADABLE', 'The model gave a picture that does not decode', {
      cause: error,
    })
  })
  return { bytes: await writePng(rows), ...size }
}

/** Throws what decoders throw at a torn picture. */
async function crop(bytes: Uint8Array): Promise<FilteredRows> {
  if (bytes.byteLength > MAX_PICTURE_BYTES || !(isPng(bytes) || isJpeg(bytes))) {
    throw new JobFailure(
      'PICTURE_UNREADABLE',
      `The model gave ${bytes.byteLength} bytes that are neither PNG nor JPEG`,
    )
  }
  const rows = isPng(bytes) ? await readPng(bytes, MAX_PIXELS) : undefined
  return rows ? cropRows(rows) : cropPixels(await decodeAny(bytes))
}

function cropRows(rows: FilteredRows): FilteredRows {
  if (!isHardlyLarger(rows, size)) return cropPixels(pixelsOf(rows))
  const middle = cutRows(rows, size)
  return middle.channels === 3 ? middle : filteredRows(pixelsOf(middle))
}

function cropPixels(picture: Pixels): FilteredRows {
  const { width, height } = picture
  if (width < MIN_WIDTH || height < MIN_HEIGHT || width * height > MAX_PIXELS) {
    throw new JobFailure('PICTURE_UNREADABLE', `The model's picture has ${width}×${height} pixels`)
  }
  return filteredRows(cover(picture, ART_WIDTH, ART_HEIGHT))
}

async function decodeAny(bytes: Uint8Array): Promise<Pixels> {
  const { width, height, data } = (await Jimp.fromBuffer(Buffer.from(bytes))).bitmap
  return { width, height, rgb: withoutAlpha(data) }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegSignature = [0xff, 0xd8, 0xff]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte)
const isPng = (bytes: Uint8Array) => startsWith(bytes, pngSignature)
const isJpeg = (bytes: Uint8Array) => startsWith(bytes, jpegSignature)
