import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { VisitStore } from '../visit/visit-store'
import type { JobRecord } from './job'
import { changeJob } from './job-change'
import type { JobStore } from './job-store'
import type { Log } from './log'
import { returnPlace } from './return-place'

export interface CancelJobPorts {
  jobs: JobStore
  visits: VisitStore
  now: () => Date
  log: Log
}

const Arguments = z.object({ jobId: z.uuid() })

/**
 * Takes a waiting job out of the line and gives its allowance back; cancelling twice is cancelling once.
 * Kiosks cancel their own, staff any. Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND` or `NOT_CANCELLABLE`.
 */
export function createCancelJob({ jobs, visits, now, log }: CancelJobPorts) {
  return async function cancelJob(
    rawArguments: unknown,
    caller: { sub: string; isStaff: boolean },
  ): Promise<JobRecord> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await jobs.read(parsed.data.jobId)
    if (!job || (job.owner !== caller.sub && !caller.isStaff)) throw new RefusalError('JOB_NOT_FOUND')

    const cancelled = job.status === 'cancelled' ? job : await cancelQueued(jobs, job, now())
    await returnPlace(visits, cancelled)
    log.info('Job cancelled', { jobId: job.id })
    return cancelled
  }
}

async function cancelQueued(jobs: JobStore, job: JobRecord, now: Date): Promise<JobRecord> {
  if (job.status !== 'queued') throw new RefusalError('NOT_CANCELLABLE')
  const cancelled = changeJob(job, { kind: 'cancel' }, now)
  // A conflict means that a worker was quicker.
  if ((await jobs.save(job, cancelled)) === 'conflict') throw new RefusalError('NOT_CANCELLABLE')
  return cancelled
}
