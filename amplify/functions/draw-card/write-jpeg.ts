import { encode } from 'jpeg-js'
import { pixelsOf } from '../process-job/picture/filtered-rows'
import { readPng } from '../process-job/picture/read-png'

const quality = 78
/** Our own drawings are never larger. */
const MOST_PIXELS = 4096 * 4096

/** A drawing as JPEG: for pictures that are looked at and not kept. */
export async function writeJpeg(png: Uint8Array): Promise<Uint8Array> {
  const rows = await readPng(png, MOST_PIXELS)
  if (!rows) throw new Error('The drawing is no PNG of ours')
  const { width, height, rgb } = pixelsOf(rows)
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) data.set(rgb.subarray(from, from + 3), to)
  return encode({ width, height, data }, quality).data
}
