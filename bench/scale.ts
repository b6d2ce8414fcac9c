import { randomUUID } from 'node:crypto'
import { demoAccounts } from '../demo/accounts'
import { synthesizeBackend } from '../demo/local-backend'
import { endpointOf } from '../e2e/backend/graphql'
import { startGuest } from '../e2e/backend/guest'
import { signInTo } from '../e2e/backend/sign-in'
import type { Job } from '../lib/job/job'
import { startCloud } from './booth'
import type { ScaleOptions } from './options'
import type { Run } from './run-resources'
import { openScreenlessKiosk } from './screenless-kiosk'
import { untilEnded } from './submit'
import { readUsage, usedBetween } from './usage-reading'
import { openPollingCrowd, openPushedCrowd, type WaitingCrowd } from './waiting-crowd'

const WORKERS = 2
const MODEL_MS = 5_000
const POLL_EVERY_MS = 5_000
/** So many that ask every few seconds are all that two cores can answer; of more only the pushed ones are measured. */
const MOST_POLLING = 100
/** A turn is over long before this. */
const CARD_PATIENCE_MS = 600_000

interface Backend {
  readonly url: string
  readonly controlUrl: string
  readonly token: string
  readonly cloud: Parameters<typeof startGuest>[0]
}

type Open = (backend: Backend, kiosks: number, job: Job) => Promise<WaitingCrowd>

const openPushed: Open = (backend, kiosks, job) => openPushedCrowd({ ...backend, kiosks, job })
const openPolling: Open = (backend, kiosks, job) =>
  Promise.resolve(openPollingCrowd({ ...backend, kiosks, job, everyMs: POLL_EVERY_MS }))

/**
 * What one card costs while so many kiosks wait for theirs, in what AWS bills, counted by the local services. Two
 * guests make cards one after the other, whole turns from the first touch to the picture, with two workers and a
 * model of 5 s; all others wait behind them. Beside it, the same with waiting kiosks that poll every 5 s, as far as
 * the machine can answer them (`poll` is null beyond).
 *
 * `waitingRequests`: what one waiting kiosk asked while all those cards were made.
 */
export async function measureScale(run: Run, { cards, kiosks }: ScaleOptions) {
  const assemblyDirectory = await synthesizeBackend((line) => run.say(line))
  const rows = []
  for (const count of kiosks) {
    run.say(`${count} kiosks wait, pushed to …`)
    const push = await measureCrowd(run, { assemblyDirectory, cards, kiosks: count, open: openPushed })
    if (count > MOST_POLLING) {
      rows.push({ kiosks: count, push, poll: null })
      continue
    }
    run.say(`${count} kiosks wait, polling …`)
    const poll = await measureCrowd(run, { assemblyDirectory, cards, kiosks: count, open: openPolling })
    rows.push({ kiosks: count, push, poll })
  }
  return { cards, modelMs: MODEL_MS, workers: WORKERS, pollEveryMs: POLL_EVERY_MS, perCard: rows }
}

interface CrowdMeasurement {
  readonly assemblyDirectory: string
  readonly cards: number
  readonly kiosks: number
  readonly open: Open
}

async function measureCrowd(run: Run, { assemblyDirectory, cards, kiosks, open }: CrowdMeasurement) {
  const { program, cloud, controlUrl } = await startCloud(run, {
    projectDirectory: process.cwd(),
    assemblyDirectory,
    dataDirectory: `${run.directory}/data-${kiosks}-${open.name}`,
    modelLatencyMs: MODEL_MS,
    workers: WORKERS,
  })
  const { accessToken: token } = await signInTo(cloud, demoAccounts.kiosk)
  const backend: Backend = { url: endpointOf(cloud), controlUrl, token, cloud }
  await makeCards(backend, WORKERS)

  const crowd = await open(backend, kiosks, await jobFarBehind(backend))
  // What is read when a subscription begins is no waiting yet.
  await crowd.settled()
  // Who came 15 s ago and has heard nothing looks once by itself: from the next card on all hear of the line.
  await makeCards(backend, WORKERS)
  await crowd.settled()
  const requestsBefore = crowd.requests()
  const before = await readUsage(controlUrl)
  const startedAt = performance.now()
  await makeCards(backend, cards)
  const seconds = (performance.now() - startedAt) / 1000
  const after = await readUsage(controlUrl)
  const waitingRequests = (crowd.requests() - requestsBefore) / kiosks
  crowd.close()
  await program.stop()
  return {
    ...usedBetween(before, after, cards),
    secondsPerCard: Number((seconds / cards).toFixed(1)),
    waitingRequests: Number(waitingRequests.toFixed(2)),
  }
}

/** A job that will never be started: its row is not there, which costs a reader as much as one that does not change. */
async function jobFarBehind({ cloud, token }: Backend): Promise<Job> {
  const guest = await startGuest(cloud, token)
  const job = await guest.ticket()
  await untilEnded(guest, job.id)
  return { ...job, id: randomUUID(), ticket: Number.MAX_SAFE_INTEGER }
}

/** As many guests as there are workers, each one's whole turn after the other. */
async function makeCards(backend: Backend, cards: number): Promise<void> {
  let left = cards
  const makeSome = async () => {
    while (left > 0) {
      left -= 1
      const kiosk = openScreenlessKiosk(backend)
      await kiosk.prepare()
      await kiosk.send()
      await kiosk.story(CARD_PATIENCE_MS)
      await kiosk.close()
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, makeSome))
}
