import type { JobStatus } from '../lib/job/job'
import { MAX_ATTEMPTS } from '../lib/job/limits'
import {
  acknowledgedJobsAreKept,
  allowancesAreRight,
  deadLettersHaveFailed,
  followersEndOnTheTruth,
  jobsArePaidOnce,
  jobsEnd,
  picturesHaveCards,
  type Store,
  ticketsAreUnique,
  ticketsHaveNoGaps,
  versionsRise,
  type Violation,
} from './invariants'
import type { Expectations } from './stage'
import type { Witness } from './witness'

/** Every promise, and what this cell expects besides. */
export function judge(store: Store, witnesses: readonly Witness[], expected: Expectations): Violation[] {
  return [
    ...acknowledgedJobsAreKept(store, witnesses),
    ...jobsEnd(store),
    ...jobsArePaidOnce(store, expected.paidAgainByKills),
    ...allowancesAreRight(store),
    ...ticketsAreUnique(store),
    ...ticketsHaveNoGaps(store),
    ...deadLettersHaveFailed(store),
    ...picturesHaveCards(store),
    ...versionsRise(witnesses),
    ...followersEndOnTheTruth(store, witnesses),
    ...otherEnds(store, expected),
  ]
}

/** The promises that need no witness, kept by a whole cloud after all its cells. */
export function judgeAfterwards(store: Store, expected: Pick<Expectations, 'paidAgainByKills'>): Violation[] {
  return [
    ...jobsEnd(store),
    ...jobsArePaidOnce(store, expected.paidAgainByKills),
    ...allowancesAreRight(store),
    ...ticketsAreUnique(store),
    ...ticketsHaveNoGaps(store),
    ...deadLettersHaveFailed(store),
    ...picturesHaveCards(store),
  ]
}

function otherEnds({ jobs, workerDeaths }: Store, { ends, counts }: Expectations): Violation[] {
  const wrong = ends.flatMap(({ jobId, statuses }) => {
    const job = jobs.find(({ id }) => id === jobId)
    if (job !== undefined && statuses.includes(job.status)) return []
    // A worker has two cards in hand: the fault of one may have used up the attempts of the other.
    if (job?.status === 'failed' && (workerDeaths[jobId] ?? 0) >= MAX_ATTEMPTS) return []
    const became = job === undefined ? 'is not there' : `is ${job.status} (${job.errorCode ?? 'no error'})`
    return [unexpected(`Job ${jobId} should be ${statuses.join(' or ')} and ${became}`)]
  })
  if (counts === undefined) return wrong
  const found = countStatuses(jobs)
  const same = JSON.stringify(sorted(counts)) === JSON.stringify(sorted(found))
  if (same) return wrong
  return [...wrong, unexpected(`Jobs should be ${JSON.stringify(counts)} and are ${JSON.stringify(found)}`)]
}

/** A card that should have come and did not. */
const unexpected = (message: string): Violation => ({ kind: 'lost', message })

function countStatuses(jobs: Store['jobs']): Partial<Record<JobStatus, number>> {
  const counts: Partial<Record<JobStatus, number>> = {}
  for (const { status } of jobs) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

function sorted(counts: Partial<Record<JobStatus, number>>): [string, number][] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a.localeCompare(b))
}
