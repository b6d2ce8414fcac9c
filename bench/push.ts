import { chromium } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import { endpointOf } from '../e2e/backend/graphql'
import { signInTo } from '../e2e/backend/sign-in'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { createBoothControl } from '../e2e/local-control'
import { startBooth } from './booth'
import { openKiosk } from './kiosk-page'
import { paintedAtMs } from './paint-marks'
import { openPollingPage, POLL_EVERY_MS } from './polling-page'
import { quantile } from './quantile'
import { watchRecordChanges } from './record-changes'
import type { Run } from './run-resources'

const statuses = ['processing', 'completed'] as const
type Status = (typeof statuses)[number]

/** How long one change took to reach each screen. */
interface Sample {
  readonly status: Status
  readonly pushMs: number
  readonly pollMs: number
}

/** Shorter jobs could end before their start is shown. */
const SHORTEST_JOB_MS = 1_500

/**
 * Record change → pixels, for the same jobs on two pages of one browser: the kiosk, which the product pushes to, and
 * a page that polls every 5 s and shows the same. A first job warms everything up; each further one is a guest's whole turn on the kiosk and gives two changes:
 * `processing`, and `completed`, which counts as shown once the card's picture is on the screen.
 *
 * A change begins at its record's `updatedAt`, which the worker sets before it writes, so that writing counts too.
 * It ends after the frame that shows it (a page that shows a later status instead has caught up as well). Both are
 * clocks of this machine. The model's time differs from job to job, evenly over one interval of polling, so that no
 * change falls on a poll by habit.
 */
export async function measurePush(run: Run, { jobs }: { jobs: number }) {
  run.say('Starting the booth …')
  const dataDirectory = `${run.directory}/data`
  const { url, cloud, localPortBase } = await startBooth(run, {
    projectDirectory: process.cwd(),
    dataDirectory,
    modelLatencyMs: SHORTEST_JOB_MS,
  })
  const control = createBoothControl({ localPortBase, dataDirectory })
  const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)
  const changes = await watchRecordChanges(cloud, accessToken)
  run.onEnd(() => Promise.resolve(changes.stop()))

  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const kiosk = await openKiosk(browser, url)
  const polling = await openPollingPage(browser, { url, endpoint: endpointOf(cloud), token: accessToken })

  const measureCard = async (latencyMs: number): Promise<Sample[]> => {
    await control.setModel({ latencyMs })
    const jobId = await kiosk.makeCard()
    await polling.follow(jobId)
    const [pushed, polled] = await Promise.all([
      paintedAtMs(kiosk.page, jobId),
      paintedAtMs(polling.page, jobId),
    ])
    await kiosk.endTurn()
    return Promise.all(
      statuses.map(async (status) => {
        const changedAtMs = await changes.at(jobId, status)
        return { status, pushMs: pushed[status] - changedAtMs, pollMs: polled[status] - changedAtMs }
      }),
    )
  }
  run.say('A first card, to warm up …')
  await measureCard(SHORTEST_JOB_MS)
  const samples: Sample[] = []
  for (let job = 0; job < jobs; job += 1) {
    const card = await measureCard(SHORTEST_JOB_MS + Math.round((job * POLL_EVERY_MS) / jobs))
    samples.push(...card)
    run.say(`Card ${job + 1} of ${jobs}: ${card.map(inWords).join(', ')}`)
  }
  return figures(samples)
}

function inWords({ status, pushMs, pollMs }: Sample): string {
  return `${status} after ${Math.round(pushMs)} ms pushed and ${Math.round(pollMs)} ms polled`
}

function figures(samples: readonly Sample[]) {
  const push = samples.map(({ pushMs }) => pushMs)
  const poll = samples.map(({ pollMs }) => pollMs)
  const rounded = (values: readonly number[], share: number) => Math.round(quantile(values, share))
  const pushP95Of = (status: Status) =>
    rounded(
      samples.filter((sample) => sample.status === status).map(({ pushMs }) => pushMs),
      0.95,
    )
  return {
    n: samples.length,
    pushP50Ms: rounded(push, 0.5),
    pushP95Ms: rounded(push, 0.95),
    pollP50Ms: rounded(poll, 0.5),
    pollP95Ms: rounded(poll, 0.95),
    ratioP50: Number((quantile(poll, 0.5) / quantile(push, 0.5)).toFixed(1)),
    pushProcessingP95Ms: pushP95Of('processing'),
    pushCompletedP95Ms: pushP95Of('completed'),
  }
}
