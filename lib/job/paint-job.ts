import type { EventSettings } from '../event/event'
import { FAILURES_BEFORE_REST } from '../event/artist'
import { DEFAULT_MODEL_ID, findImageModel } from '../image-model/image-models'
import { modelPrompt } from '../prompt/model-prompt'
import { artKey } from './art'
import { type Delivery, done, later, laterAfterTrouble } from './delivery'
import { finishJob } from './finish-job'
import type { Job } from './job'
import { attemptsLeft, changeJob } from './job-change'
import { JobFailure, isModelTrouble } from './job-failure'
import { type JobMessage, messageFor } from './job-store'
import { keepLease } from './lease'
import { ART_HEIGHT, ART_WIDTH, LEASE_MS, LONGEST_MODEL_TIMEOUT_MS, PLACE_PATIENCE_MS } from './limits'
import type { ProcessJobPorts } from './process-job'
import { nextMinuteDelayMs, retryDelayMs } from './retry-delay'
import { storeArt } from './store-art'

interface PaintContext {
  event: EventSettings | undefined
  message: JobMessage
  /** Whether the art is stored, where it was asked while the job was claimed. */
  isStored: Promise<boolean> | undefined
}

/** What came of painting. */
type Painting =
  /** With the time it took, unless the art was there before. */
  | { kind: 'stored'; s3Key: string; durationMs?: number }
  /** The minute's model calls are used up. */
  | { kind: 'no-budget' }
  /** The model is still busy with the card before. */
  | { kind: 'no-place' }
  | { kind: 'failed'; failure: JobFailure }
  /** Something that is not the job's fault. */
  | { kind: 'trouble'; error: unknown }

/** Paints a claimed job and brings it to its end, or back into the queue. */
export async function paintJob(
  ports: ProcessJobPorts,
  claimed: Job,
  context: PaintContext,
): Promise<Delivery> {
  const { jobs, now, random, log } = ports
  const lease = keepLease({ jobs, job: claimed, now })
  const painting = await paint(ports, claimed, context).catch((error: unknown): Painting =>
    error instanceof JobFailure ? { kind: 'failed', failure: error } : { kind: 'trouble', error },
  )
  const job = await lease.release()
  if (!job) {
    log.warn('The lease was lost while painting')
    return later(context.message, LEASE_MS)
  }
  switch (painting.kind) {
    case 'stored': {
      const delivery = await complete(ports, job, painting.s3Key)
      // After the guest has the card.
      if (painting.durationMs !== undefined) await noteDuration(ports, job, painting.durationMs)
      return delivery
    }
    case 'failed':
      return retryOrFinish(ports, job, painting.failure)
    case 'no-budget':
      await jobs.save(job, changeJob(job, { kind: 'postpone' }, now()))
      return later(context.message, nextMinuteDelayMs(now(), random()))
    case 'no-place':
      await jobs.save(job, changeJob(job, { kind: 'postpone' }, now()))
      return later(context.message, 0)
    case 'trouble':
      log.warn('The job is put off', { error: painting.error })
      await jobs.save(job, changeJob(job, { kind: 'postpone' }, now()))
      return laterAfterTrouble(context.message, random())
  }
}

/** Makes sure that the job's art is stored; calls the model only if it is not. */
async function paint(ports: ProcessJobPorts, job: Job, { event, isStored }: PaintContext): Promise<Painting> {
  const { art, cropArt, place, now, log } = ports
  const s3Key = artKey(job)
  if (await (isStored ?? art.exists(s3Key))) {
    log.info('The art is already stored', { s3Key })
    return { kind: 'stored', s3Key }
  }
  const leavePlace = await place.take(PLACE_PATIENCE_MS)
  if (!leavePlace) return { kind: 'no-place' }
  const startedAtMs = now().getTime()
  let bytes: Uint8Array
  try {
    if (!(await mayCall(ports, job, event))) return { kind: 'no-budget' }
    // Before the picture is read and cut: the next guest's card waits for the model.
    bytes = await generate(ports, { job, event, answered: leavePlace })
  } finally {
    leavePlace()
  }
  const picture = await cropArt(bytes)
  const durationMs = now().getTime() - startedAtMs
  await storeArt(ports, job, picture)
  return { kind: 'stored', s3Key, durationMs }
}

