import { artistOf } from '../event/artist'
import type { EventSettings } from '../event/event'
import type { EventStore } from '../event/event-store'
import type { Line } from '../event/line'
import type { ArtistStore, LineStore, ModelBudget } from '../event/line-store'
import type { ImageModel } from '../image-model/image-model'
import { DEFAULT_MODEL_ID } from '../image-model/image-models'
import type { VisitStore } from '../visit/visit-store'
import { type Art, type ArtStore, artKey } from './art'
import { type Delivery, done, later, laterAfterTrouble } from './delivery'
import { finishJob } from './finish-job'
import { holdPlace } from './hold-place'
import { type Job, isAdmitted, isEnded } from './job'
import { attemptsLeft, changeJob } from './job-change'
import { JobFailure } from './job-failure'
import type { JobMessage, JobStore } from './job-store'
import { LEASE_MS } from './limits'
import type { Log } from './log'
import type { ModelPlace } from './model-place'
import { paintJob } from './paint-job'
import { pauseDelayMs, restDelayMs } from './retry-delay'
import { returnPlace } from './return-place'

export interface ProcessJobPorts {
  jobs: JobStore
  visits: VisitStore
  events: EventStore
  line: LineStore
  artist: ArtistStore
  budget: ModelBudget
  art: ArtStore
  /** Throws `JobFailure` (`MODEL_UNKNOWN`) for a model without an adapter. */
  imageModel: (modelId: string, region: string | undefined) => ImageModel
  place: ModelPlace
  /** Checks the model's bytes and covers exactly 1280×720. Throws `JobFailure` (`PICTURE_UNREADABLE`). */
  cropArt: (bytes: Uint8Array) => Promise<Art>
  now: () => Date
  /** Waits until what has been asked is on its way. */
  nextTurn: () => Promise<void>
  /** 0 to 1. */
  random: () => number
  log: Log
}

interface House {
  event?: EventSettings | undefined
  line?: Line | undefined
}

/**
 * Makes one card: claim, paint, store, complete. Safe to repeat at any point and in any order; a job that another
 * worker holds is left alone, art that is already stored is not paid for again.
 */
export function createProcessJob(ports: ProcessJobPorts) {
  const { jobs, visits, events, line, artist, now, nextTurn, random, log } = ports

  return async function processJob(message: JobMessage): Promise<Delivery> {
    try {
      return await deliver(message)
    } catch (error) {
      // Not the job's fault: it must not use up the message's deliveries.
      const delivery = laterAfterTrouble(message, random())
      log.warn('Something around the job failed', { error, delivery: delivery.kind })
      return delivery
    }
  }

  async function deliver(message: JobMessage): Promise<Delivery> {
    const reading = jobs.read(message.jobId)
    const house = readHouse(message.eventId ?? (await reading)?.eventId)
    // Heard when the job is started, if it is.
    house.catch(() => undefined)
    const job = await reading
    if (!job || (!isAdmitted(job) && !isEnded(job))) {
      log.warn('A message names a job that is not in the line')
      return done
    }
    if (isEnded(job)) {
      // Its guest may have deleted it while it was being painted.
      if (job.deletedAt !== undefined) await ports.art.remove([artKey(job)])
      await returnPlace(visits, job)
      return done
    }
    return isAdmitted(job) ? start(job, message, house) : done
  }

  /** What a job depends on beside itself. */
  async function readHouse(eventId: string | undefined): Promise<House> {
    if (eventId === undefined) return {}
    const [event, current] = await Promise.all([events.read(eventId), line.read(eventId)])
    return { event, line: current }
  }

  async function start(job: Job, message: JobMessage, house: Promise<House>): Promise<Delivery> {
    const takeOver = job.status === 'processing'
    if (takeOver && job.version !== message.seenVersion) return look(job, message)
    if (attemptsLeft(job) === 0) {
      return finishJob(ports, job, new JobFailure('WORKER_LOST', 'No attempt came to an end'))
    }
    // Whoever let it be tried again may have died before it held the new place.
    if (job.retries) await holdPlace(ports, job)
    const { event, line: current } = await house
    // Not an attempt and not a deferral: a pause may last as long as the crew likes.
    if (event?.paintingPaused) return { kind: 'later', afterMs: pauseDelayMs(random()), message }
    if (!(await mayTry(current))) return later(message, restDelayMs(random()))
    const claiming = claim(job, { takeOver, event })
    const isStored = askMeanwhile(job)
    const claimed = await claiming
    if (!claimed) return look(job, message)
    const painting = paintJob(ports, claimed, { event, message, isStored })
    const started = recordStart(job)
    const delivery = await painting
    await started
    return delivery
  }

  /** Another worker holds the job: come back after a lease to see whether it has moved. */
  function look({ id, version }: Job, message: JobMessage): Delivery {
    return later({ ...message, jobId: id, seenVersion: version }, LEASE_MS)
  }

  /**
   * Whether the art is stored, asked once the claim is on its way. Nobody has had a job that never started: what the
   * bucket says before its claim stays true after it.
   */
  function askMeanwhile(job: Job): Promise<boolean> | undefined {
    if (job.startedAt !== undefined) return undefined
    const isStored = nextTurn().then(() => ports.art.exists(artKey(job)))
    // Heard once the job is claimed, if it is.
    isStored.catch(() => undefined)
    return isStored
  }

  /** Moves the line on, once the model has been asked: each holds up the other's request, and a guest waits for that one. */
  async function recordStart({ eventId, ticket }: Job): Promise<void> {
    await nextTurn()
    // The line only informs: a card is never lost for it.
    await line.recordStart(eventId, ticket).catch((error: unknown) => {
      log.warn('The line could not be updated', { error })
    })
  }

  /** While the artist rests only one try at a time goes to the model. */
  async function mayTry(current: Line | undefined): Promise<boolean> {
    switch (artistOf(current, now()).kind) {
      case 'at-work':
        return true
      case 'resting':
        return false
      case 'try-due':
        return current !== undefined && (await artist.beginTry(current, now()))
    }
  }

  /** The claimed job, or undefined when another worker was quicker. */
  async function claim(
    job: Job,
    { takeOver, event }: { takeOver: boolean; event: EventSettings | undefined },
  ): Promise<Job | undefined> {
    const model = event?.modelId ?? DEFAULT_MODEL_ID
    const leaseUntil = new Date(now().getTime() + LEASE_MS)
    const claimed = changeJob(job, { kind: 'claim', leaseUntil, model, takeOver }, now())
    if ((await jobs.save(job, claimed)) === 'conflict') return undefined
    log.info('Job claimed', { attempt: claimed.attempts, model, queueMs: claimed.queueMs, takeOver })
    return claimed
  }
}
