import { readFile } from 'node:fs/promises'
import { renderToStaticMarkup } from 'react-dom/server'
import { CardOnStage } from '../../../components/card-file/card-on-stage'
import { CardFace } from '../../../components/card/card-face'
import { brandColours } from '../../../lib/card/card-colours'
import type { CardFacts } from '../../../lib/card/card-facts'
import { createEmojiPictures } from '../../../lib/card/emoji-pictures'
import { type CardFile, cardFiles, PRINT_BLEED } from '../../../lib/card-file/card-file'
import type { EventBrand } from '../../../lib/event/event'
import { once } from './once'
import type { Rasterize } from './rasterizer'

export interface CardPrinterPorts {
  rasterize: Rasterize
  /** Files of the emoji set, see `createEmojiPictures`. */
  emoji: { icons: string; names: string }
}

export interface CardToPrint {
  facts: CardFacts
  brand: EventBrand
  /** The 16:9 picture, PNG. */
  art: Uint8Array
}

/** Draws a card's files as PNG, from the same `CardFace` that the screens show. */
export function createCardPrinter({ rasterize, emoji }: CardPrinterPorts) {
  const emojiPictures = once(async () =>
    createEmojiPictures(await readJson(emoji.icons), await readJson(emoji.names)),
  )

  const drawFace = async ({ facts, brand, art }: CardToPrint, width: number, bleed: number) => {
    const picture = await emojiPictures()
    const face = (
      <CardFace
        facts={facts}
        artUrl={dataUrl('png', art)}
        colours={brandColours(brand)}
        emojiUrl={(code) => dataUrl('svg+xml', Buffer.from(picture(code)))}
        bleed={bleed}
      />
    )
    return rasterize(renderToStaticMarkup(face), width)
  }

  const drawOnStage = async (card: CardToPrint, size: { width: number; height: number }) => {
    const [cardUrl, lightUrl] = [
      dataUrl('png', await drawFace(card, cardFiles.card.width, 0)),
      dataUrl('png', await rasterize(renderToStaticMarkup(<Picture art={card.art} />), LIGHT_WIDTH)),
    ]
    const stage = <CardOnStage {...size} brand={card.brand} cardUrl={cardUrl} lightUrl={lightUrl} />
    return rasterize(renderToStaticMarkup(stage), size.width)
  }

  return function printCard(card: CardToPrint, file: Exclude<CardFile, 'art'>): Promise<Uint8Array> {
    const size = cardFiles[file]
    switch (file) {
      case 'card':
        return drawFace(card, size.width, 0)
      case 'print':
        return drawFace(card, size.width, PRINT_BLEED)
      case 'social':
      case 'preview':
        return drawOnStage(card, size)
    }
  }
}

const LIGHT_WIDTH = 20

function Picture({ art }: { art: Uint8Array }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">
      <image href={dataUrl('png', art)} width={16} height={9} preserveAspectRatio="none" />
    </svg>
  )
}

function dataUrl(type: 'png' | 'svg+xml', bytes: Uint8Array): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}
