import { chromium } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import { endpointOf } from '../e2e/backend/graphql'
import { signInTo } from '../e2e/backend/sign-in'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { createBoothControl } from '../e2e/local-control'
import { startBooth } from './booth'
import type { QueueOptions } from './options'
import { quantile } from './quantile'
import type { Run } from './run-resources'
import { openScreenKiosk } from './screen-kiosk'
import { openScreenlessKiosk } from './screenless-kiosk'
import type { CardStory, WaitingGuest } from './waiting-guest'

/**
 * A line of guests, from the first one's sending to the last one's card on the screen, beside the time that the model
 * alone would take. Each guest is a visit of its own with one card. Before it, every kiosk and every worker has served a
 * guest, as at a booth that is open, which gives the event a past to promise times by.
 *
 * - `idealMs`: rounds of the model alone, with every worker busy.
 * - `allMs`, `firstMs`: from the first sending to the last and to the first card's picture.
 * - `paintingMedianMs`: how long a worker had a card, from claim to completion (guests without a screen).
 * - `lost`: cards that were never shown; `duplicates`: model calls beyond one for each card.
 * - `etaMedianErrorPct`: the first time promised to a guest against the time it took (guests without a screen).
 */
export async function measureQueue(run: Run, options: QueueOptions) {
  const { jobs, concurrency, modelMs, together } = options
  const kiosks = Math.min(options.kiosks, jobs)
  run.say('Starting the booth …')
  const dataDirectory = `${run.directory}/data`
  const booth = await startBooth(run, {
    projectDirectory: process.cwd(),
    dataDirectory,
    modelLatencyMs: modelMs,
    workers: concurrency,
  })
  const { accessToken: token } = await signInTo(booth.cloud, demoAccounts.kiosk)
  const client = () => openScreenlessKiosk({ url: endpointOf(booth.cloud), token })

  run.say(`Opening ${kiosks} kiosks for ${jobs} guests …`)
  const guests = await openGuests(run, { kiosks, clients: jobs - kiosks, url: booth.url, client })

  run.say('Serving the guests before …')
  const screens = guests.filter(({ kind }) => kind === 'kiosk')
  const others = Array.from({ length: concurrency }, client)
  const letGo = () => Promise.all(others.splice(0).map((guest) => guest.close()))
  run.onEnd(letGo)
  await serve([...screens, ...others], modelMs)
  await letGo()

  run.say('Bringing the guests to their cards …')
  await inTurn(guests, (guest) => guest.prepare())

  run.say(`${jobs} guests ask for their cards …`)
  const patienceMs = 2 * Math.ceil(jobs / concurrency) * modelMs + 60_000
  const stories = await everybodysStories(run, guests, { together, patienceMs })
  const control = createBoothControl({ localPortBase: booth.localPortBase, dataDirectory })
  const calls = await control.invocationsByJob()
  return {
    jobs,
    concurrency,
    modelMs,
    kiosks,
    clients: jobs - kiosks,
    together,
    ...figures(stories, options, calls),
  }
}

async function serve(guests: readonly WaitingGuest[], modelMs: number): Promise<void> {
  await inTurn(guests, (guest) => guest.prepare())
  await inTurn(guests, (guest) => guest.send())
  await Promise.all(
    guests.map(async (guest) => {
      await guest.story(guests.length * modelMs + 60_000)
      await guest.endTurn()
    }),
  )
}

interface Crowd {
  readonly kiosks: number
  readonly clients: number
  readonly url: string
  readonly client: () => WaitingGuest
}

/** Real kiosks are spread over the line, so that they wait as long as anybody. */
async function openGuests(run: Run, { kiosks, clients, url, client }: Crowd): Promise<WaitingGuest[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const screens: WaitingGuest[] = []
  for (let index = 0; index < kiosks; index += 1) screens.push(await openScreenKiosk(browser, url))
  const guests: WaitingGuest[] = Array.from({ length: clients }, client)
  const every = Math.max(1, Math.ceil((kiosks + clients) / Math.max(1, kiosks)))
  screens.forEach((screen, index) => guests.splice(index * every, 0, screen))
  run.onEnd(() => Promise.all(guests.map((guest) => guest.close())))
  return guests
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item)
}

interface Sending {
  readonly together: boolean
  readonly patienceMs: number
}

/** Undefined for a guest whose card never came. */
async function everybodysStories(
  run: Run,
  guests: readonly WaitingGuest[],
  { together, patienceMs }: Sending,
) {
  let shown = 0
  const tell = async (guest: WaitingGuest): Promise<CardStory | undefined> => {
    try {
      const story = await guest.story(patienceMs)
      shown += 1
      if (shown % 10 === 0) run.say(`${shown} of ${guests.length} cards are on their screens`)
      return story
    } catch (error) {
      run.say(`A guest got no card: ${String(error)}`)
      return undefined
    }
  }
  const stories: Promise<CardStory | undefined>[] = []
  for (const guest of guests) {
    const sent = guest.send()
    if (!together) await sent
    stories.push(sent.then(() => tell(guest)))
  }
  return Promise.all(stories)
}

function figures(
  all: readonly (CardStory | undefined)[],
  { jobs, concurrency, modelMs }: QueueOptions,
  calls: ReadonlyMap<string, number>,
) {
  const stories = all.filter((story) => story !== undefined)
  const startMs = Math.min(...stories.map(({ sentAtMs }) => sentAtMs))
  const shownMs = stories.map(({ shownAtMs }) => shownAtMs - startMs)
  const idealMs = Math.ceil(jobs / concurrency) * modelMs
  const allMs = Math.max(...shownMs)
  const paintings = stories.flatMap(({ paintingMs }) => paintingMs ?? [])
  const errors = stories.flatMap(({ told, shownAtMs }) =>
    told ? [(100 * Math.abs(told.etaMs - (shownAtMs - told.atMs))) / (shownAtMs - told.atMs)] : [],
  )
  return {
    idealMs,
    allMs: Math.round(allMs),
    efficiency: Number((idealMs / allMs).toFixed(3)),
    firstMs: Math.round(Math.min(...shownMs)),
    paintingMedianMs: paintings.length === 0 ? null : Math.round(quantile(paintings, 0.5)),
    lost: jobs - stories.length,
    duplicates: stories.reduce((sum, { jobId }) => sum + Math.max(0, (calls.get(jobId) ?? 0) - 1), 0),
    etaMedianErrorPct: errors.length === 0 ? null : Number(quantile(errors, 0.5).toFixed(1)),
    requestsPerCardP95: quantile(
      stories.map(({ requests }) => requests),
      0.95,
    ),
  }
}
