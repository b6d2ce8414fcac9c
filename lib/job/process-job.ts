import type { EventStore } from '../event/event-store'
import type { LineStore } from '../event/line-store'
import type { ImageModel } from '../image-model/image-model'
import { DEFAULT_MODEL_ID } from '../image-model/image-models'
import { modelPrompt } from '../prompt/model-prompt'
import { returnCard } from '../visit/allowance'
import { type VisitStore, changeVisit } from '../visit/visit-store'
import { type Art, type ArtStore, artKey } from './art'
import { type Job, isEnded } from './job'
import { changeJob, isLeased, leaseLeftMs } from './job-change'
import { type JobFailure, toJobFailure } from './job-failure'
import type { JobStore } from './job-store'
import { keepLease } from './lease'
import { ART_HEIGHT, ART_WIDTH, LEASE_MS, MAX_DELIVERIES, MODEL_TIMEOUT_MS } from './limits'
import type { Log } from './log'
import { retryDelayMs } from './retry-delay'

export interface ProcessJobPorts {
  jobs: JobStore
  visits: VisitStore
  events: EventStore
  line: LineStore
  art: ArtStore
  /** Throws `JobFailure` (`MODEL_UNKNOWN`) for a model without an adapter. */
  imageModel: (modelId: string, region: string | undefined) => ImageModel
  /** Checks the model's bytes and covers exactly 1280×720. Throws `JobFailure` (`PICTURE_UNREADABLE`). */
  cropArt: (bytes: Uint8Array) => Promise<Art>
  now: () => Date
  /** 0 to 1. */
  random: () => number
  log: Log
}

/** What becomes of the message that brought the job. */
export type Delivery = { kind: 'done' } | { kind: 'again'; afterMs: number }

const done: Delivery = { kind: 'done' }

/**
 * Makes one card: claim, paint, store, complete. Safe to repeat at any point; a job that another worker holds is
 * left alone, art that is already stored is not paid for again.
 */
export function createProcessJob(ports: ProcessJobPorts) {
  const { jobs, line, now, log } = ports

  return async function processJob({
    jobId,
    deliveryNumber,
  }: {
    jobId: string
    deliveryNumber: number
  }): Promise<Delivery> {
    const job = await jobs.read(jobId)
    if (!job) {
      log.warn('A message names a job that does not exist', { jobId })
      return done
    }
    if (isEnded(job)) {
      // Its guest may have deleted it while it was being painted.
      if (job.deletedAt !== undefined) await ports.art.remove([artKey(job)])
      await returnAllowance(ports, job)
      return done
    }
    if (isLeased(job, now())) return { kind: 'again', afterMs: leaseLeftMs(job, now()) }

    const claimed = await claim(ports, job)
    if (!claimed) return { kind: 'again', afterMs: LEASE_MS }
    await line.recordStart(job.eventId, job.ticket).catch(noteLineTrouble(log))
    return paint(ports, claimed, deliveryNumber)
  }
}

/** The claimed job, or undefined when another worker was quicker. */
async function claim({ jobs, events, now, log }: ProcessJobPorts, job: Job): Promise<Job | undefined> {
  const event = await events.read(job.eventId)
  const model = event?.modelId ?? DEFAULT_MODEL_ID
  const leaseUntil = new Date(now().getTime() + LEASE_MS)
  const claimed = changeJob(job, { kind: 'claim', leaseUntil, model }, now())
  if ((await jobs.save(job, claimed)) === 'conflict') return undefined
  log.info('Job claimed', { attempt: claimed.attempts, model, queueMs: claimed.queueMs })
  return claimed
}

async function paint(ports: ProcessJobPorts, claimed: Job, deliveryNumber: number): Promise<Delivery> {
  const { jobs, now, log } = ports
  const lease = keepLease({ jobs, job: claimed, now })
  const result = await storeArt(ports, claimed).then(
    (s3Key) => ({ s3Key }),
    (error: unknown) => ({ failure: toJobFailure(error) }),
  )
  const job = await lease.release()
  if (!job) {
    log.warn('The lease was lost while painting')
    return { kind: 'again', afterMs: LEASE_MS }
  }
  return 'failure' in result
    ? giveUp(ports, job, result.failure, deliveryNumber)
    : complete(ports, job, result.s3Key)
}

/** Makes sure that the job's art is stored and gives its key; calls the model only if it is not. */
async function storeArt(
  { events, art, imageModel, cropArt, log }: ProcessJobPorts,
  job: Job,
): Promise<string> {
  const s3Key = artKey(job)
  if (await art.exists(s3Key)) {
    log.info('The art is already stored', { s3Key })
    return s3Key
  }
  const event = await events.read(job.eventId)
  const model = imageModel(job.model ?? DEFAULT_MODEL_ID, event?.modelRegion)
  const signal = AbortSignal.timeout(MODEL_TIMEOUT_MS)
  const picture = await model.generate({ prompt: modelPrompt(job), seed: job.seed, signal })
  log.info('The model answered', { model: model.modelId, bytes: picture.byteLength })
  const finished = await cropArt(picture)
  await art.put(s3Key, finished.bytes, {
    'job-id': job.id,
    'user-number': String(job.userNumber),
    'session-id': job.sessionId,
    'created-at': job.createdAt,
  })
  log.info('The art is stored', { s3Key })
  return s3Key
}

async function complete(
  { jobs, line, now, log }: ProcessJobPorts,
  job: Job,
  s3Key: string,
): Promise<Delivery> {
  const art = { s3Key, width: ART_WIDTH, height: ART_HEIGHT }
  const completed = changeJob(job, { kind: 'complete', art }, now())
  if ((await jobs.save(job, completed)) === 'conflict') return { kind: 'again', afterMs: LEASE_MS }
  log.info('Job completed', { queueMs: completed.queueMs, processingMs: completed.processingMs })
  await line.recordDuration(job.eventId, completed.processingMs ?? 0).catch(noteLineTrouble(log))
  return done
}

/** Back to the queue while trying again may help, else the job's end and the guest's turn returned. */
async function giveUp(
  ports: ProcessJobPorts,
  job: Job,
  failure: JobFailure,
  deliveryNumber: number,
): Promise<Delivery> {
  const { jobs, now, random, log } = ports
  const facts = { code: failure.code, reason: failure.message, attempt: job.attempts, deliveryNumber }
  if (failure.retry && deliveryNumber < MAX_DELIVERIES) {
    const afterMs = retryDelayMs(job.attempts, random())
    log.warn('Job will be tried again', { ...facts, afterMs })
    await jobs.save(job, changeJob(job, { kind: 'requeue' }, now()))
    return { kind: 'again', afterMs }
  }
  log.error('Job ended without a card', facts)
  const over = changeJob(job, { kind: 'end', failure }, now())
  if ((await jobs.save(job, over)) === 'conflict') return { kind: 'again', afterMs: LEASE_MS }
  await returnAllowance(ports, over)
  return done
}

/** A completed card keeps its place in the allowance, every other end gives it back. */
async function returnAllowance({ visits }: ProcessJobPorts, job: Job): Promise<void> {
  if (job.status === 'completed') return
  await changeVisit(visits, job.visitId, (visit) => returnCard(visit, job.id))
}

/** The line only informs: a card is never lost for it. */
function noteLineTrouble(log: Log) {
  return (error: unknown) => log.warn('The line could not be updated', { error })
}
