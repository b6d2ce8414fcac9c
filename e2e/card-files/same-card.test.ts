import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCardPrinter } from '../../amplify/functions/draw-card/card-printer'
import { names } from '../../amplify/functions/draw-card/names.fixture'
import { createRasterizer } from '../../amplify/functions/draw-card/rasterizer'
import { type CardFacts, titleFromPrompt } from '../../lib/card/card-facts'
import { createEmojiPictures } from '../../lib/card/emoji-pictures'
import { openCardPage } from './card-page.fixture'

const root = join(import.meta.dirname, '../..')
const emoji = {
  icons: join(root, 'node_modules/@iconify-json/twemoji/icons.json'),
  names: join(root, 'node_modules/@iconify-json/twemoji/chars.json'),
}
const CARD_WIDTH = 800
const rasterize = createRasterizer({
  wasm: join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: join(root, 'amplify/functions/draw-card/fonts'),
})
const printCard = createCardPrinter({ rasterize: (svg) => rasterize(svg, CARD_WIDTH), emoji })
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const emojiPicture = createEmojiPictures(readJson(emoji.icons), readJson(emoji.names))
const brand = { stageHue: 17, stageChroma: 1, gel: '#ffc998', paper: '#f8efe5' }

const art = paintArt()
/** One of each way in which letters come to a card. */
const hard = [
  ...(['latin with marks', 'vietnamese', 'greek', 'cyrillic', 'arabic with latin and digits'] as const),
  ...(['devanagari', 'myanmar', 'japanese', 'chinese', 'korean', 'emoji alone'] as const),
]

let page: Awaited<ReturnType<typeof openCardPage>>
beforeAll(async () => {
  page = await openCardPage(CARD_WIDTH)
})
afterAll(() => page.close())

/** Its colours run both ways, so that a picture which is moved or turned shows. */
function paintArt(): Buffer {
  const canvas = createCanvas(320, 180)
  const context = canvas.getContext('2d')
  const light = context.createLinearGradient(0, 0, 320, 180)
  light.addColorStop(0, '#c83c1e')
  light.addColorStop(1, '#1e5ac8')
  context.fillStyle = light
  context.fillRect(0, 0, 320, 180)
  return canvas.toBuffer('image/png')
}

function factsOf(displayName: string): CardFacts {
  return {
    displayName,
    title: titleFromPrompt(`A koi for ${displayName}`),
    eventName: 'Lumen Summit',
    place: 'Lisbon',
    date: '14 May 2027',
    guestNumber: 42,
    ticket: 118,
    edition: 'matinee',
  }
}

const [WIDTH, HEIGHT] = [100, 140]

/** The colours of a card at an eighth of its size: edges of letters blur away; what is missing or elsewhere stays. */
async function smallColours(png: Uint8Array): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0, WIDTH, HEIGHT)
  return context.getImageData(0, 0, WIDTH, HEIGHT).data
}

/** Colours that are this near are the same to the eye. */
const NEAR = 40

/** How many of the small pixels of a file differ from those of a screen. */
async function differences(printed: CardFacts, seen: CardFacts): Promise<number> {
  const emojiUrl = (code: string) =>
    `data:image/svg+xml;base64,${Buffer.from(emojiPicture(code)).toString('base64')}`
  const artUrl = `data:image/png;base64,${art.toString('base64')}`
  const [file, screen] = await Promise.all([
    printCard({ facts: printed, brand, art }, 'card').then(smallColours),
    page.picture({ facts: seen, brand, artUrl, emojiUrl }).then(smallColours),
  ])
  const differs = (at: number) =>
    [0, 1, 2, 3].some((c) => Math.abs((file[at + c] ?? 0) - (screen[at + c] ?? 0)) > NEAR)
  return Array.from({ length: WIDTH * HEIGHT }, (_, index) => index * 4).filter(differs).length
}

/** What two renderers make of the same edge. The dots of one small letter are twice as much. */
const MOST = 10

describe('a finished card', () => {
  it.each(hard)('is saved and printed as it was seen: %s', async (script) => {
    const facts = factsOf(names[script])
    expect(await differences(facts, facts)).toBeLessThan(MOST)
  })

  it('would be told from one whose name lacks the dots of a letter', async () => {
    expect(await differences(factsOf('Дмитрий Щёж'), factsOf('Дмитрий Щеж'))).toBeGreaterThan(MOST)
  })
})
