import { createCanvas, loadImage } from '@napi-rs/canvas'

/** What a caller asked the file to be. */
export interface PictureShape {
  readonly width: number
  readonly height: number
  readonly format: 'png' | 'jpeg' | 'webp'
}

/** Brings a painted PNG to the asked size (cover, centred) and format, in base64; untouched where it fits already. */
export async function toPictureFile(png: Uint8Array, shape: PictureShape): Promise<string> {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const paintedWidth = bytes.readUInt32BE(16) // a PNG's header block comes first, its width at byte 16
  const paintedHeight = bytes.readUInt32BE(20)
  if (shape.format === 'png' && paintedWidth === shape.width && paintedHeight === shape.height) {
    return bytes.toString('base64')
  }
  const canvas = createCanvas(shape.width, shape.height)
  const scale = Math.max(shape.width / paintedWidth, shape.height / paintedHeight)
  const [width, height] = [paintedWidth * scale, paintedHeight * scale]
  const left = (shape.width - width) / 2
  const top = (shape.height - height) / 2
  canvas.getContext('2d').drawImage(await loadImage(bytes), left, top, width, height)
  const file = shape.format === 'png' ? await canvas.encode('png') : await canvas.encode(shape.format, 90)
  return file.toString('base64')
}
