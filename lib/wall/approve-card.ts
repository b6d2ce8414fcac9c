import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { JobRecord } from '../job/job'
import type { JobStore } from '../job/job-store'
import type { Log } from '../job/log'
import { wallCardOf } from './wall-card'
import { approved } from './wall-state'
import type { WallStore } from './wall-store'

export interface ModerationPorts {
  jobs: Pick<JobStore, 'read' | 'save'>
  wall: WallStore
  now: () => Date
  log: Log
}

export const ModerationArguments = z.object({ jobId: z.uuid() })

/** Staff, the guest and expiry write a finished job: more rounds than this are not a race. */
const MAX_ROUNDS = 10

/**
 * Puts a finished card on the wall, if its guest agreed to that; approving twice is approving once. Whoever hides or
 * deletes it at the same time wins: the wall is written first, and taken back unless the job's write confirms it.
 * Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND`, `CARD_GONE`, `NOT_APPROVABLE` or `BUSY`.
 */
export function createApproveCard({ jobs, wall, now, log }: ModerationPorts) {
  return async function approveCard(rawArguments: unknown): Promise<JobRecord> {
    const parsed = ModerationArguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const job = await jobs.read(parsed.data.jobId)
      if (!job) throw new RefusalError('JOB_NOT_FOUND')
      const after = approved(job, now())
      await wall.show(wallCardOf(after))
      if ((await jobs.save(job, after)) === 'saved') {
        log.info('Card approved for the wall', { jobId: job.id })
        return after
      }
      await wall.remove(job.id)
    }
    throw new RefusalError('BUSY')
  }
}
