import { artistOf, isForgotten } from '../event/artist'
import type { LineStore } from '../event/line-store'
import { RefusalError } from '../failure/refusal'
import { type AdmitJobPorts, createAdmitJob } from './admit-job'
import { type Job, type JobRecord, isAdmitted } from './job'
import { type JobCensus, messageFor } from './job-store'
import { LEASE_MS, SWEEP_AFTER_MS } from './limits'
import { returnPlace } from './return-place'
import { sendRetry } from './retry-job'

export interface SweepJobsPorts extends AdmitJobPorts {
  census: JobCensus
  line: LineStore
  /** Messages that wait to be delivered now; not those in a worker's hands or delayed. */
  waitingMessages: () => Promise<number>
}

/** What a sweep did. */
export interface Sweep {
  admitted: number
  sentAgain: number
  lookedAfter: number
  returned: number
  settled: number
  troubles: number
}

/** An end older than this was looked at by many sweeps. */
const RECENT_MS = 20 * 60_000

/**
 * Finishes what was cut short, so that every job ends; meant to run every minute, safe to run at any time and twice.
 *
 * - `queued` without a ticket: the submission died halfway; it is admitted.
 * - `queued` with a ticket whose message is missing: sent again.
 * - `processing` and silent: a message that comes back after a lease lets a worker take it over.
 * - ended without a card: the guest's place is given back, should the worker have died before it could.
 */
export function createSweepJobs(ports: SweepJobsPorts) {
  const { census, line, visits, queue, now, log } = ports
  const admitJob = createAdmitJob(ports)

  return async function sweepJobs(): Promise<Sweep> {
    const sweep: Sweep = { admitted: 0, sentAgain: 0, lookedAfter: 0, returned: 0, settled: 0, troubles: 0 }
    const attend = async (job: JobRecord, care: () => Promise<unknown>, count: keyof Sweep) => {
      try {
        await care()
        sweep[count] += 1
      } catch (error) {
        // One job's trouble must not keep the sweeper from the others.
        sweep.troubles += 1
        log.warn('A job could not be looked after', { jobId: job.id, error })
      }
    }
    const [queued, processing] = await Promise.all([census.list('queued'), census.list('processing')])
    for (const job of queued.filter(isSilent)) {
      if (!isAdmitted(job)) await attend(job, () => admitOrTurnAway(job), 'admitted')
    }
    for (const job of await withoutMessage(queued.filter(isSilent).filter(isAdmitted))) {
      await attend(
        job,
        () => (job.retries ? sendRetry(ports, job) : queue.send(messageFor(job))),
        'sentAgain',
      )
    }
    for (const job of processing.filter(isSilent)) {
      const message = { ...messageFor(job), seenVersion: job.version }
      await attend(job, () => queue.send(message, LEASE_MS), 'lookedAfter')
    }
    for (const job of await recentlyEnded()) await attend(job, () => returnPlace(visits, job), 'returned')
    for (const eventId of new Set([...queued, ...processing].map((job) => job.eventId))) {
      sweep.settled += await settle(eventId)
    }
    return sweep
  }

  /** Did not change for a while. A clock may be minutes off: what changed in the future counts as silent too. */
  function isSilent(job: JobRecord): boolean {
    return Math.abs(now().getTime() - Date.parse(job.updatedAt)) > SWEEP_AFTER_MS
  }

  /** The census reads an index, which may be behind: by the row itself, or a job that has a ticket is given another. */
  async function admitOrTurnAway({ id }: JobRecord): Promise<void> {
    const job = await ports.jobs.read(id)
    if (!job || job.status !== 'queued' || isAdmitted(job)) return
    try {
      await admitJob(job)
    } catch (error) {
      // Turned away is an end too; who is only held up is found again.
      if (!(error instanceof RefusalError)) throw error
    }
  }

  /**
   * Those whose turn has passed, or everybody when no message waits at all. While the artist rests or the crew lets the
   * workers pause, their messages are on their way back; when nobody tries any more, they were lost.
   */
  async function withoutMessage(silent: readonly Job[]): Promise<Job[]> {
    if (silent.length === 0) return []
    const isQueueEmpty = (await ports.waitingMessages()) === 0
    const eventIds = [...new Set(silent.map((job) => job.eventId))]
    const paces = new Map(await Promise.all(eventIds.map(async (id) => [id, await paceOf(id)] as const)))
    return silent.filter((job) => {
      const pace = paces.get(job.eventId)
      if (!pace?.isPainting) return false
      return isQueueEmpty || job.ticket <= pace.startedTicket
    })
  }

  async function paceOf(eventId: string): Promise<{ isPainting: boolean; startedTicket: number }> {
    const [current, event] = await Promise.all([line.read(eventId), ports.events.read(eventId)])
    const isTrying = artistOf(current, now()).kind === 'at-work' || isForgotten(current, now())
    const isPainting = isTrying && !event?.paintingPaused
    return { isPainting, startedTicket: current?.startedTicket ?? 0 }
  }

  async function recentlyEnded(): Promise<JobRecord[]> {
    const since = new Date(now().getTime() - RECENT_MS)
    const ended = (['blocked', 'failed', 'cancelled'] as const).map((status) =>
      census.list(status, { since }),
    )
    return (await Promise.all(ended)).flat()
  }

  /** Lets the line forget the tickets that their jobs' records have. */
  async function settle(eventId: string): Promise<number> {
    const jobIds = await line.unsettledTickets(eventId)
    const records = await Promise.all(jobIds.map((id) => ports.jobs.read(id)))
    const settled = records.flatMap((job) =>
      job && (isAdmitted(job) || job.status !== 'queued') ? [job.id] : [],
    )
    if (settled.length > 0) await line.settleTickets(eventId, settled)
    return settled.length
  }
}
