import type { VisitStore } from '../visit/visit-store'
import { type ArtStore, artKey } from './art'
import { type Delivery, done } from './delivery'
import type { JobRecord } from './job'
import { changeJob } from './job-change'
import type { JobFailure } from './job-failure'
import { type JobStore, messageFor } from './job-store'
import { ART_HEIGHT, ART_WIDTH, LEASE_MS } from './limits'
import type { Log } from './log'
import { returnPlace } from './return-place'

export interface FinishJobPorts {
  jobs: JobStore
  visits: VisitStore
  art: Pick<ArtStore, 'exists'>
  now: () => Date
  log: Log
}

/**
 * Gives a job that no worker will bring to its end the end it deserves: a card whose art is stored is completed,
 * anything else ends with the failure and the guest's turn comes back.
 */
export async function finishJob(
  { jobs, visits, art, now, log }: FinishJobPorts,
  job: JobRecord,
  failure: JobFailure,
): Promise<Delivery> {
  const s3Key = artKey(job)
  const isPainted = await art.exists(s3Key)
  const finished = isPainted
    ? changeJob(job, { kind: 'complete', art: { s3Key, width: ART_WIDTH, height: ART_HEIGHT } }, now())
    : changeJob(job, { kind: 'end', failure }, now())
  if ((await jobs.save(job, finished)) === 'conflict') {
    return { kind: 'later', afterMs: LEASE_MS, message: messageFor(job) }
  }
  if (isPainted) log.warn('A card was completed from the art that an earlier attempt had stored')
  else log.error('Job ended without a card', { code: failure.code, reason: failure.message })
  await returnPlace(visits, finished)
  return done
}
