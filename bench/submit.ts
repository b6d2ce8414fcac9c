import { setTimeout as wait } from 'node:timers/promises'
import { demoAccounts } from '../demo/accounts'
import { synthesizeBackend } from '../demo/local-backend'
import { startGuest } from '../e2e/backend/guest'
import { signInTo } from '../e2e/backend/sign-in'
import { isEnded } from '../lib/job/job'
import { startCloud } from './booth'
import { quantile } from './quantile'
import type { Run } from './run-resources'

type Guest = Awaited<ReturnType<typeof startGuest>>

/**
 * Submit → ticket: the whole round trip of `submitCard` over HTTP, as this process sees it, with the local cloud in
 * a process of its own. Not measured: sign-in, starting visits, the first guest's cards (everything warms up) and,
 * unless `busy`, painting, because the next card is asked for after the last one ended.
 */
export async function measureSubmit(run: Run, { cards, busy }: { cards: number; busy: boolean }) {
  const { cloud } = await startCloud(run, {
    projectDirectory: process.cwd(),
    assemblyDirectory: await synthesizeBackend((line) => run.say(line)),
    dataDirectory: `${run.directory}/data`,
    modelLatencyMs: 0,
  })
  const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)

  const first = await startGuest(cloud, accessToken)
  for (let card = 0; card < first.visit.allowance; card += 1)
    await untilEnded(first, (await first.ticket()).id)

  const tookMs: number[] = []
  let guest = await startGuest(cloud, accessToken)
  for (let card = 0; card < cards; card += 1) {
    if (card > 0 && card % guest.visit.allowance === 0) {
      run.say(`${card} of ${cards} cards`)
      guest = await startGuest(cloud, accessToken)
    }
    const startedAt = performance.now()
    const { id } = await guest.ticket()
    tookMs.push(performance.now() - startedAt)
    if (!busy) await untilEnded(guest, id)
  }
  return {
    n: tookMs.length,
    busy,
    p50Ms: Math.round(quantile(tookMs, 0.5)),
    p95Ms: Math.round(quantile(tookMs, 0.95)),
  }
}

const LOOK_EVERY_MS = 100
const PATIENCE_MS = 60_000

/** Waits for a card. @throws unless it is completed. */
export async function untilEnded(guest: Guest, jobId: string): Promise<void> {
  const deadlineMs = Date.now() + PATIENCE_MS
  for (;;) {
    const job = await guest.read(jobId)
    if (isEnded(job)) {
      if (job.status !== 'completed')
        throw new Error(`Card ${jobId} ended as ${job.status}: ${job.errorCode}`)
      return
    }
    if (Date.now() > deadlineMs) throw new Error(`Card ${jobId} is still ${job.status}`)
    await wait(LOOK_EVERY_MS)
  }
}
