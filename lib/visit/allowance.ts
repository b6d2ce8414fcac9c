import { RefusalError } from '../failure/refusal'
import { type Visit, cardsLeft } from './visit'

/**
 * Gives a job a place in the visit's allowance; doing it twice is doing it once.
 * Refuses with `VISIT_ENDED` or `ALLOWANCE_USED`.
 */
export function reserveCard(visit: Visit, jobId: string): Visit {
  if (visit.jobIds.includes(jobId)) return visit
  if (visit.endedAt) throw new RefusalError('VISIT_ENDED')
  if (cardsLeft(visit) === 0) throw new RefusalError('ALLOWANCE_USED')
  return { ...visit, jobIds: [...visit.jobIds, jobId], version: visit.version + 1 }
}

/** Takes a job's place back when it ended without a card; doing it twice is doing it once. */
export function returnCard(visit: Visit, jobId: string): Visit {
  if (!visit.jobIds.includes(jobId)) return visit
  return { ...visit, jobIds: visit.jobIds.filter((id) => id !== jobId), version: visit.version + 1 }
}
