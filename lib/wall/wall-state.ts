import { RefusalError } from '../failure/refusal'
import { type Job, type JobRecord, isAdmitted } from '../job/job'

/** Where a card stands with the wall. */
export type WallState =
  /** There is no finished card, or its guest deleted it. */
  | 'no-card'
  /** Its guest did not agree to the wall. */
  | 'not-allowed'
  /** Its guest agreed; staff have not decided. */
  | 'waiting'
  | 'on-the-wall'
  /** Staff took it off or keep it away. */
  | 'hidden'

type JobAtWall = Pick<JobRecord, 'status' | 'deletedAt' | 'wallConsent' | 'approvedAt' | 'hiddenAt'>

/** Where a job's card stands with the wall. */
export function wallStateOf(job: JobAtWall): WallState {
  if (job.status !== 'completed' || job.deletedAt !== undefined) return 'no-card'
  if (job.wallConsent !== true) return 'not-allowed'
  if (job.hiddenAt !== undefined) return 'hidden'
  return job.approvedAt === undefined ? 'waiting' : 'on-the-wall'
}

/** The job as staff put it on the wall. Refuses with `CARD_GONE` or `NOT_APPROVABLE`. */
export function approved(job: JobRecord, now: Date): Job & { approvedAt: string } {
  if (job.deletedAt !== undefined) throw new RefusalError('CARD_GONE')
  const state = wallStateOf(job)
  if (state === 'no-card' || state === 'not-allowed' || !isAdmitted(job))
    throw new RefusalError('NOT_APPROVABLE')
  const at = now.toISOString()
  const approvedAt = job.approvedAt ?? at
  return { ...job, approvedAt, hiddenAt: undefined, version: job.version + 1, updatedAt: at }
}

/** The job as staff keep it off the wall; the same object when it is off already. Refuses with `CARD_GONE`. */
export function hidden(job: JobRecord, now: Date): JobRecord {
  if (job.deletedAt !== undefined) throw new RefusalError('CARD_GONE')
  if (job.status !== 'completed') throw new RefusalError('CARD_NOT_READY')
  if (job.hiddenAt !== undefined) return job
  const at = now.toISOString()
  return { ...job, approvedAt: undefined, hiddenAt: at, version: job.version + 1, updatedAt: at }
}
