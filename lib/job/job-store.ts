import type { Job } from './job'

/** Where jobs are kept; every write is pushed to whoever watches the job. */
export interface JobStore {
  read(jobId: string): Promise<Job | undefined>
  /** Writes only if there is no job of that id. */
  create(job: Job): Promise<'created' | 'exists'>
  /** Writes only if the stored version is still `before`'s. */
  save(before: Job, after: Job): Promise<'saved' | 'conflict'>
}

/** Brings a job to the workers; may deliver twice. */
export interface JobQueue {
  send(jobId: string): Promise<void>
}
