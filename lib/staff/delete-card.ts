import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { JobRecord } from '../job/job'
import type { Log } from '../job/log'
import type { EraseCard } from '../retention/erase-card'

const Arguments = z.object({ jobId: z.uuid() })

/**
 * Deletes a card for staff, by the rule of the guest's own delete: a guest who lost the link asks the crew.
 * Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND` or `BUSY`.
 */
export function createDeleteCardByStaff({ eraseCard, log }: { eraseCard: EraseCard; log: Log }) {
  return async function deleteCardByStaff(rawArguments: unknown): Promise<JobRecord> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await eraseCard(parsed.data.jobId)
    log.info('Card deleted by staff', { jobId: job.id })
    return job
  }
}