/** Whether the minute has a model call left for the job. Throws `JobFailure` when the day has none. */
async function mayCall(
  { budget }: ProcessJobPorts,
  job: Job,
  event: EventSettings | undefined,
): Promise<boolean> {
  const caps = { perMinute: event?.modelCallsPerMinute, perDay: event?.modelCallsPerDay }
  if (caps.perMinute === undefined && caps.perDay === undefined) return true
  const call = await budget.takeCall(job.eventId, caps)
  if (call === 'day-full') throw new JobFailure('SPEND_LIMIT', 'The event’s model calls of today are used up')
  return call !== 'minute-full'
}

/** The line only informs: a card is never lost for it. */
async function noteDuration({ line, log }: ProcessJobPorts, job: Job, durationMs: number): Promise<void> {
  await line.recordDuration(job.eventId, job.ticket, Math.max(0, durationMs)).catch((error: unknown) => {
    log.warn('The line could not be updated', { error })
  })
}

/** The model's picture, as it sends it. */
async function generate(
  { imageModel, log }: ProcessJobPorts,
  { job, event, answered }: { job: Job; event: EventSettings | undefined; answered: () => void },
): Promise<Uint8Array> {
  const modelId = job.model ?? DEFAULT_MODEL_ID
  const model = imageModel(modelId, event?.modelRegion)
  const timeoutMs = findImageModel(modelId)?.timeoutMs ?? LONGEST_MODEL_TIMEOUT_MS
  const picture = await model.generate({
    prompt: modelPrompt(job),
    seed: job.seed,
    signal: AbortSignal.timeout(timeoutMs),
    answered,
  })
  log.info('The model answered', { model: modelId, bytes: picture.byteLength })
  return picture
}

async function complete(ports: ProcessJobPorts, job: Job, s3Key: string): Promise<Delivery> {
  const { jobs, now, log } = ports
  const art = { s3Key, width: ART_WIDTH, height: ART_HEIGHT }
  const completed = changeJob(job, { kind: 'complete', art }, now())
  if ((await jobs.save(job, completed)) === 'conflict') return later(messageFor(job), LEASE_MS)
  log.info('Job completed', { queueMs: completed.queueMs, processingMs: completed.processingMs })
  return done
}

/** Back to the queue while trying again may help, else the job's end and the guest's turn returned. */
async function retryOrFinish(ports: ProcessJobPorts, job: Job, failure: JobFailure): Promise<Delivery> {
  const { jobs, now, random, log } = ports
  const failuresInARow = await countTrouble(ports, job, failure)
  if (!failure.retry || attemptsLeft(job) === 0) return finishJob(ports, job, failure)
  const afterMs = retryDelayMs(Math.max(job.attempts, failuresInARow), random())
  const { code, message: reason } = failure
  log.warn('Job will be tried again', { code, reason, attempt: job.attempts, afterMs })
  await jobs.save(job, changeJob(job, { kind: 'requeue', code }, now()))
  return { kind: 'again', afterMs }
}

/** Tells all workers of the model's trouble; enough of it sends the artist into a break. */
async function countTrouble(
  { artist, now, log }: ProcessJobPorts,
  job: Job,
  { code }: JobFailure,
): Promise<number> {
  if (!isModelTrouble(code)) return 0
  try {
    const failures = await artist.countFailure(job.eventId)
    if (failures >= FAILURES_BEFORE_REST) {
      await artist.rest(job.eventId, code, now())
      log.error('The model fails again and again: the artist rests', { code, failures })
    }
    return failures
  } catch (error) {
    log.warn('The model’s trouble could not be counted', { error })
    return 0
  }
}
