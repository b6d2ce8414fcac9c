import { expect, type Page } from '@playwright/test'
import { controlsOn } from '../on-glass'
import { settled } from '../settled'

export const upright = { width: 1080, height: 1920 }

/** A booth upright and lying, a tablet, a phone. */
export const sizes = [
  upright,
  { width: 1920, height: 1080 },
  { width: 834, height: 1194 },
  { width: 390, height: 844 },
]

const folder = process.env.SCREENS_FOLDER ?? 'docs/screens'

/** Takes `{name}.jpg` for `docs/screens` once fonts and pictures are there, and what fades in has faded in. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await picturesLoaded(page)
  await settled(page)
  await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 82 })
}

/**
 * Takes what stands on the page at every size, and leaves it upright. `whole`: nothing that is touched may be cut off
 * by a booth's or a tablet's glass; a phone may scroll.
 */
export async function takeEverySize(page: Page, screen: string, { whole = false } = {}): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    if (whole && size.width >= 700) {
      const cutOff = (await controlsOn(page)).filter(({ isCutOff }) => isCutOff)
      expect.soft(cutOff, `${screen} at ${size.width}×${size.height}`).toEqual([])
    }
    await takePicture(page, `${screen}-${size.width}x${size.height}`)
  }
  await page.setViewportSize(upright)
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
