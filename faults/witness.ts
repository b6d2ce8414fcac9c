import type { JobStatus } from '../lib/job/job'

/** What a kiosk was shown of a job, in the order in which it was shown. */
export interface Sighting {
  readonly version: number
  readonly status: JobStatus
}

/** What one guest's kiosk knows of the job that it asked for. */
export interface Witness {
  readonly jobId: string
  readonly visitId: string
  /** `acknowledged`: it holds a ticket. `refused`: told no. `gave-up`: never had an answer and asked no more. */
  outcome: { kind: 'acknowledged'; ticket: number } | { kind: 'refused'; code: string } | { kind: 'gave-up' }
  /** Empty unless acknowledged: only then the kiosk follows the job. */
  readonly sightings: Sighting[]
}
