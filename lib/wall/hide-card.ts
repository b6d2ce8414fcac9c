import { RefusalError } from '../failure/refusal'
import type { JobRecord } from '../job/job'
import { changeStoredJob } from '../job/job-store'
import { ModerationArguments, type ModerationPorts } from './approve-card'
import { hidden } from './wall-state'

/**
 * Takes a card off the wall, or keeps it from getting there; hiding twice is hiding once.
 * Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND`, `CARD_GONE`, `CARD_NOT_READY` or `BUSY`.
 */
export function createHideCard({ jobs, wall, now, log }: ModerationPorts) {
  return async function hideCard(rawArguments: unknown): Promise<JobRecord> {
    const parsed = ModerationArguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await changeStoredJob(jobs, parsed.data.jobId, (before) => hidden(before, now()))
    await wall.remove(job.id)
    log.info('Card kept off the wall', { jobId: job.id })
    return job
  }
}
