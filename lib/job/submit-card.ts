import { z } from 'zod'
import type { EventSettings } from '../event/event'
import type { EventStore } from '../event/event-store'
import type { LineStore } from '../event/line-store'
import { RefusalError } from '../failure/refusal'
import { parseDisplayName } from '../prompt/display-name'
import { parsePrompt } from '../prompt/prompt-text'
import { findStyle } from '../prompt/style'
import { reserveCard } from '../visit/allowance'
import type { Visit } from '../visit/visit'
import { type VisitStore, changeVisit } from '../visit/visit-store'
import type { Job } from './job'
import type { JobQueue, JobStore } from './job-store'
import type { Log } from './log'

export interface SubmitCardPorts {
  events: EventStore
  line: LineStore
  visits: VisitStore
  jobs: JobStore
  queue: JobQueue
  /** 0 to 2,147,483,646. */
  newSeed: () => number
  /** 128 random bits, base64url. */
  newTakeAwayToken: () => string
  /** See `lib/take-away/short-code.ts`. */
  newShortCode: () => string
  now: () => Date
  log: Log
}

/** Longer raw text is not a guest's: refused before it is looked at. */
const MAX_RAW_UNITS = 10_000

const Arguments = z.object({
  jobId: z.uuid(),
  visitId: z.string().min(1).max(64),
  prompt: z.string().max(MAX_RAW_UNITS),
  style: z.string().max(64),
  displayName: z.string().max(MAX_RAW_UNITS),
})

const SECONDS_PER_DAY = 86_400

/**
 * Puts a guest's card into the line. Sending the same `jobId` again gives the same job.
 *
 * 1. Everything that can be refused is refused, before anything is reserved, stored or paid.
 * 2. The visit's allowance holds a place for the job.
 * 3. The job is saved with the next ticket, then enqueued. A send that fails does not cost the guest the ticket:
 *    the job stays queued and the log names it, for an operator to send again (docs/operations.md).
 */
export function createSubmitCard(ports: SubmitCardPorts) {
  const { events, line, visits, jobs, queue, log } = ports

  return async function submitCard(rawArguments: unknown, caller: { sub: string }): Promise<Job> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const request = parsed.data

    const [earlier, visit] = await Promise.all([jobs.read(request.jobId), visits.read(request.visitId)])
    if (earlier) return sameJob(earlier, request, caller)
    if (!visit || visit.owner !== caller.sub) throw new RefusalError('VISIT_NOT_FOUND')
    const event = await openEvent(events, visit.eventId)
    const card = parseCard(request, event)

    await changeVisit(visits, visit.id, (current) => reserveCard(current, request.jobId))
    const ticket = await line.takeTicket(event.id)
    const job = newJob({ id: request.jobId, ...card, ticket, visit, event, ports })
    if ((await jobs.create(job)) === 'exists') {
      const twin = await jobs.read(job.id)
      if (!twin) throw new RefusalError('BUSY')
      return sameJob(twin, request, caller)
    }
    await queue.send(job.id).catch((error: unknown) => {
      log.error('The job is saved but could not be enqueued', { jobId: job.id, error })
    })
    log.info('Job queued', { jobId: job.id, ticket })
    return job
  }
}

/** The answer to a request that was sent before; another kiosk's or visit's job is not shown. */
function sameJob(job: Job, request: { visitId: string }, caller: { sub: string }): Job {
  if (job.owner !== caller.sub || job.visitId !== request.visitId) throw new RefusalError('JOB_ID_TAKEN')
  return job
}

async function openEvent(events: EventStore, eventId: string): Promise<EventSettings> {
  const event = await events.read(eventId)
  if (!event) throw new RefusalError('EVENT_NOT_FOUND')
  if (event.status === 'paused') throw new RefusalError('EVENT_PAUSED')
  if (event.status === 'closed') throw new RefusalError('EVENT_CLOSED')
  return event
}

function parseCard(request: z.infer<typeof Arguments>, event: EventSettings) {
  const prompt = parsePrompt(request.prompt, event.promptMaxLength)
  const displayName = parseDisplayName(request.displayName)
  if (!event.styles.includes(request.style) || !findStyle(request.style))
    throw new RefusalError('STYLE_UNKNOWN')
  return { prompt, displayName, style: request.style }
}

interface NewJob {
  id: string
  prompt: string
  displayName: string
  style: string
  ticket: number
  visit: Visit
  event: EventSettings
  ports: Pick<SubmitCardPorts, 'newSeed' | 'newTakeAwayToken' | 'newShortCode' | 'now'>
}

function newJob({ id, prompt, displayName, style, ticket, visit, event, ports }: NewJob): Job {
  const now = ports.now()
  return {
    id,
    eventId: event.id,
    visitId: visit.id,
    sessionId: visit.sessionId,
    deviceId: visit.deviceId,
    owner: visit.owner,
    userNumber: visit.userNumber,
    displayName,
    ticket,
    kind: 'card',
    status: 'queued',
    version: 1,
    prompt,
    style,
    seed: ports.newSeed(),
    attempts: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    takeAwayToken: ports.newTakeAwayToken(),
    shortCode: ports.newShortCode(),
    expiresAt: Math.floor(now.getTime() / 1000) + event.keepDays * SECONDS_PER_DAY,
  }
}
