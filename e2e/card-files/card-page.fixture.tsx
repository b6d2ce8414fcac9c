import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { renderToStaticMarkup } from 'react-dom/server'
import { CardFace } from '../../components/card/card-face'
import { MoreLetters } from '../../components/card/more-letters'
import { brandColours } from '../../lib/card/card-colours'
import type { CardFacts } from '../../lib/card/card-facts'
import type { EventBrand } from '../../lib/event/event'
import { chromiumArguments, findChromium } from '../find-chromium'

const root = join(import.meta.dirname, '../..')
/** Style sheets that every page with a card has. */
const fontSheets = [
  '/components/card/card-fonts.css',
  '/node_modules/@fontsource-variable/noto-sans-arabic/standard.css',
  '/node_modules/@fontsource-variable/noto-sans-jp/wght.css',
]

export interface CardOnPage {
  facts: CardFacts
  brand: EventBrand
  artUrl: string
  emojiUrl: (code: string) => string
}

/** A page of Chromium with nothing but a card on it, so many pixels wide, with the fonts that our pages have. */
export async function openCardPage(width: number) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments, '--font-render-hinting=none'],
  })
  const height = Math.round(width * 1.4)
  const page = await browser.newPage({ viewport: { width, height } })
  let html = ''
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = [join(root, 'public', pathname), join(root, pathname)].find((path) => existsSync(path))
    await route.fulfill(
      pathname !== '/' && file ? { path: file } : { contentType: 'text/html; charset=utf-8', body: html },
    )
  })
  return {
    /** The card as PNG. */
    async picture({ facts, brand, artUrl, emojiUrl }: CardOnPage): Promise<Buffer> {
      html = `<!doctype html>${renderToStaticMarkup(
        <html lang="en">
          <body style={{ margin: 0, width, height, overflow: 'hidden' }}>
            {fontSheets.map((href) => (
              <link key={href} rel="stylesheet" href={href} />
            ))}
            <MoreLetters facts={facts} />
            <CardFace facts={facts} artUrl={artUrl} colours={brandColours(brand)} emojiUrl={emojiUrl} />
          </body>
        </html>,
      )}`
      await page.goto('http://booth.test/')
      await page.evaluate(() => document.fonts.ready)
      return page.screenshot({ omitBackground: true })
    },
    close: () => browser.close(),
  }
}
