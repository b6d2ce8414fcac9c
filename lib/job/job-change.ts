import type { RefusalCode } from '../failure/refusal'
import { type JobRecord, isAdmitted, isEnded } from './job'
import type { JobFailure, JobFailureCode } from './job-failure'
import { MAX_ATTEMPTS } from './limits'

/** What may happen to a job. */
export type JobChange =
  /** It has its place in the guest's allowance and its number in the line. */
  | { kind: 'admit'; ticket: number }
  /** It was not let into the line after all. */
  | { kind: 'turn-away'; code: RefusalCode; message: string }
  /** A worker takes it; `takeOver` when the worker before was silent for a whole lease. */
  | { kind: 'claim'; leaseUntil: Date; model: string; takeOver?: boolean }
  | { kind: 'renew'; leaseUntil: Date }
  /** The attempt failed and another may help. */
  | { kind: 'requeue'; code: JobFailureCode }
  /** The attempt could not begin, and does not count. */
  | { kind: 'postpone' }
  | { kind: 'complete'; art: { s3Key: string; width: number; height: number } }
  | { kind: 'end'; failure: Pick<JobFailure, 'code' | 'ending' | 'guestMessage'> }
  | { kind: 'cancel' }
  /** Staff give a failed job another chance: the one way out of an end. */
  | { kind: 'retry' }

/** A change that the job's state does not allow; nothing was changed. */
export class IllegalJobChangeError extends Error {
  readonly retry = false

  constructor(job: JobRecord, change: JobChange) {
    super(`A ${job.status} job cannot ${change.kind}`)
    this.name = 'IllegalJobChangeError'
  }
}

/** Attempts that the job may still have. */
export function attemptsLeft(job: Pick<JobRecord, 'attempts' | 'attemptsBeforeRetry'>): number {
  return Math.max(0, (job.attemptsBeforeRetry ?? 0) + MAX_ATTEMPTS - job.attempts)
}

/**
 * The one place that knows the legal moves of a job. Gives the changed job with its version raised, or throws
 * `IllegalJobChangeError`.
 */
export function changeJob<J extends JobRecord>(job: J, change: JobChange, now: Date): J {
  if (!isLegal(job, change)) throw new IllegalJobChangeError(job, change)
  const at = now.toISOString()
  return { ...job, ...changes(job, change, now), version: job.version + 1, updatedAt: at }
}

function isLegal(job: JobRecord, change: JobChange): boolean {
  if (isEnded(job)) return change.kind === 'retry' && job.status === 'failed'
  switch (change.kind) {
    case 'admit':
    case 'turn-away':
      return job.status === 'queued' && !isAdmitted(job)
    case 'claim': {
      const isFree = job.status === 'queued' || change.takeOver === true
      return isAdmitted(job) && isFree && attemptsLeft(job) > 0
    }
    case 'renew':
    case 'requeue':
    case 'postpone':
      return job.status === 'processing'
    case 'complete':
    case 'end':
      return isAdmitted(job)
    case 'cancel':
      return job.status === 'queued'
    case 'retry':
      return false
  }
}

function changes(job: JobRecord, change: JobChange, now: Date): Partial<JobRecord> {
  const at = now.toISOString()
  switch (change.kind) {
    case 'admit':
      return { ticket: change.ticket }
    case 'turn-away':
      return { ...ended(job, now), status: 'cancelled', errorCode: change.code, errorMessage: change.message }
    case 'claim': {
      const startedAt = job.startedAt ?? at
      return {
        status: 'processing',
        attempts: job.attempts + 1,
        model: change.model,
        leaseUntil: change.leaseUntil.toISOString(),
        startedAt,
        queueMs: Math.max(0, Date.parse(startedAt) - Date.parse(job.createdAt)),
      }
    }
    case 'renew':
      return { leaseUntil: change.leaseUntil.toISOString() }
    case 'requeue':
      return { status: 'queued', leaseUntil: undefined, attemptErrors: withError(job, change.code, at) }
    case 'postpone':
      return { status: 'queued', leaseUntil: undefined, attempts: Math.max(0, job.attempts - 1) }
    case 'complete':
      return { ...change.art, ...ended(job, now), status: 'completed' }
    case 'end': {
      const { code, ending, guestMessage } = change.failure
      return {
        ...ended(job, now),
        status: ending,
        errorCode: code,
        errorMessage: guestMessage,
        attemptErrors: withError(job, code, at),
      }
    }
    case 'cancel':
      return { ...ended(job, now), status: 'cancelled' }
    case 'retry':
      return {
        status: 'queued',
        retries: (job.retries ?? 0) + 1,
        attemptsBeforeRetry: job.attempts,
        completedAt: undefined,
        processingMs: undefined,
        errorCode: undefined,
        errorMessage: undefined,
      }
  }
}

function withError(job: JobRecord, code: JobFailureCode, at: string): string[] {
  return [...(job.attemptErrors ?? []), `${at} ${code}`]
}

function ended(job: JobRecord, now: Date): Pick<JobRecord, 'completedAt' | 'processingMs' | 'leaseUntil'> {
  return {
    completedAt: now.toISOString(),
    processingMs: job.startedAt ? Math.max(0, now.getTime() - Date.parse(job.startedAt)) : undefined,
    leaseUntil: undefined,
  }
}
