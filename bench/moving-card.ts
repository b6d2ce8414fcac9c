import { chromium, devices } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { startBooth } from './booth'
import type { Run } from './run-resources'

/** A middling phone beside this machine, as Lighthouse reckons. */
const SLOWER = 4
const PATIENCE_MS = 120_000

/**
 * The moving card on a phone's page, from the tap to the film that runs: its bytes, and how long it took. The page's
 * own processor time is slowed down; the painting is not, but this Chromium paints without a graphics card, which
 * every phone has.
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
  const page = await browser.newPage({ baseURL: booth.url, viewport, userAgent })
  await page.goto(`/c/${token}`)
  await page.waitForLoadState('networkidle')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })

  run.say('Filming the card …')
  const startedAtMs = performance.now()
  await page.getByRole('button', { name: 'Make it move' }).click()
  const film = page.getByLabel('Your card, moving')
  await film.waitFor({ timeout: PATIENCE_MS })
  const ms = Math.round(performance.now() - startedAtMs)
  const bytes = await film.evaluate(
    async (video: HTMLVideoElement) => (await (await fetch(video.src)).blob()).size,
  )
  await browser.close()
  return { bytes, ms }
}

export type MovingBooth = Awaited<ReturnType<typeof startBooth>>
