import { cardFileKeys } from '../card-file/card-file'
import { type JobRecord, isEnded } from '../job/job'
import { type JobStore, changeStoredJob } from '../job/job-store'
import { returnPlace } from '../job/return-place'
import type { PrintStore } from '../print/print-store'
import type { VisitStore } from '../visit/visit-store'
import type { WallStore } from '../wall/wall-store'

export interface EraseCardPorts {
  jobs: Pick<JobStore, 'read' | 'save'>
  visits: VisitStore
  wall: Pick<WallStore, 'remove'>
  prints: Pick<PrintStore, 'remove'>
  /** Removes stored pictures; those that are not there are no trouble. */
  removeFiles: (s3Keys: readonly string[]) => Promise<void>
  now: () => Date
}

/**
 * Erases a card for good: its words at once, then its place on the wall and at the printer, and its pictures. A card that still waits also
 * leaves the line and gives its turn back. Erasing twice is erasing once, and finishes what a broken first time left.
 * Refuses with `JOB_NOT_FOUND` or `BUSY`.
 */
export function createEraseCard(ports: EraseCardPorts) {
  const { jobs, visits, wall, prints, removeFiles, now } = ports
  return async function eraseCard(jobId: string): Promise<JobRecord> {
    const job = await changeStoredJob(jobs, jobId, (before) => forget(before, now()))
    await wall.remove(jobId)
    await prints.remove(jobId)
    await removeFiles(cardFileKeys(job))
    await returnPlace(visits, job)
    return job
  }
}

export type EraseCard = ReturnType<typeof createEraseCard>

/**
 * The job without anything that is the guest's. A job under way is cancelled: its worker finds its lease lost.
 * The token stays, so that its page can say that the card is gone.
 */
function forget(job: JobRecord, now: Date): JobRecord {
  if (job.deletedAt !== undefined) return job
  const at = now.toISOString()
  return {
    ...job,
    version: job.version + 1,
    updatedAt: at,
    deletedAt: at,
    displayName: '',
    prompt: '',
    s3Key: undefined,
    approvedAt: undefined,
    leaseUntil: undefined,
    ...(isEnded(job) ? {} : { status: 'cancelled', completedAt: at }),
  }
}
