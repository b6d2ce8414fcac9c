import type { Browser, Locator, Page } from '@playwright/test'
import { devices } from '@playwright/test'

/** Where a phone's sheet puts what was shared with it. */
const sharedKey = 'shared'

export interface Shared {
  text: string
  url?: string
  files: { name: string; type: string; bytes: number }[]
}

/** A phone, which has no account and knows the link alone; its sheet takes files and remembers them. */
export async function openPhone(browser: Browser, baseURL: string | undefined, locale = 'en-GB') {
  const { viewport, userAgent } = devices['iPhone 13']
  const context = await browser.newContext({ baseURL, viewport, userAgent, locale })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // Chromium on a desk has no sheet.
  await context.addInitScript((key) => {
    Object.assign(navigator, {
      canShare: () => true,
      share: ({ text, url, files = [] }: ShareData) => {
        const shared = files.map(({ name, type, size }) => ({ name, type, bytes: size }))
        sessionStorage.setItem(key, JSON.stringify({ text, url, files: shared }))
        return Promise.resolve()
      },
    })
  }, sharedKey)
  return context.newPage()
}

/** What the phone's sheet was given last, once it has been. */
export async function sharedBy(phone: Page): Promise<Shared> {
  const shared = await phone.waitForFunction((key) => {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return text
  }, sharedKey)
  return JSON.parse(String(await shared.jsonValue())) as Shared
}

/** A film as a player knows it; `moved` is how far two of its moments differ, a channel of a pixel from 0 to 255. */
export async function playFilm(film: Locator) {
  return film.evaluate(async (video: HTMLVideoElement) => {
    const canvas = document.createElement('canvas')
    const [width, height] = [(canvas.width = 90), (canvas.height = 112)]
    const context = canvas.getContext('2d')
    video.pause()
    const pictures: Uint8ClampedArray[] = []
    for (const second of [0.1, video.duration / 2]) {
      const there = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }))
      video.currentTime = second
      await there
      context?.drawImage(video, 0, 0, width, height)
      pictures.push(context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray())
    }
    const [one = new Uint8ClampedArray(), other = new Uint8ClampedArray()] = pictures
    const moved = one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length
    return { width: video.videoWidth, height: video.videoHeight, seconds: video.duration, moved }
  })
}
