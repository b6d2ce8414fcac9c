import { chromium, type Page } from '@playwright/test'
import { z } from 'zod'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { goOn, sendCard, start } from '../e2e/guest-at-kiosk'
import { createBoothControl } from '../e2e/local-control'
import { startBooth } from './booth'
import { openKiosk } from './kiosk-page'
import { type PageMemory, pageMemory } from './page-memory'
import { quantile } from './quantile'
import type { Run } from './run-resources'

/** By then everything that is kept for good is there: code, fonts, sockets. */
const WARM_VISITS = 10
const SAY_EVERY = 10

const NAME = 'Mara'

/**
 * Whole visits one after the other on one page that is never loaded again, from the first touch to the card taken
 * home: whether the page grows. Memory is read at the attract screen, after what can be collected is.
 * Each guest takes the shortest way: the booth's own suggestion, and a name of four letters.
 *
 * `tapsToName`: touches until the name is asked for; `tapsForName`: its letters and the one that sends it.
 * `askingP50Ms`: from the first touch to the asking, by a hand that does not hesitate.
 */
export async function measureVisits(run: Run, { visits }: { visits: number }) {
  run.say('Starting the booth …')
  const dataDirectory = `${run.directory}/data`
  const booth = await startBooth(run, {
    projectDirectory: process.cwd(),
    dataDirectory,
    modelLatencyMs: 0,
  })
  await createBoothControl({ localPortBase: booth.localPortBase, dataDirectory }).setModel({ latencyMs: 0 })
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const kiosk = await openKiosk(browser, booth.url)

  const askingMs: number[] = []
  let taps: readonly [toName: number, forName: number] = [0, 0]
  const touches = await countTouches(kiosk.page)
  const visit = async () => {
    const startedAtMs = performance.now()
    const before = await touches()
    await toName(kiosk.page)
    const atName = await touches()
    await sayName(kiosk.page)
    askingMs.push(performance.now() - startedAtMs)
    taps = [atName - before, (await touches()) - atName]
    await kiosk.endTurn()
    await kiosk.page.getByRole('button', { name: 'Touch to start' }).waitFor()
  }
  for (let number = 1; number <= WARM_VISITS; number += 1) await visit()
  const warm = await pageMemory(kiosk.page)
  for (let number = WARM_VISITS + 1; number <= visits; number += 1) {
    await visit()
    if (number % SAY_EVERY === 0)
      run.say(`Visit ${number} of ${visits}: ${inWords(await pageMemory(kiosk.page))}`)
  }
  const end = await pageMemory(kiosk.page)
  return {
    visits,
    heapWarmMb: warm.heapMb,
    heapEndMb: end.heapMb,
    heapGrowthPct: Number(((end.heapMb / warm.heapMb - 1) * 100).toFixed(1)),
    nodesWarm: warm.nodes,
    nodesEnd: end.nodes,
    tapsToName: taps[0],
    tapsForName: taps[1],
    askingP50Ms: Math.round(quantile(askingMs, 0.5)),
  }
}

const inWords = ({ heapMb, nodes }: PageMemory) => `${heapMb} MB in the heap, ${nodes} nodes`

/** The guest takes the idea that the booth offers. */
async function toName(page: Page): Promise<void> {
  await start(page)
  await goOn(page, 'Surprise me').last().click()
  await goOn(page, 'Next').click()
  await page.getByRole('heading', { name: 'Whose card is it?' }).waitFor()
}

/** Types the name on the glass, where the first letter is a capital by itself. */
async function sayName(page: Page): Promise<void> {
  const keys = page.getByRole('group', { name: 'Keyboard' })
  for (const letter of NAME) await keys.getByRole('button', { name: letter, exact: true }).click()
  await sendCard(page)
}

/** How often this page has been touched, from now on. */
async function countTouches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const touches = { count: 0 }
    addEventListener('pointerdown', () => (touches.count += 1), { capture: true })
    Object.assign(window, { touches })
  })
  return async () => z.number().parse(await page.evaluate('touches.count'))
}
