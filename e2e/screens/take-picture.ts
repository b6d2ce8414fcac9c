import type { Page } from '@playwright/test'
import { settled } from '../settled'

/** A booth upright and lying, a tablet, a phone. */
export const sizes = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 834, height: 1194 },
  { width: 390, height: 844 },
]

/** Takes `docs/screens/{name}.jpg` once fonts and pictures are there, and what fades in has faded in. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await picturesLoaded(page)
  await settled(page)
  await page.screenshot({ path: `docs/screens/${name}.jpg`, type: 'jpeg', quality: 82 })
}

/** A picture in an SVG tells nobody that it has loaded, so each is loaded once more, from the cache. */
async function picturesLoaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const addresses = [...document.querySelectorAll('svg image, img')].flatMap(
      (picture) => picture.getAttribute('href') ?? picture.getAttribute('src') ?? [],
    )
    await Promise.all(
      addresses.map((address) => {
        const copy = new Image()
        copy.src = address
        return copy.decode().catch(() => undefined)
      }),
    )
  })
}
