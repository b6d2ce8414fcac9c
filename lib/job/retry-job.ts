import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { VisitStore } from '../visit/visit-store'
import { holdPlace } from './hold-place'
import { type JobRecord, isAdmitted, isEnded } from './job'
import { changeJob } from './job-change'
import { type JobQueue, type JobStore, messageFor } from './job-store'
import { LEASE_MS } from './limits'
import type { Log } from './log'
import { returnPlace } from './return-place'

export interface RetryJobPorts {
  jobs: JobStore
  visits: VisitStore
  queue: JobQueue
  now: () => Date
  log: Log
}

const Arguments = z.object({ jobId: z.uuid() })

/**
 * Gives a job that failed another chance: the same job and ticket, its attempts on record, a new place in the visit's
 * allowance. Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND`, `NOT_RETRYABLE`, or `ALLOWANCE_USED` when the guest has
 * used the turn for another card (staff may grant a fresh allowance).
 */
export function createRetryJob({ jobs, visits, queue, now, log }: RetryJobPorts) {
  return async function retryJob(rawArguments: unknown): Promise<JobRecord> {
    const failed = await find(jobs, rawArguments)
    if (failed.status !== 'failed') throw new RefusalError('NOT_RETRYABLE')
    await returnPlace(visits, failed)
    const again = changeJob(failed, { kind: 'retry' }, now())
    if ((await jobs.save(failed, again)) === 'conflict') throw new RefusalError('BUSY')
    await sendRetry({ jobs, visits, queue, now }, again)
    log.info('Job is tried again', { jobId: again.id, retries: again.retries })
    return again
  }
}

/** Holds the place of a job that is tried again, and sends it to the workers. */
export async function sendRetry(ports: Omit<RetryJobPorts, 'log'>, again: JobRecord): Promise<void> {
  await holdPlace(ports, again)
  await ports.queue.send(messageFor(again))
}

/**
 * Sends a waiting job's message to the workers once more; a second message does no harm.
 * Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND` or `NOT_RETRYABLE` (it has ended, or is not in the line yet).
 */
export function createRequeueJob({ jobs, queue, log }: Pick<RetryJobPorts, 'jobs' | 'queue' | 'log'>) {
  return async function requeueJob(rawArguments: unknown): Promise<JobRecord> {
    const job = await find(jobs, rawArguments)
    if (isEnded(job) || !isAdmitted(job)) throw new RefusalError('NOT_RETRYABLE')
    if (job.status === 'queued') await queue.send(messageFor(job))
    else await queue.send({ ...messageFor(job), seenVersion: job.version }, LEASE_MS)
    log.info('Job is sent to the workers again', { jobId: job.id })
    return job
  }
}

async function find(jobs: JobStore, rawArguments: unknown): Promise<JobRecord> {
  const parsed = Arguments.safeParse(rawArguments)
  if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
  const job = await jobs.read(parsed.data.jobId)
  if (!job) throw new RefusalError('JOB_NOT_FOUND')
  return job
}
