import { readFile } from 'node:fs/promises'
import { renderToStaticMarkup } from 'react-dom/server'
import { CardOnStage } from '../../../components/card-file/card-on-stage'
import { CardLayer, FilmSheet } from '../../../components/card-file/film-layers'
import { CardFace } from '../../../components/card/card-face'
import { brandColours } from '../../../lib/card/card-colours'
import type { CardFacts } from '../../../lib/card/card-facts'
import { createEmojiPictures } from '../../../lib/card/emoji-pictures'
import { film, filmCard, filmSheet } from '../../../lib/card-film/film'
import { type CardFile, cardFiles, PRINT_BLEED } from '../../../lib/card-file/card-file'
import type { EventBrand } from '../../../lib/event/event'
import { once } from './once'
import type { Rasterize } from './rasterizer'
import { writeJpeg } from './write-jpeg'

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

/** Draws a card's files, from the same `CardFace` that the screens show. */
export function createCardPrinter({ rasterize, emoji }: CardPrinterPorts) {
  const emojiPictures = once(async () =>
    createEmojiPictures(await readJson(emoji.icons), await readJson(emoji.names)),
  )

  const inked = async ({ facts, brand, art }: CardToPrint) => {
    const picture = await emojiPictures()
    return {
      facts,
      artUrl: dataUrl('png', art),
      colours: brandColours(brand),
      emojiUrl: (code: string) => dataUrl('svg+xml', Buffer.from(picture(code))),
    }
  }

  const drawFace = async (card: CardToPrint, width: number, bleed: number) =>
    rasterize(renderToStaticMarkup(<CardFace {...await inked(card)} bleed={bleed} />), width)

  const drawLight = async ({ art }: CardToPrint) =>
    dataUrl('png', await rasterize(renderToStaticMarkup(<Picture art={art} />), LIGHT_WIDTH))

  const drawOnStage = async (card: CardToPrint, size: { width: number; height: number }) => {
    const cardUrl = dataUrl('png', await drawFace(card, cardFiles.card.width, 0))
    const stage = (
      <CardOnStage {...size} brand={card.brand} cardUrl={cardUrl} lightUrl={await drawLight(card)} />
    )
    return rasterize(renderToStaticMarkup(stage), size.width)
  }

  const drawLayers = async (card: CardToPrint) => {
    const ink = await inked(card)
    const layer = async (name: 'scenery' | 'print' | 'foil') =>
      dataUrl(
        'png',
        await rasterize(renderToStaticMarkup(<CardLayer layer={name} {...ink} />), filmCard.width),
      )
    const stage = (
      <CardOnStage
        width={film.width}
        height={film.height}
        brand={card.brand}
        lightUrl={await drawLight(card)}
        cardShare={filmCard.height / film.height}
      />
    )
    const urls = {
      stage: dataUrl('png', await rasterize(renderToStaticMarkup(stage), film.width)),
      scenery: await layer('scenery'),
      print: await layer('print'),
      foil: await layer('foil'),
    }
    return rasterize(renderToStaticMarkup(<FilmSheet urls={urls} />), filmSheet.width)
  }

  const drawForScreen = async ({ art }: CardToPrint, width: number) => {
    const png = await rasterize(renderToStaticMarkup(<Picture art={art} />), width)
    return writeJpeg(png)
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
      case 'screen':
        return drawForScreen(card, size.width)
      case 'layers':
        return drawLayers(card)
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
