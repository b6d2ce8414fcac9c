import { z } from 'zod'
import { cardFileKeys } from '../card-file/card-file'
import { RefusalError } from '../failure/refusal'
import { type JobRecord, isEnded } from '../job/job'
import type { JobStore } from '../job/job-store'
import type { Log } from '../job/log'
import { returnPlace } from '../job/return-place'
import type { VisitStore } from '../visit/visit-store'
import { type CardFinder, requireCard } from './card-finder'

export interface DeleteCardPorts {
  cards: Pick<CardFinder, 'byToken'>
  jobs: Pick<JobStore, 'read' | 'save'>
  visits: VisitStore
  /** Removes stored pictures; those that are not there are no trouble. */
  removeFiles: (s3Keys: readonly string[]) => Promise<void>
  now: () => Date
  log: Log
}

const Arguments = z.object({ token: z.string().max(64) })

/** A job's writers are its worker, staff and its guest: more rounds than this are not a race. */
const MAX_ROUNDS = 20

/**
 * Deletes a card for good: its words at once, then its pictures. A card that still waits also leaves the line and
 * gives its turn back. Deleting twice is deleting once, and finishes what a broken first time left.
 * Refuses with `INVALID_REQUEST`, `CARD_GONE` or `BUSY`.
 */
export function createDeleteCard(ports: DeleteCardPorts) {
  const { cards, visits, removeFiles, now, log } = ports
  return async function deleteCard(rawArguments: unknown): Promise<JobRecord> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const found = await requireCard(cards, parsed.data.token, now())
    const job = await forgetJob(ports, found.id)
    await removeFiles(cardFileKeys(job))
    await returnPlace(visits, job)
    log.info('Card deleted by its guest', { jobId: job.id })
    return job
  }
}

async function forgetJob({ jobs, now }: DeleteCardPorts, jobId: string): Promise<JobRecord> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const job = await jobs.read(jobId)
    if (!job) throw new RefusalError('CARD_GONE')
    if (job.deletedAt !== undefined) return job
    const forgotten = forget(job, now())
    if ((await jobs.save(job, forgotten)) === 'saved') return forgotten
  }
  throw new RefusalError('BUSY')
}

/**
 * The job without anything that is the guest's. A job under way is cancelled: its worker finds its lease lost.
 * The token stays, so that its page can say that the card is gone.
 */
export function forget(job: JobRecord, now: Date): JobRecord {
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
