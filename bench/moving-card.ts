import { chromium, devices, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { startBooth } from './booth'
import type { Run } from './run-resources'

/** A middling phone beside this machine, as Lighthouse reckons. */
const SLOWER = 4
const PATIENCE_MS = 120_000
const FILM = 'Your card, moving'

/**
 * The moving card on a phone's page, from the tap to the film that runs: its bytes, and how long it took. The page's
 * own processor time is slowed down; the painting is not, but this Chromium paints without a graphics card, which
 * every phone has. How much of a making that is (`paintingMs` of `makingMs`) is measured in a second one, in which
 * each frame is waited for.
 */
export async function measureMovingCard(run: Run, finishedCard: (booth: MovingBooth) => Promise<string>) {
  run.say('Starting the booth …')
  const booth = await startBooth(run, {
    projectDirectory: process.cwd(),
    dataDirectory: `${run.directory}/booth`,
    modelLatencyMs: 0,
  })
  const token = await finishedCard(booth)
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const { viewport, userAgent } = devices['iPhone 13']
  const openPhone = () => browser.newPage({ baseURL: booth.url, viewport, userAgent })

  run.say('Filming the card …')
  const phone = await openPhone()
  const ms = await filmCard(phone, token)
  const bytes = await phone
    .getByLabel(FILM)
    .evaluate(async (video: HTMLVideoElement) => (await (await fetch(video.src)).blob()).size)
  await phone.close()

  run.say('Once more, with a clock at each frame …')
  const timed = await openPhone()
  await timed.addInitScript(timePaintings)
  const makingMs = await filmCard(timed, token)
  const paintingMs = Math.round(await timed.evaluate(() => window.paintingMs ?? 0))
  await browser.close()
  return { bytes, ms, makingMs, paintingMs }
}

/** @returns milliseconds from the tap to the film. */
async function filmCard(page: Page, token: string): Promise<number> {
  await page.goto(`/c/${token}`)
  await page.waitForLoadState('networkidle')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const startedAtMs = performance.now()
  await page.getByRole('button', { name: 'Make it move' }).click()
  await page.getByLabel(FILM).waitFor({ timeout: PATIENCE_MS })
  return Math.round(performance.now() - startedAtMs)
}

declare global {
  interface Window {
    paintingMs?: number
  }
}

/** Runs in the page: waits for each frame where it is painted, and adds up how long that takes. */
function timePaintings(): void {
  const { prototype } = WebGL2RenderingContext
  const draw = Reflect.get(prototype, 'drawArrays')
  prototype.drawArrays = function (mode, first, count) {
    const startedAtMs = performance.now()
    draw.call(this, mode, first, count)
    // A pixel that is asked for comes after everything before it.
    this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4))
    window.paintingMs = (window.paintingMs ?? 0) + performance.now() - startedAtMs
  }
}

export type MovingBooth = Awaited<ReturnType<typeof startBooth>>
