import { RefusalError } from '../failure/refusal'
import { type Visit, cardsLeft } from './visit'

/**
 * The name of a job's place in its visit's allowance. Each retry by staff is a place of its own, so that a place that
 * is given back late can never be the one that the retry holds.
 */
export function placeOf(job: { id: string; retries?: number | undefined }): string {
  return job.retries ? `${job.id}#${job.retries}` : job.id
}

/**
 * Gives a job a place in the visit's allowance; doing it twice is doing it once.
 * Refuses with `VISIT_ENDED` or `ALLOWANCE_USED`.
 */
export function reserveCard(visit: Visit, place: string): Visit {
  if (visit.jobIds.includes(place)) return visit
  if (visit.endedAt) throw new RefusalError('VISIT_ENDED')
  if (cardsLeft(visit) === 0) throw new RefusalError('ALLOWANCE_USED')
  return { ...visit, jobIds: [...visit.jobIds, place], version: visit.version + 1 }
}

/** Takes a job's place back when it ended without a card; doing it twice is doing it once. */
export function returnCard(visit: Visit, place: string): Visit {
  if (!visit.jobIds.includes(place)) return visit
  return { ...visit, jobIds: visit.jobIds.filter((held) => held !== place), version: visit.version + 1 }
}
