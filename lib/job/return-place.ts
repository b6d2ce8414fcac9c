import { placeOf, returnCard } from '../visit/allowance'
import { type VisitStore, changeVisit } from '../visit/visit-store'
import { type JobRecord, isEnded } from './job'

/** Gives back the place of a job that ended without a card; any number of times is once. Completed cards keep theirs. */
export async function returnPlace(visits: VisitStore, job: JobRecord): Promise<void> {
  if (!isEnded(job) || job.status === 'completed') return
  await changeVisit(visits, job.visitId, (visit) => returnCard(visit, placeOf(job)))
}
