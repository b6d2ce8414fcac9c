import type { Job } from '../job/job'
import { jobFailures } from '../job/job-failure'
import type { Visit } from '../visit/visit'
import type { Draft } from './draft'
import type { Note, Turn } from './kiosk'

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
      return { step: 'make', visit: givingBack(visit, job.id), draft, note: blockedNote(job) }
    case 'failed':
      return {
        step: 'notice',
        notice: 'failed',
        visit: givingBack(visit, job.id),
        draft,
        message: job.errorMessage === jobFailures.INTERNAL[2] ? undefined : job.errorMessage,
      }
    case 'cancelled':
      return { step: 'make', visit: givingBack(visit, job.id), draft }
  }
}

function blockedNote(job: Job): Note {
  const title = job.errorCode === 'PICTURE_BLOCKED' ? 'Let’s try once more.' : 'Let’s try other words.'
  return { title, message: job.errorMessage ?? jobFailures.PROMPT_BLOCKED[2] }
}

/** The visit as the backend has it now: we hear jobs, not visits. */
function holdingPlace(visit: Visit, jobId: string): Visit {
  return visit.jobIds.includes(jobId) ? visit : { ...visit, jobIds: [...visit.jobIds, jobId] }
}

function givingBack(visit: Visit, jobId: string): Visit {
  return { ...visit, jobIds: visit.jobIds.filter((id) => id !== jobId) }
}
