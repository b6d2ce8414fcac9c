import type { Reason } from '../failure/reason'
import type { Job } from '../job/job'
import { type JobFailureCode, jobFailures } from '../job/job-failure'
import type { Visit } from '../visit/visit'
import type { Draft } from './draft'
import type { Turn } from './kiosk'

/** Where a job can lead. */
type JobTurn = Extract<Turn, { step: 'make' | 'ticket' | 'reveal' | 'notice' }>

/** The guest's step that follows from where the job is; the one place that reads a job's status for the kiosk. */
export function turnForJob(job: Job, visit: Visit, draft: Draft): JobTurn {
  switch (job.status) {
    case 'queued':
    case 'processing':
      return { step: 'ticket', visit: holdingPlace(visit, job.id), draft, job }
    case 'completed':
      return { step: 'reveal', visit: holdingPlace(visit, job.id), job }
    case 'blocked':
      return {
        step: 'make',
        visit: givingBack(visit, job.id),
        draft,
        passed: reasonOf(job, 'PROMPT_BLOCKED'),
      }
    case 'failed':
      return {
        step: 'notice',
        notice: 'failed',
        visit: givingBack(visit, job.id),
        draft,
        reason: reasonOf(job, 'INTERNAL'),
      }
    case 'cancelled':
      return { step: 'make', visit: givingBack(visit, job.id), draft }
  }
}

/** Why there is no card, for a worker that did not say it as well. */
function reasonOf({ errorCode, errorMessage }: Job, fallback: JobFailureCode): Reason {
  return { code: errorCode ?? fallback, message: errorMessage ?? jobFailures[fallback][2] }
}

/** The visit as the backend has it now: we hear jobs, not visits. */
function holdingPlace(visit: Visit, jobId: string): Visit {
  return visit.jobIds.includes(jobId) ? visit : { ...visit, jobIds: [...visit.jobIds, jobId] }
}

function givingBack(visit: Visit, jobId: string): Visit {
  return { ...visit, jobIds: visit.jobIds.filter((id) => id !== jobId) }
}
