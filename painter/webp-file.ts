import { createCanvas, loadImage } from '@napi-rs/canvas'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { paintPicture, type PictureRequest } from './paint-picture'

/** Paints a picture, cuts it to a size and writes it as WebP, as good as fits into `maxBytes`. */
export async function writeWebp(
  file: URL,
  request: PictureRequest,
  limits: { width: number; height: number; maxBytes: number },
): Promise<number> {
  const { width, height } = limits
  const picture = await loadImage(Buffer.from(paintPicture(request)))
  const scale = Math.max(width / picture.width, height / picture.height)
  const canvas = createCanvas(width, height)
  const brush = canvas.getContext('2d')
  brush.imageSmoothingQuality = 'high'
  const [across, down] = [picture.width * scale, picture.height * scale]
  brush.drawImage(picture, (width - across) / 2, (height - down) / 2, across, down)
  for (let quality = 88; quality >= 30; quality -= 4) {
    const bytes = await canvas.encode('webp', quality)
    if (bytes.length > limits.maxBytes) continue
    await mkdir(dirname(file.pathname), { recursive: true })
    await writeFile(file, bytes)
    return bytes.length
  }
  throw new Error(`${file.pathname} does not fit into ${limits.maxBytes} bytes.`)
}
