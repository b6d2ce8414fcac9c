import { RefusalError } from '../failure/refusal'
import type { JobRecord, JobStatus } from './job'

/** Where jobs are kept; every write is pushed to whoever watches the job. */
export interface JobStore {
  read(jobId: string): Promise<JobRecord | undefined>
  /** Writes only if there is no job of that id. */
  create(job: JobRecord): Promise<'created' | 'exists'>
  /** Writes only if the stored version is still `before`'s. */
  save(before: JobRecord, after: JobRecord): Promise<'saved' | 'conflict'>
}

/** A job's writers are its worker, staff and its guest: more rounds than this are not a race. */
const MAX_ROUNDS = 20

/**
 * Reads, changes and writes a job until no other write came between. Refuses with `JOB_NOT_FOUND` or `BUSY`.
 * @returns the job as stored; the same object when `change` had nothing to do.
 */
export async function changeStoredJob(
  jobs: Pick<JobStore, 'read' | 'save'>,
  jobId: string,
  change: (job: JobRecord) => JobRecord,
): Promise<JobRecord> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = await jobs.read(jobId)
    if (!before) throw new RefusalError('JOB_NOT_FOUND')
    const after = change(before)
    if (after === before || (await jobs.save(before, after)) === 'saved') return after
  }
  throw new RefusalError('BUSY')
}

/** Jobs by where they are, for those who look after them. */
export interface JobCensus {
  /** All jobs of a status, those that changed longest ago first. `since` leaves out what changed before it. */
  list(status: JobStatus, options?: { since?: Date }): Promise<JobRecord[]>
}

/** What is put into the queue: the record is the truth, the message only points at it. */
export interface JobMessage {
  jobId: string
  /** The job's event, so that it can be read beside the job. */
  eventId?: string | undefined
  /**
   * The version that the sender saw while another worker held the job. Still the same when the message arrives, a
   * lease later: that worker is gone. (No two machines' clocks are compared.)
   */
  seenVersion?: number | undefined
  /** How often the job was put off already for reasons that are not its own. */
  deferrals?: number | undefined
}

/** The message that brings a job to the workers. */
export function messageFor({ id, eventId }: Pick<JobRecord, 'id' | 'eventId'>): JobMessage {
  return { jobId: id, eventId }
}

/** Brings a job to the workers; may deliver twice, and in any order. */
export interface JobQueue {
  send(message: JobMessage, delayMs?: number): Promise<void>
}
