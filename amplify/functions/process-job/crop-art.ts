import { Jimp } from 'jimp'
import type { Art } from '../../../lib/job/art'
import { JobFailure } from '../../../lib/job/job-failure'
import { ART_HEIGHT, ART_WIDTH } from '../../../lib/job/limits'

/** A model's picture is about 3 MB; more than this is not a picture of ours. */
const MAX_PICTURE_BYTES = 25 * 1024 * 1024

/** Nothing smaller can fill the window without looking torn up. */
const MIN_WIDTH = 640
const MIN_HEIGHT = 360
const MAX_PIXELS = 16_000_000

/**
 * Checks that the bytes are a PNG or JPEG that decodes, then covers exactly 1280×720 with it.
 * Throws `JobFailure` (`PICTURE_UNREADABLE`). No native modules: the bundle deploys from any laptop.
 */
export async function cropArt(bytes: Uint8Array): Promise<Art> {
  const picture = await decode(bytes)
  const { width, height } = picture.bitmap
  if (width < MIN_WIDTH || height < MIN_HEIGHT || width * height > MAX_PIXELS) {
    throw new JobFailure('PICTURE_UNREADABLE', `The model's picture has ${width}×${height} pixels`)
  }
  picture.cover({ w: ART_WIDTH, h: ART_HEIGHT })
  return { bytes: await picture.getBuffer('image/png'), width: ART_WIDTH, height: ART_HEIGHT }
}

async function decode(bytes: Uint8Array) {
  if (bytes.byteLength > MAX_PICTURE_BYTES || !(isPng(bytes) || isJpeg(bytes))) {
    throw new JobFailure(
      'PICTURE_UNREADABLE',
      `The model gave ${bytes.byteLength} bytes that are neither PNG nor JPEG`,
    )
  }
  try {
    return await Jimp.fromBuffer(Buffer.from(bytes))
  } catch (error) {
    throw new JobFailure('PICTURE_UNREADABLE', 'The model gave a picture that does not decode', {
      cause: error,
    })
  }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegSignature = [0xff, 0xd8, 0xff]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte)
const isPng = (bytes: Uint8Array) => startsWith(bytes, pngSignature)
const isJpeg = (bytes: Uint8Array) => startsWith(bytes, jpegSignature)
