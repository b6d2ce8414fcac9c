import { RefusalError } from '../failure/refusal'
import { placeOf, reserveCard } from '../visit/allowance'
import { type VisitStore, changeVisit } from '../visit/visit-store'
import type { JobRecord } from './job'
import { changeJob } from './job-change'
import { JobFailure } from './job-failure'
import type { JobStore } from './job-store'

interface HoldPlacePorts {
  jobs: JobStore
  visits: VisitStore
  now: () => Date
}

/**
 * Makes sure that a job which is tried again holds its new place; any number of times is once, and an ended visit is no
 * obstacle. Throws the refusal `ALLOWANCE_USED` when the guest has no turn left, and ends the job as failed.
 */
export async function holdPlace({ jobs, visits, now }: HoldPlacePorts, job: JobRecord): Promise<void> {
  const place = placeOf(job)
  try {
    await changeVisit(visits, job.visitId, (visit) => {
      if (visit.jobIds.includes(place)) return visit
      return { ...reserveCard({ ...visit, endedAt: undefined }, place), endedAt: visit.endedAt }
    })
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code !== 'BUSY') {
      const failure = new JobFailure('INTERNAL', 'The guest has no turn left for a retry')
      await jobs.save(job, changeJob(job, { kind: 'end', failure }, now()))
    }
    throw error
  }
}
