import { type Job, isEnded } from './job'
import type { JobFailure } from './job-failure'

/** What may happen to a job. */
export type JobChange =
  | { kind: 'claim'; leaseUntil: Date; model: string }
  | { kind: 'renew'; leaseUntil: Date }
  | { kind: 'requeue' }
  | { kind: 'complete'; art: { s3Key: string; width: number; height: number } }
  | { kind: 'end'; failure: JobFailure }
  | { kind: 'cancel' }

/** A change that the job's state does not allow; nothing was changed. */
export class IllegalJobChangeError extends Error {
  readonly retry = false

  constructor(job: Job, change: JobChange) {
    super(`A ${job.status} job cannot ${change.kind}`)
    this.name = 'IllegalJobChangeError'
  }
}

/** True while a worker holds the job and has not been silent for too long. */
export function isLeased(job: Job, now: Date): boolean {
  return job.status === 'processing' && leaseLeftMs(job, now) > 0
}

/** How long until another worker may take the job. */
export function leaseLeftMs(job: Job, now: Date): number {
  return job.leaseUntil === undefined ? 0 : Math.max(0, Date.parse(job.leaseUntil) - now.getTime())
}

/**
 * The one place that knows the legal moves of a job. Gives the changed job with its version raised, or throws
 * `IllegalJobChangeError`. Ended jobs never change.
 */
export function changeJob(job: Job, change: JobChange, now: Date): Job {
  if (isEnded(job)) throw new IllegalJobChangeError(job, change)
  const at = now.toISOString()
  const changed = { ...job, version: job.version + 1, updatedAt: at }
  switch (change.kind) {
    case 'claim': {
      if (isLeased(job, now)) throw new IllegalJobChangeError(job, change)
      const startedAt = job.startedAt ?? at
      return {
        ...changed,
        status: 'processing',
        attempts: job.attempts + 1,
        model: change.model,
        leaseUntil: change.leaseUntil.toISOString(),
        startedAt,
        queueMs: Math.max(0, Date.parse(startedAt) - Date.parse(job.createdAt)),
      }
    }
    case 'renew':
      requireProcessing(job, change)
      return { ...changed, leaseUntil: change.leaseUntil.toISOString() }
    case 'requeue':
      requireProcessing(job, change)
      return { ...changed, status: 'queued', leaseUntil: undefined }
    case 'complete':
      requireProcessing(job, change)
      return { ...changed, ...change.art, ...ended(job, now), status: 'completed' }
    case 'end': {
      const { code, ending, guestMessage } = change.failure
      return { ...changed, ...ended(job, now), status: ending, errorCode: code, errorMessage: guestMessage }
    }
    case 'cancel':
      if (job.status !== 'queued') throw new IllegalJobChangeError(job, change)
      return { ...changed, ...ended(job, now), status: 'cancelled' }
  }
}

function requireProcessing(job: Job, change: JobChange): void {
  if (job.status !== 'processing') throw new IllegalJobChangeError(job, change)
}

function ended(job: Job, now: Date): Pick<Job, 'completedAt' | 'processingMs' | 'leaseUntil'> {
  return {
    completedAt: now.toISOString(),
    processingMs: job.startedAt ? Math.max(0, now.getTime() - Date.parse(job.startedAt)) : undefined,
    leaseUntil: undefined,
  }
}
