import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { subscribe } from '../e2e/backend/realtime'
import { JobStatus } from '../lib/job/job'
import type { LocalCloud } from '../local/start-local-cloud'

const Change = z.object({ id: z.string(), status: JobStatus, updatedAt: z.iso.datetime() })

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 20

/** Notes when each job's record came to each status, by a subscription of its own that no page shares. */
export async function watchRecordChanges(cloud: Pick<LocalCloud, 'outputs'>, token: string) {
  const subscription = await subscribe(cloud, token, 'subscription { onUpdateJob { id status updatedAt } }')
  const find = (jobId: string, status: JobStatus) =>
    subscription.records
      .map((record) => Change.parse(record))
      .find((each) => each.id === jobId && each.status === status)

  return {
    stop: () => subscription.stop(),
    /** Milliseconds since 1970 at which the worker made the record's change. */
    async at(jobId: string, status: JobStatus): Promise<number> {
      const deadlineMs = Date.now() + PATIENCE_MS
      for (;;) {
        const change = find(jobId, status)
        if (change) return Date.parse(change.updatedAt)
        if (Date.now() > deadlineMs) throw new Error(`Nobody was told that job ${jobId} is ${status}`)
        await wait(LOOK_EVERY_MS)
      }
    },
  }
}
