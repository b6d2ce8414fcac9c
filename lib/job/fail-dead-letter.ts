import { type Delivery, done } from './delivery'
import { type FinishJobPorts, finishJob } from './finish-job'
import { isAdmitted, isEnded } from './job'
import { JobFailure } from './job-failure'
import { type JobMessage, messageFor } from './job-store'
import { LEASE_MS } from './limits'
import { returnPlace } from './return-place'

/**
 * Ends the job of a message that no worker could finish: as a card, if its art was stored, else as a failure that gives
 * the guest the turn back. A job that still changes is left to its worker and looked at again a lease later.
 */
export function createFailDeadLetter(ports: FinishJobPorts) {
  const { jobs, visits, log } = ports

  return async function failDeadLetter(message: JobMessage): Promise<Delivery> {
    const job = await jobs.read(message.jobId)
    if (!job) {
      log.warn('A dead letter names a job that does not exist')
      return done
    }
    if (isEnded(job)) {
      await returnPlace(visits, job)
      return done
    }
    // Not in the line yet: the sweeper's.
    if (!isAdmitted(job)) return done
    if (job.version !== message.seenVersion) {
      return { kind: 'later', afterMs: LEASE_MS, message: { ...messageFor(job), seenVersion: job.version } }
    }
    return finishJob(ports, job, new JobFailure('WORKER_LOST', 'Its message could not be handled'))
  }
}
