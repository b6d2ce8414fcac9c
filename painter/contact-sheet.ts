/**
 * Paints many pictures onto one sheet, to look at:
 * `npx tsx painter/contact-sheet.ts sheet.png 6 320 "|a fox in the snow|7" "neon|a whale|1"`
 * (file, columns, width of a picture, then `style|prompt|seed` each; or `@file` with one a line).
 */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { readFileSync, writeFileSync } from 'node:fs'
import { paintPicture } from './paint-picture'

const gap = 6
const captionHeight = 16

async function paintSheet(columns: number, width: number, rows: readonly string[]): Promise<Buffer> {
  const height = Math.round((width * 9) / 16)
  const lines = Math.ceil(rows.length / columns)
  const sheet = createCanvas(columns * (width + gap) + gap, lines * (height + captionHeight + gap) + gap)
  const brush = sheet.getContext('2d')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, sheet.width, sheet.height)
  brush.font = '11px sans-serif'
  brush.imageSmoothingQuality = 'high'
  for (const [index, row] of rows.entries()) {
    const [style = '', prompt = '', seed = '1'] = row.split('|')
    const png = paintPicture({ prompt, seed: Number(seed), ...(style ? { style } : {}) })
    const left = gap + (index % columns) * (width + gap)
    const top = gap + Math.floor(index / columns) * (height + captionHeight + gap)
    brush.drawImage(await loadImage(Buffer.from(png)), left, top, width, height)
    brush.fillStyle = '#222'
    brush.fillText(`${style} · ${prompt} · ${seed}`.slice(0, width / 5), left + 2, top + height + 12)
  }
  return sheet.encode('png')
}

const [file = 'sheet.png', columns = '6', width = '320', ...items] = process.argv.slice(2)
const list = items[0]?.startsWith('@') ? readFileSync(items[0].slice(1), 'utf8').trim().split('\n') : items
writeFileSync(file, await paintSheet(Number(columns), Number(width), list))
