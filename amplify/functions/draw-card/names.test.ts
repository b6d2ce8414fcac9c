import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jimp } from 'jimp'
import { describe, expect, it } from 'vitest'
import type { CardFacts } from '../../../lib/card/card-facts'
import { cardFiles } from '../../../lib/card-file/card-file'
import { filmCard, filmLayers, filmSheet } from '../../../lib/card-film/film'
import { createCardPrinter } from './card-printer'
import { createRasterizer } from './rasterizer'

const names = {
  latin: 'Mara Okonkwo',
  'latin with marks': 'Zoë Łódź-Ørsted',
  vietnamese: 'Nguyễn Thị Hường',
  greek: 'Ποσειδών',
  cyrillic: 'Дмитрий Ёж',
  arabic: 'ليلى حسن',
  hebrew: 'שרה לוי',
  devanagari: 'अनुष्का',
  thai: 'สมชาย',
  japanese: '山田さくら',
  chinese: '欧阳震华',
  korean: '김민서',
  georgian: 'ანა',
  emoji: 'Bo 🦊👩‍🚀',
  'wide letters': 'W'.repeat(24),
}

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
const draw = async (displayName: string, file: 'card' | 'layers' = 'card') => {
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

/** Share of the name's room, and of its margins, that is lit. */
function lit({ width, data }: { width: number; data: Buffer }) {
  const scale = width / 100
  const share = (left: number, right: number) => {
    let [bright, all] = [0, 0]
    for (let y = Math.round(67 * scale); y < 112 * scale; y++)
      for (let x = Math.round(left * scale); x < right * scale; x++, all++)
        if ((data[(y * width + x) * 4 + 1] ?? 0) > 150) bright++
    return bright / all
  }
  return { name: share(5, 95), leftMargin: share(3.3, 4.3), rightMargin: share(95.7, 96.7) }
}

describe('a name on a finished card', () => {
  it.each(Object.entries(names))('is drawn whole, inside its lines: %s', async (_script, name) => {
    const { name: inside, leftMargin, rightMargin } = lit(await draw(name))
    expect(inside).toBeGreaterThan(0.02)
    expect([leftMargin, rightMargin]).toEqual([0, 0])
  })

  it.each(Object.entries(names))('has a font for every letter: %s', (_script, name) => {
    const fonts = JSON.parse(readFileSync(join(import.meta.dirname, 'fonts/fonts.json'), 'utf8')) as {
      cut: string
      covers: number[]
    }[]
    for (const cut of ['100', 'text']) {
      const voice = cut === 'text' ? 'text' : 'name'
      const usable = fonts.filter((font) => [cut, voice, 'any'].includes(font.cut))
      const bare = name.replace(/[\p{Extended_Pictographic}\u200d]/gu, '')
      const missing = [...bare].filter((letter) => !usable.some(({ covers }) => covered(covers, letter)))
      expect(missing).toEqual([])
    }
  })
})

function covered(covers: number[], letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return covers.some((first, index) => index % 2 === 0 && code >= first && code <= (covers[index + 1] ?? 0))
}

it.each([names.latin, names.arabic, names.japanese])(
  'lets the very letters of the card shine in its film: %s',
  async (name) => {
    const { width, data } = await draw(name, 'layers')
    const scale = width / filmSheet.width
    const unit = (filmCard.width * scale) / 100
    const at = (x: number, y: number) =>
      data[(Math.round(y * unit) * width + Math.round(filmLayers.foil.x * scale + x * unit)) * 4 + 3] ?? 0
    let [letters, all] = [0, 0]
    for (let y = 67; y < 112; y += 0.75)
      for (let x = 5; x < 95; x += 0.75, all++) if (at(x, y) > 150) letters++
    const shining = letters / all
    expect(shining).toBeCloseTo(lit(await draw(name)).name, 1)
    expect(shining).toBeGreaterThan(0.02)
  },
)

it('gives each file exactly the size that it is named for', () => {
  expect(cardFiles.print).toEqual({ width: 2.75 * 300, height: 3.75 * 300 })
})
