import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type Page, chromium } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import { buildPages, servePages } from '../demo/next-server'
import { type TestBackend, startTestBackend } from '../e2e/backend/backend.fixture'
import { ask } from '../e2e/backend/graphql'
import { startGuest } from '../e2e/backend/guest'
import { signInTo } from '../e2e/backend/sign-in'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { WallCard } from '../lib/wall/wall-card'
import { WALL_LENGTH } from '../lib/wall/wall-show'
import type { PlainRow } from '../local/dynamodb/plain-rows'
import { findFreePorts } from './free-ports'
import { pageMemory } from './page-memory'
import { quantile } from './quantile'
import type { Run } from './run-resources'

/** By then everything that is kept for good is there: code, fonts, sockets, a full wall. */
const WARM_EVENTS = 200
const TELL_AFTER = 250
const LOOK_FOR_MS = 15_000
const LOOK_EVERY_MS = 50

/**
 * A day at the wall, run forward: cards come, and the oldest is taken away, one after the other on one page that is
 * never loaded again. Each is waited for until it stands on the screen (`missed` counts those that never did), and
 * the page's heap is read once it is warm and at the end.
 */
export async function measureWall(run: Run, { events }: { events: number }) {
  run.say('Starting the booth …')
  const backend = await startTestBackend()
  run.onEnd(() => backend.stop())
  const sightings = createSightings()
  const page = await openWall(run, backend, sightings)
  const writer = createWallWriter(backend, await finishedJob(backend))
  const startedAtMs = performance.now()
  const seenMs: number[] = []
  let missed = 0
  let warm = await pageMemory(page)
  for (let event = 1; event <= events; event += 1) {
    const name = `Guest ${event}`
    const addedAtMs = performance.now()
    await writer.add(name, event)
    if (await sightings.waitFor(name)) seenMs.push(performance.now() - addedAtMs)
    else missed += 1
    if (event === WARM_EVENTS) warm = await pageMemory(page)
    if (event % TELL_AFTER === 0)
      run.say(`Card ${event} of ${events}: ${(await pageMemory(page)).heapMb} MB in the heap`)
  }
  const end = await pageMemory(page)
  return {
    events,
    missed,
    seenMs: { p50: Math.round(quantile(seenMs, 0.5)), p95: Math.round(quantile(seenMs, 0.95)) },
    seconds: Math.round((performance.now() - startedAtMs) / 1000),
    heapWarmMb: warm.heapMb,
    heapEndMb: end.heapMb,
    heapGrowthPct: Number(((end.heapMb / warm.heapMb - 1) * 100).toFixed(1)),
    nodesWarm: warm.nodes,
    nodesEnd: end.nodes,
  }
}

interface Sightings {
  /** A card of this name has come onto the screen. */
  saw(name: string): void
  /** False when it does not come for long. */
  waitFor(name: string): Promise<boolean>
}

function createSightings(): Sightings {
  let seen = ''
  let tell = () => {}
  return {
    saw(name) {
      seen = name
      tell()
    },
    waitFor(name) {
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const timer = setTimeout(() => resolve(false), LOOK_FOR_MS)
      tell = () => seen === name && resolve(true)
      tell()
      return promise.finally(() => clearTimeout(timer))
    },
  }
}

/** Runs in the page: tells of each card whose picture is there, when it steps to the front. */
function tellOfCards(): void {
  const told = (globalThis as unknown as { cardInFront: (name: string) => void }).cardInFront
  let last: string | undefined
  new MutationObserver(() => {
    const card = document.querySelector('.wall-card[data-place="front"] [role="img"]')
    const name = /^Card of (.*?):/.exec(card?.getAttribute('aria-label') ?? '')?.[1]
    if (name === undefined || name === last) return
    last = name
    told(name)
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-place'] })
}

async function openWall(
  run: Run,
  { cloud, dataDirectory }: TestBackend,
  sightings: Sightings,
): Promise<Page> {
  await buildPages()
  const outputsFile = `${dataDirectory}/outputs/amplify_outputs.json`
  mkdirSync(`${dataDirectory}/outputs`, { recursive: true })
  writeFileSync(outputsFile, JSON.stringify(cloud.outputs))
  const { web: port } = await findFreePorts()
  const pages = await servePages({
    mode: 'start',
    host: '127.0.0.1',
    port,
    publicUrl: undefined,
    outputsFile,
  })
  run.onEnd(() => pages.stop())
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.exposeFunction('cardInFront', (name: string) => sightings.saw(name))
  await page.addInitScript(tellOfCards)
  await page.goto(`${pages.url}/wall`)
  await page.getByLabel('Booth account').fill(demoAccounts.kiosk.username)
  await page.getByLabel('Password').fill(demoAccounts.kiosk.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('The first card is yet to come.').waitFor()
  // The subscriptions stand a moment after the first read.
  await page.waitForLoadState('networkidle')
  await wait(1_000)
  return page
}

const fields = Object.keys(WallCard.shape).join(' ')
const show = `mutation Show($input: CreateWallCardInput!) { createWallCard(input: $input) { ${fields} } }`
const take = `mutation Take($id: ID!) { deleteWallCard(input: { id: $id }) { ${fields} } }`

/** One painted card of a guest who agreed to the wall: the picture of all the others. */
async function finishedJob({ cloud }: TestBackend): Promise<PlainRow> {
  const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)
  const guest = await startGuest(cloud, accessToken, 'booth-1', true)
  const { id } = await guest.ticket()
  for (;;) {
    const row = (await cloud.rows('Job')).find((job) => job['id'] === id)
    if (row?.['status'] === 'completed') return row
    await wait(LOOK_EVERY_MS)
  }
}

/** Writes to the wall as `approve-card` does, without painting each card: all have the same picture. */
function createWallWriter({ cloud }: TestBackend, job: PlainRow) {
  const proof = cloud.credentialsOf('approve-card')
  const onWall: string[] = []
  const send = async (query: string, variables: Record<string, unknown>) => {
    const { errors } = await ask(cloud, proof, query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
  }
  return {
    async add(displayName: string, ticket: number): Promise<void> {
      const now = new Date().toISOString()
      const card = {
        ...{ id: randomUUID(), eventId: 'demo', displayName, title: 'A fox astronaut', userNumber: ticket },
        ...{ ticket, style: 'storybook', seed: ticket, approvedAt: now },
      }
      await cloud.putRow('Job', { ...job, id: card.id, approvedAt: now })
      await send(show, { input: card })
      onWall.push(card.id)
      const oldest = onWall.length > WALL_LENGTH ? onWall.shift() : undefined
      if (oldest !== undefined) await send(take, { id: oldest })
    },
  }
}
