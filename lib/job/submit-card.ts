import { z } from 'zod'
import { artistOf } from '../event/artist'
import type { EventSettings } from '../event/event'
import { type Line, roomAt } from '../event/line'
import type { ModelBudget } from '../event/line-store'
import { RefusalError } from '../failure/refusal'
import { refuseBlockedWords } from '../prompt/blocked-words'
import { parseDisplayName } from '../prompt/display-name'
import { parsePrompt } from '../prompt/prompt-text'
import { findStyle } from '../prompt/style'
import { reserveCard } from '../visit/allowance'
import type { Visit } from '../visit/visit'
import { type AdmitJobPorts, createAdmitJob, turnedAway } from './admit-job'
import { type Job, type JobRecord, isAdmitted } from './job'
import { messageFor } from './job-store'

export interface SubmitCardPorts extends AdmitJobPorts {
  budget: ModelBudget
  /** 0 to 2,147,483,646. */
  newSeed: () => number
  /** 128 random bits, base64url. */
  newTakeAwayToken: () => string
  /** See `lib/take-away/short-code.ts`. */
  newShortCode: () => string
}

/** Longer raw text is not a guest's: refused before it is looked at. */
const MAX_RAW_UNITS = 10_000

const Arguments = z.object({
  jobId: z.uuid(),
  visitId: z.string().min(1).max(64),
  /** Where the kiosk says that the visit is: read beside it, and looked at only if the visit says the same. */
  eventId: z.string().max(64).nullish(),
  prompt: z.string().max(MAX_RAW_UNITS),
  style: z.string().max(64),
  displayName: z.string().max(MAX_RAW_UNITS),
})
type Request = z.infer<typeof Arguments>

const SECONDS_PER_DAY = 86_400

/**
 * Puts a guest's card into the line. Sending the same `jobId` again gives the same job, and finishes what a lost
 * connection or a crash left undone.
 *
 * 1. Everything that can be refused is refused, before anything is reserved, stored or paid.
 * 2. The job is saved, without a ticket yet.
 * 3. It is admitted: a place in the visit's allowance, the next ticket, the message to the workers.
 */
export function createSubmitCard(ports: SubmitCardPorts) {
  const { events, line, visits, jobs, queue, now, log } = ports
  const admitJob = createAdmitJob(ports)

  return async function submitCard(rawArguments: unknown, caller: { sub: string }): Promise<Job> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const request = parsed.data

    const [earlier, visit, likelyHouse] = await Promise.all([
      jobs.read(request.jobId),
      visits.read(request.visitId),
      request.eventId ? readHouse(request.eventId) : undefined,
    ])
    if (earlier) return sentBefore(earlier, request, caller)
    if (!visit || visit.owner !== caller.sub) throw new RefusalError('VISIT_NOT_FOUND')
    const house = visit.eventId === request.eventId ? likelyHouse : undefined
    const { event, current } = house ?? (await readHouse(visit.eventId))
    assertOpen(event)
    const card = parseCard(request, event)
    reserveCard(visit, request.jobId)
    assertRoom(event, current, now())
    await assertBudget(event)

    const job = newJob({ id: request.jobId, ...card, visit, event, ports })
    if ((await jobs.create(job)) === 'created') {
      return admitJob(job, { visit, line: current, lineLimit: event.lineLimit })
    }
    const twin = await jobs.read(job.id)
    if (!twin) throw new RefusalError('BUSY')
    return sentBefore(twin, request, caller)
  }

  async function readHouse(eventId: string) {
    const [event, current] = await Promise.all([events.read(eventId), line.read(eventId)])
    return { event, current }
  }

  /** The answer to a request that was sent before; another kiosk's or visit's job is not shown. */
  async function sentBefore(job: JobRecord, request: Request, caller: { sub: string }): Promise<Job> {
    if (job.owner !== caller.sub || job.visitId !== request.visitId) throw new RefusalError('JOB_ID_TAKEN')
    if (!isAdmitted(job)) {
      if (job.status !== 'queued') throw turnedAway(job)
      return admitJob(job)
    }
    // The first answer was lost, perhaps before the message was sent; a second message does no harm.
    if (job.status === 'queued' && job.attempts === 0) {
      await queue.send(messageFor(job)).catch((error: unknown) => {
        log.warn('The job could not be enqueued again', { jobId: job.id, error })
      })
    }
    return job
  }

  async function assertBudget({ id, modelCallsPerDay }: EventSettings): Promise<void> {
    if (modelCallsPerDay === undefined) return
    if ((await ports.budget.callsToday(id)) >= modelCallsPerDay) throw new RefusalError('SOLD_OUT_TODAY')
  }
}

function assertOpen(event: EventSettings | undefined): asserts event is EventSettings {
  if (!event) throw new RefusalError('EVENT_NOT_FOUND')
  if (event.status === 'paused') throw new RefusalError('EVENT_PAUSED')
  if (event.status === 'closed') throw new RefusalError('EVENT_CLOSED')
}

/** A look before anything is written; `takeTicket` holds the limit when many come at once. */
function assertRoom({ lineLimit }: EventSettings, line: Line | undefined, now: Date): asserts line is Line {
  if (!line) throw new RefusalError('EVENT_NOT_FOUND')
  if (artistOf(line, now).kind === 'resting') throw new RefusalError('ARTIST_RESTING')
  if (lineLimit === undefined) return
  if (line.lastTicket - line.startedTicket >= lineLimit)
    throw new RefusalError('LINE_FULL', { until: roomAt(line, now) })
}

function parseCard(request: Request, event: EventSettings) {
  const prompt = parsePrompt(request.prompt, event.promptMaxLength)
  const displayName = parseDisplayName(request.displayName)
  refuseBlockedWords(`${prompt} ${displayName}`, event.blockedWords ?? [])
  if (!event.styles.includes(request.style) || !findStyle(request.style))
    throw new RefusalError('STYLE_UNKNOWN')
  return { prompt, displayName, style: request.style }
}

interface NewJob {
  id: string
  prompt: string
  displayName: string
  style: string
  visit: Visit
  event: EventSettings
  ports: Pick<SubmitCardPorts, 'newSeed' | 'newTakeAwayToken' | 'newShortCode' | 'now'>
}

function newJob({ id, prompt, displayName, style, visit, event, ports }: NewJob): JobRecord {
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
    kind: 'card',
    status: 'queued',
    version: 1,
    prompt,
    style,
    wallConsent: visit.wallConsent,
    seed: ports.newSeed(),
    attempts: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    takeAwayToken: ports.newTakeAwayToken(),
    shortCode: ports.newShortCode(),
    expiresAt: Math.floor(now.getTime() / 1000) + event.keepDays * SECONDS_PER_DAY,
  }
}
