import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { type BoothControl, createBoothControl } from '../e2e/local-control'
import { startBooth } from './booth'
import { openKiosk } from './kiosk-page'
import type { OutageOptions } from './options'
import { paintedAtMs } from './paint-marks'
import { quantile } from './quantile'
import type { Run } from './run-resources'

/** Long enough that the network is gone before the card is there. */
const MODEL_MS = 8_000

/** How a kiosk loses its backend. */
type Loss = 'cable' | 'backend'

/**
 * Return of the network → true state on the screen, for a guest whose card was finished while the kiosk was cut off.
 *
 * - `cable…`: the kiosk's own network is gone, as when somebody pulls the cable; the browser knows.
 * - `backend…`: the API is gone for everybody, sockets included, and the browser is told nothing; the kiosk has to try
 *   by itself. The workers are cut off as well, so the card is finished some seconds after the return: counted is until
 *   the screen says so, from the moment when the record does or the API is back, whichever is later.
 */
export async function measureOutage(run: Run, { seconds, rounds }: OutageOptions) {
  const dataDirectory = `${run.directory}/data`
  run.say('Starting the booth …')
  const booth = await startBooth(run, {
    projectDirectory: process.cwd(),
    dataDirectory,
    modelLatencyMs: MODEL_MS,
  })
  const control = createBoothControl({ localPortBase: booth.localPortBase, dataDirectory })
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const kiosk = await openKiosk(browser, booth.url)

  const measure = async (loss: Loss): Promise<number> => {
    const jobId = await kiosk.makeCard()
    await kiosk.page.getByText('It is being painted now.').waitFor()
    const backAtMs = await lose(loss, { seconds, control, context: kiosk.page.context() })
    const { completed } = await paintedAtMs(kiosk.page, jobId)
    const finishedAtMs = await control.completedAtMs(jobId)
    await kiosk.endTurn()
    return completed - Math.max(backAtMs, finishedAtMs)
  }
  const times: Record<Loss, number[]> = { cable: [], backend: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const loss of ['cable', 'backend'] as const) {
      const ms = await measure(loss)
      times[loss].push(ms)
      run.say(`${loss} gone for ${seconds} s: the card showed ${Math.round(ms)} ms after its return`)
    }
  }
  return {
    seconds,
    rounds,
    cableP50Ms: Math.round(quantile(times.cable, 0.5)),
    cableMaxMs: Math.round(quantile(times.cable, 1)),
    backendP50Ms: Math.round(quantile(times.backend, 0.5)),
    backendMaxMs: Math.round(quantile(times.backend, 1)),
  }
}

interface Outage {
  readonly seconds: number
  readonly control: BoothControl
  readonly context: BrowserContext
}

/** @returns when everything was back, in milliseconds since 1970. */
async function lose(loss: Loss, { seconds, control, context }: Outage): Promise<number> {
  if (loss === 'cable') {
    await context.setOffline(true)
    await wait(seconds * 1000)
    await context.setOffline(false)
  } else {
    await control.cutOff('appsync', seconds * 1000)
    await wait(seconds * 1000)
  }
  return Date.now()
}
