import type { EventDesk } from '../../../lib/api/event-desk'
import type { JobRecord } from '../../../lib/job/job'
import { isEnded } from '../../../lib/job/job'
import { checkWords } from './check-words'
import type { Finding } from './run-checks'

/** What came of a test card; `pictureUrl` works for a few minutes. */
export interface TestCard {
  finding: Finding
  pictureUrl?: string
}

const PATIENCE_MS = 120_000
const LOOK_EVERY_MS = 1_000

/** Sends one card through the whole booth and waits for its picture. */
export async function runTestCard(desk: EventDesk, eventId: string): Promise<TestCard> {
  const { name, good, late, bad, away } = checkWords.parts.card
  const badly = (message: string): TestCard => ({ finding: { name, verdict: 'bad', message } })
  const askedAtMs = Date.now()
  try {
    const reply = await desk.testCard(eventId)
    if (reply.kind === 'refused') return badly(bad(reply.refusal.message))
    const job = await endOf(desk, reply.value)
    if (!job) return badly(late)
    if (job.status !== 'completed') return badly(bad(job.errorMessage ?? job.errorCode ?? job.status))
    const seconds = ((Date.now() - askedAtMs) / 1000).toFixed(1)
    const image = await desk.cardImage(job.id)
    const finding: Finding = { name, verdict: 'good', message: good(seconds) }
    return image.kind === 'ok' ? { finding, pictureUrl: image.value.url } : { finding }
  } catch {
    return badly(away)
  }
}

async function endOf(desk: EventDesk, asked: JobRecord): Promise<JobRecord | undefined> {
  const givesUpAtMs = Date.now() + PATIENCE_MS
  while (Date.now() < givesUpAtMs) {
    const job = await desk.readJob(asked.id)
    if (job && isEnded(job)) return job
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return undefined
}
