import { chromium } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import { endpointOf } from '../e2e/backend/graphql'
import { signInTo } from '../e2e/backend/sign-in'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { createBoothControl } from '../e2e/local-control'
import { startBooth } from './booth'
import { openKiosk } from './kiosk-page'
import { type Paint, paintedAtMs, paints } from './paint-marks'
import { openPollingPage, POLL_EVERY_MS } from './polling-page'
import { quantile } from './quantile'
import { watchRecordChanges } from './record-changes'
import type { Run } from './run-resources'

/** How long one change took to reach each screen. */
interface Sample {
  readonly paint: Paint
  readonly pushMs: number
  readonly pollMs: number
}

/** Shorter jobs could end before their start is shown. */
const SHORTEST_JOB_MS = 1_500

/**
 * Record change → pixels, for the same jobs on two pages of one browser: the kiosk, which the product pushes to, and
 * a page that polls every 5 s and shows the same. A first job warms everything up; each further one is a guest's whole
 * turn on the kiosk and gives two changes: `processing` and `completed`.
 *
 * A change begins at its record's `updatedAt`, which the worker sets before it writes, so that writing counts too. It
 * ends after the frame in which the screen says so ("It is being painted now.", "Your card is ready."; a page that
 * shows a later state instead has caught up as well). These two are `push…` and `poll…`.
 *
 * `pushCard…` and `pollCard…` go on until the card itself may turn over: its picture asked for, signed, loaded, decoded
 * and in a frame, counted from the record's `completed` as well.
 *
 * Both are clocks of this machine. The model's time differs from job to job, evenly over one interval of polling, so
 * that no change falls on a poll by habit.
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
      paints.map(async (paint) => {
        const changedAtMs = await changes.at(jobId, paint === 'picture' ? 'completed' : paint)
        return { paint, pushMs: pushed[paint] - changedAtMs, pollMs: polled[paint] - changedAtMs }
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

function inWords({ paint, pushMs, pollMs }: Sample): string {
  return `${paint} after ${Math.round(pushMs)} ms pushed and ${Math.round(pollMs)} ms polled`
}

function figures(samples: readonly Sample[]) {
  const changes = samples.filter(({ paint }) => paint !== 'picture')
  const cards = samples.filter(({ paint }) => paint === 'picture')
  const push = changes.map(({ pushMs }) => pushMs)
  const poll = changes.map(({ pollMs }) => pollMs)
  const pushed = (paint: Paint) => samples.filter((each) => each.paint === paint).map(({ pushMs }) => pushMs)
  const rounded = (values: readonly number[], share: number) => Math.round(quantile(values, share))
  return {
    n: changes.length,
    pushP50Ms: rounded(push, 0.5),
    pushP95Ms: rounded(push, 0.95),
    pollP50Ms: rounded(poll, 0.5),
    pollP95Ms: rounded(poll, 0.95),
    ratioP50: Number((quantile(poll, 0.5) / quantile(push, 0.5)).toFixed(1)),
    pushProcessingP95Ms: rounded(pushed('processing'), 0.95),
    pushCompletedP95Ms: rounded(pushed('completed'), 0.95),
    pushCardP50Ms: rounded(pushed('picture'), 0.5),
    pushCardP95Ms: rounded(pushed('picture'), 0.95),
    pollCardP50Ms: rounded(
      cards.map(({ pollMs }) => pollMs),
      0.5,
    ),
  }
}
