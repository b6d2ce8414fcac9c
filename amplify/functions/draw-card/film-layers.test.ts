import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jimp } from 'jimp'
import { expect, it } from 'vitest'
import type { CardFacts } from '../../../lib/card/card-facts'
import { filmCard, filmLayers, filmSheet } from '../../../lib/card-film/film'
import { createCardPrinter } from './card-printer'
import { names } from './names.fixture'
import { createRasterizer } from './rasterizer'

const root = join(import.meta.dirname, '../../..')
const rasterize = createRasterizer({
  wasm: join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: join(import.meta.dirname, 'fonts'),
})
const printCard = createCardPrinter({
  // A quarter of the size shows the same and takes a sixteenth of the time.
  rasterize: (svg, width) => rasterize(svg, width / 4),
  emoji: {
    icons: join(root, 'node_modules/@iconify-json/twemoji/icons.json'),
    names: join(root, 'node_modules/@iconify-json/twemoji/chars.json'),
  },
})
const art = readFileSync(join(root, 'public/card/stars.webp'))
const brand = { stageHue: 17, stageChroma: 1, gel: '#ffc998', paper: '#f8efe5' }
const draw = async (displayName: string, file: 'card' | 'layers') => {
  const facts: CardFacts = {
    displayName,
    title: '.',
    eventName: 'Lumen Summit',
    place: 'Lisbon',
    date: '14 May 2027',
    guestNumber: 42,
    ticket: 118,
    edition: 'matinee',
  }
  const png = await printCard({ facts, brand, art }, file)
  return (await Jimp.fromBuffer(Buffer.from(png))).bitmap
}

/** Share of the name's room for which a reading of the picture is bright, by card units. */
function bright(read: (x: number, y: number) => number): number {
  let [letters, all] = [0, 0]
  for (let y = 67; y < 112; y += 0.75)
    for (let x = 5; x < 95; x += 0.75, all++) if (read(x, y) > 150) letters++
  return letters / all
}

const channel = { green: 1, alpha: 3 }

it.each([names.latin, names.arabic, names.japanese])(
  'lets the very letters of the card shine in its film: %s',
  async (name) => {
    const sheet = await draw(name, 'layers')
    const scale = sheet.width / filmSheet.width
    const unit = (filmCard.width * scale) / 100
    const shining = bright((x, y) => {
      const left = Math.round(filmLayers.foil.x * scale + x * unit)
      return sheet.data[(Math.round(y * unit) * sheet.width + left) * 4 + channel.alpha] ?? 0
    })
    const card = await draw(name, 'card')
    const printed = bright((x, y) => {
      const [left, top] = [x, y].map((at) => Math.round((at * card.width) / 100))
      return card.data[((top ?? 0) * card.width + (left ?? 0)) * 4 + channel.green] ?? 0
    })
    expect(shining).toBeCloseTo(printed, 1)
    expect(shining).toBeGreaterThan(0.02)
  },
)
