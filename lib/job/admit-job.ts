import { type Line, roomAt } from '../event/line'
import type { LineStore } from '../event/line-store'
import type { EventStore } from '../event/event-store'
import { RefusalError } from '../failure/refusal'
import { placeOf, reserveCard } from '../visit/allowance'
import type { Visit } from '../visit/visit'
import { type VisitStore, changeVisit } from '../visit/visit-store'
import { type Job, type JobRecord, isAdmitted, isEnded } from './job'
import { changeJob } from './job-change'
import { type JobQueue, type JobStore, messageFor } from './job-store'
import type { Log } from './log'
import { returnPlace } from './return-place'

export interface AdmitJobPorts {
  events: EventStore
  line: LineStore
  visits: VisitStore
  jobs: JobStore
  queue: JobQueue
  now: () => Date
  log: Log
}

/** GraphQL's largest integer. */
const HIGHEST_TICKET = 2_147_483_647

/** What the caller has just read, which saves reading it again. */
export interface Known {
  visit?: Visit
  line?: Line
  lineLimit?: number | undefined
}

/**
 * Lets a saved job into the line: a place in its visit's allowance, the next ticket, then the message to the workers.
 * Every step may be repeated, so that whoever finds a job that was left halfway can finish it: the kiosk by sending it
 * again, or the sweeper. Refuses with `ALLOWANCE_USED`, `VISIT_ENDED`, `LINE_FULL` or `EVENT_NOT_FOUND`; such a job
 * ends at once.
 */
export function createAdmitJob(ports: AdmitJobPorts) {
  const { line, visits, jobs, queue, now, log } = ports

  return async function admitJob(job: JobRecord, known: Known = {}): Promise<Job> {
    const ticket = await takeTicket(job, known).catch(async (error: unknown) => {
      if (error instanceof RefusalError && error.refusal.code !== 'BUSY') await turnAway(job, error)
      throw error
    })
    const admitted = { ...changeJob(job, { kind: 'admit', ticket }, now()), ticket }
    if ((await jobs.save(job, admitted)) === 'conflict') return admittedMeanwhile(job)
    await sendOrLeave(job)
    log.info('Job queued', { jobId: job.id, ticket })
    return admitted
  }

  async function takeTicket(job: JobRecord, known: Known): Promise<number> {
    const limit = 'lineLimit' in known ? known.lineLimit : (await ports.events.read(job.eventId))?.lineLimit
    const current = known.line ?? (await line.read(job.eventId))
    if (!current) throw new RefusalError('EVENT_NOT_FOUND')
    // What was read only gets stricter with age: the line moves on, it never moves back.
    const lastAllowed = limit === undefined ? HIGHEST_TICKET : current.startedTicket + limit
    const entered = known.visit ? await enter(job, known.visit, lastAllowed) : 'stopped'
    if (entered !== 'stopped') return entered
    await changeVisit(visits, job.visitId, (visit) => reserveCard(visit, placeOf(job)))
    const ticket = await line.takeTicket(job.eventId, job.id, lastAllowed)
    if (ticket === 'full') throw new RefusalError('LINE_FULL', { until: roomAt(current, now()) })
    return ticket
  }

  /** The usual way: nobody has changed the visit since it was read. */
  async function enter(job: JobRecord, before: Visit, lastAllowed: number): Promise<number | 'stopped'> {
    const held = reserveCard(before, placeOf(job))
    return held === before ? 'stopped' : line.enter({ before, held }, job.id, lastAllowed)
  }

  async function turnAway(job: JobRecord, { refusal }: RefusalError): Promise<void> {
    const { code, message } = refusal
    const away = changeJob(job, { kind: 'turn-away', code, message }, now())
    if ((await jobs.save(job, away)) === 'saved') await returnPlace(visits, away)
  }

  /** Somebody else finished or ended the job while we tried. */
  async function admittedMeanwhile(job: JobRecord): Promise<Job> {
    const current = await jobs.read(job.id)
    if (!current) throw new RefusalError('BUSY')
    // Our reservation may have come after its end gave the place back.
    if (isEnded(current)) await returnPlace(visits, current)
    if (!isAdmitted(current)) throw turnedAway(current)
    return current
  }

  /** A send that fails costs the guest nothing: the sweeper sends what is saved and waits. */
  async function sendOrLeave(job: JobRecord): Promise<void> {
    await queue.send(messageFor(job)).catch((error: unknown) => {
      log.warn('The job is saved but could not be enqueued; the sweeper will', { jobId: job.id, error })
    })
  }
}

/** The refusal that a job which never got its ticket ended with. */
export function turnedAway(job: JobRecord): RefusalError {
  switch (job.errorCode) {
    case 'ALLOWANCE_USED':
    case 'VISIT_ENDED':
    case 'LINE_FULL':
    case 'VISIT_NOT_FOUND':
    case 'EVENT_NOT_FOUND':
      return new RefusalError(job.errorCode)
    default:
      return new RefusalError(isEnded(job) ? 'JOB_NOT_FOUND' : 'BUSY')
  }
}
