import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jimp } from 'jimp'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LineLetters } from '../../../components/card/card-text-line'
import { fitName, type NameLine } from '../../../lib/card/fit-name'
import { drawableText, graphemes, isEmoji } from '../../../lib/card/grapheme'
import { cardFiles } from '../../../lib/card-file/card-file'
import { createFontRuns, type FileFont } from '../../../lib/card-file/font-runs'
import { createLetterFonts } from './letter-fonts'
import { names } from './names.fixture'
import { createRasterizer } from './rasterizer'

const fonts = join(import.meta.dirname, 'fonts')
const rasterize = createRasterizer({
  wasm: join(import.meta.dirname, '../../../node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts,
})
const openFont = createLetterFonts(fonts)
const fontRuns = createFontRuns(
  JSON.parse(readFileSync(join(fonts, 'fonts.json'), 'utf8')) as readonly FileFont[],
)
const room = { left: 5.4, top: 66, width: 89.2, height: 35 }

/** Pieces of a text that no font of ours draws whole. */
async function undrawn(text: string, cut: string): Promise<string[]> {
  const letters = graphemes(drawableText(text)).filter((letter) => !isEmoji(letter))
  const missing: string[] = []
  for (const run of fontRuns(letters.join(''), cut)) {
    const font = await openFont(run.family)
    if (!font.shape(run.text, 'ltr', 0.2).complete) missing.push(run.text)
  }
  return missing
}

const PIXELS_PER_UNIT = 5

/** What is lit by a line's letters, in card units; nothing if they are all emoji. */
async function inkOf(line: NameLine) {
  const svg = renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 140">
      <LineLetters line={line} weight={line.weight} family={line.family} fill="#fff" />
    </svg>,
  )
  const png = await rasterize(svg, 100 * PIXELS_PER_UNIT)
  const { width, data } = (await Jimp.fromBuffer(Buffer.from(png))).bitmap
  const lit = { xs: [] as number[], ys: [] as number[] }
  for (let at = 0; at < data.length / 4; at++)
    if ((data[at * 4 + 3] ?? 0) > 100) {
      lit.xs.push((at % width) / PIXELS_PER_UNIT)
      lit.ys.push(Math.floor(at / width) / PIXELS_PER_UNIT)
    }
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity)
  return { left: least(lit.xs), right: most(lit.xs), top: least(lit.ys), bottom: most(lit.ys) }
}

/** A round letter reaches a little over its line, and a pixel is no sharper than this. */
const slack = 0.5

describe('a name on a finished card', () => {
  it.each(Object.entries(names))(
    'has a letter in a font of ours for each of its own: %s',
    async (_script, name) => {
      expect(await undrawn(name, '100')).toEqual([])
      expect(await undrawn(name, 'text')).toEqual([])
    },
  )

  it('is known to lack letters that no font of ours has', async () => {
    expect(await undrawn('Ana ᏣᎳᎩ', '100')).toEqual(['Ana ᏣᎳᎩ'])
  })

  it.each(Object.entries(names))('stays inside its lines, and fills them with ink: %s', async (_, name) => {
    for (const line of fitName(name, room).lines) {
      if (line.parts.every((part) => part.kind === 'emoji')) continue
      const ink = await inkOf(line)
      expect(ink.left).toBeGreaterThan(room.left - slack)
      expect(ink.right).toBeLessThan(room.left + room.width + slack)
      expect(ink.top).toBeGreaterThan(line.top - slack)
      expect(ink.bottom).toBeLessThan(line.top + line.height + slack)
      const letters = line.parts.filter((part) => part.kind === 'text')
      const width = letters.reduce((sum, part) => sum + part.width, 0)
      expect(ink.right - ink.left).toBeGreaterThan(width * 0.4)
    }
  })
})

it('gives each file exactly the size that it is named for', () => {
  expect(cardFiles.print).toEqual({ width: 2.75 * 300, height: 3.75 * 300 })
})
