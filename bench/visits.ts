import { chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { createBoothControl } from '../e2e/local-control'
import { startBooth } from './booth'
import { openKiosk } from './kiosk-page'
import { type PageMemory, pageMemory } from './page-memory'
import { quantile } from './quantile'
import type { Run } from './run-resources'

/** By then everything that is kept for good is there: code, fonts, sockets. */
const WARM_VISITS = 10
const SAY_EVERY = 10

/**
 * Whole visits one after the other on one page that is never loaded again, from the first touch to the card taken
 * home: whether the page grows. Memory is read at the attract screen, after what can be collected is.
 *
 * `ticketP50Ms`: from the first touch to the asking, by a hand that does not hesitate.
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
  const visit = async () => {
    const startedAtMs = performance.now()
    await kiosk.makeCard()
    askingMs.push(performance.now() - startedAtMs)
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
    ticketP50Ms: Math.round(quantile(askingMs, 0.5)),
  }
}

const inWords = ({ heapMb, nodes }: PageMemory) => `${heapMb} MB in the heap, ${nodes} nodes`
