import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { REST_MS } from '../event/artist'
import { createBooth, demoEvent, demoLine, demoVisit, kiosk, request } from './booth.fixture'
import { JobFailure, type JobFailureCode } from './job-failure'
import { type JobMessage, messageFor } from './job-store'
import { LEASE_MS, LEASE_RENEWAL_MS, MAX_DEFERRALS } from './limits'
import { createModelPlace } from './model-place'
import { createProcessJob } from './process-job'
import { createSubmitCard } from './submit-card'

async function queuedJob(event = demoEvent) {
  const booth = createBooth({ event })
  const job = await createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
  const deliver = (message: Partial<JobMessage> = {}) =>
    createProcessJob(booth.ports)({ ...messageFor(job), ...message })
  const stored = () => {
    const found = booth.jobs.get(job.id)
    if (!found) throw new Error('the job is gone')
    return found
  }
  const placesHeld = () => booth.visits.get(demoVisit.id)?.jobIds
  return { booth, job, deliver, stored, placesHeld }
}

const refuse = (code: JobFailureCode) => () => Promise.reject(new JobFailure(code, 'scripted'))

afterEach(() => {
  vi.useRealTimers()
})

describe('processJob', () => {
  it('waits as long as the crew lets the workers pause, without using up an attempt or a put-off', async () => {
    const { booth, job, deliver, stored } = await queuedJob({ ...demoEvent, paintingPaused: true })
    const delivery = await deliver({ deferrals: MAX_DEFERRALS })
    expect(delivery).toMatchObject({
      kind: 'later',
      message: { jobId: job.id, deferrals: MAX_DEFERRALS },
    })
    expect(stored()).toMatchObject({ status: 'queued', attempts: 0, version: job.version })
    expect(booth.painted).toEqual([])
  })

  it('paints the guest’s words in the chosen style and completes the card', async () => {
    const { booth, job, deliver, stored, placesHeld } = await queuedJob()
    expect(await deliver()).toEqual({ kind: 'done' })
    expect(booth.painted).toMatchObject([
      { prompt: 'a fox astronaut, storybook gouache illustration', seed: 7 },
    ])
    const s3Key = `cards/device_booth-1_user_042_override1/${job.id}.png`
    expect(stored()).toMatchObject({ status: 'completed', s3Key, width: 1280, height: 720, attempts: 1 })
    expect(booth.stored.has(s3Key)).toBe(true)
    expect(placesHeld()).toEqual([job.id])
  })

  it('asks for what a guest waits for first: the claim, then the model', async () => {
    const { booth, deliver } = await queuedJob()
    const { jobs, art, line, imageModel } = booth.ports
    const asked: string[] = []
    booth.ports.nextTurn = () => new Promise((turn) => setImmediate(turn))
    booth.ports.jobs = {
      ...jobs,
      save: (before, after) => (asked.push(after.status), jobs.save(before, after)),
    }
    booth.ports.art = { ...art, exists: (key) => (asked.push('art'), art.exists(key)) }
    booth.ports.imageModel = (id, region) => (asked.push('model'), imageModel(id, region))
    booth.ports.line = {
      ...line,
      recordStart: (id, ticket) => (asked.push('line'), line.recordStart(id, ticket)),
    }
    await deliver()
    expect(asked.slice(0, 3)).toEqual(['processing', 'art', 'model'])
    expect(asked).toContain('line')
  })

  it('paints for a message that does not name its event, as those did that were sent before an update', async () => {
    const { deliver, stored } = await queuedJob()
    expect(await deliver({ eventId: undefined })).toEqual({ kind: 'done' })
    expect(stored().status).toBe('completed')
  })

  it('does not pay twice when a message is delivered twice at the same time', async () => {
    const { booth, deliver, stored } = await queuedJob()
    const outcomes = await Promise.all([deliver(), deliver()])
    expect(booth.painted).toHaveLength(1)
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'later'])
    expect(stored().status).toBe('completed')
  })

  it('does not pay again for art that is stored already', async () => {
    const { booth, job, deliver, stored } = await queuedJob()
    booth.stored.set(`cards/${job.sessionId}/${job.id}.png`, new Uint8Array([9]))
    await deliver()
    expect(booth.painted).toHaveLength(0)
    expect(stored().status).toBe('completed')
  })

  it('leaves a job alone while its worker lives, and takes it over when the worker has gone silent', async () => {
    const { booth, job, deliver, stored } = await queuedJob()
    booth.model.answer = () => new Promise(() => undefined)
    void deliver()
    await vi.waitFor(() => expect(stored().status).toBe('processing'))
    const { version } = stored()
    const look = { ...messageFor(job), seenVersion: version, deferrals: 1 }
    expect(await deliver()).toEqual({ kind: 'later', afterMs: LEASE_MS, message: look })

    booth.model.answer = () => Promise.resolve(new Uint8Array([2]))
    expect(await deliver({ seenVersion: version - 1 })).toMatchObject({ kind: 'later' })
    expect(await deliver(look)).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'completed', attempts: 2 })
  })

  it('completes a card whose worker always dies after storing it, without paying again', async () => {
    const { booth, job, deliver, stored } = await queuedJob()
    booth.stored.set(`cards/${job.sessionId}/${job.id}.png`, new Uint8Array([9]))
    booth.jobs.set(job.id, { ...stored(), status: 'processing', attempts: 3 })
    await deliver({ seenVersion: stored().version })
    expect(stored().status).toBe('completed')
    expect(booth.painted).toHaveLength(0)
  })

  it('gives a job up whose workers died again and again', async () => {
    const { booth, job, deliver, stored, placesHeld } = await queuedJob()
    booth.jobs.set(job.id, { ...stored(), status: 'processing', attempts: 3 })
    expect(await deliver({ seenVersion: stored().version })).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'failed', errorCode: 'WORKER_LOST' })
    expect(placesHeld()).toEqual([])
  })

  it('puts a job off, without using up an attempt, while the bucket is away', async () => {
    const { booth, deliver, stored } = await queuedJob()
    booth.ports.art.exists = () => Promise.reject(new Error('bucket is away'))
    expect(await deliver()).toMatchObject({ kind: 'later', message: { deferrals: 1 } })
    expect(stored()).toMatchObject({ status: 'queued', attempts: 0 })
    expect(await deliver({ deferrals: MAX_DEFERRALS })).toMatchObject({ kind: 'again' })
  })

  it('sends one try at a time to a model that failed again and again, and goes back to work when it answers', async () => {
    const { booth, job, deliver } = await queuedJob()
    const { clock } = booth
    booth.lines.set('demo', { ...demoLine, lastTicket: 1, failuresInARow: 4 })
    booth.model.answer = refuse('MODEL_UNAVAILABLE')
    expect(await deliver()).toMatchObject({ kind: 'again' })
    expect(booth.lines.get('demo')).toMatchObject({ failuresInARow: 5, restCause: 'MODEL_UNAVAILABLE' })
    expect(await deliver()).toMatchObject({ kind: 'later' })

    clock.now = new Date(clock.now.getTime() + REST_MS)
    booth.model.answer = () => Promise.resolve(new Uint8Array([1]))
    expect(await deliver({ jobId: job.id })).toEqual({ kind: 'done' })
    expect(booth.lines.get('demo')?.restingSince).toBeUndefined()
  })

  it('waits for the next minute when the minute’s model calls are used up, and ends when the day’s are', async () => {
    const paid = await queuedJob({ ...demoEvent, modelCallsPerMinute: 1 })
    paid.booth.calls.today = 1
    expect(await paid.deliver()).toMatchObject({ kind: 'later' })
    expect(paid.stored()).toMatchObject({ status: 'queued', attempts: 0 })
    const over = await queuedJob({ ...demoEvent, modelCallsPerDay: 1 })
    over.booth.calls.today = 1
    expect(await over.deliver()).toEqual({ kind: 'done' })
    expect(over.stored()).toMatchObject({ status: 'failed', errorCode: 'SPEND_LIMIT' })
    expect(over.placesHeld()).toEqual([])
  })

  it('gives a card back at once, without using up an attempt, when the model is still busy with the one before', async () => {
    const { booth, job, deliver, stored } = await queuedJob()
    booth.ports.place.take = () => Promise.resolve(undefined)
    expect(await deliver()).toMatchObject({
      kind: 'later',
      afterMs: 0,
      message: { jobId: job.id, deferrals: 1 },
    })
    expect(stored()).toMatchObject({ status: 'queued', attempts: 0 })
    expect(booth.painted).toEqual([])
  })

  it.each(['a picture', 'a refusal', 'no call left'] as const)(
    'lets the next card to the model after %s',
    async (answer) => {
      const { booth, deliver } = await queuedJob({ ...demoEvent, modelCallsPerMinute: 1 })
      const place = createModelPlace()
      booth.ports.place = place
      if (answer === 'a refusal') booth.model.answer = refuse('PROMPT_BLOCKED')
      if (answer === 'no call left') booth.calls.today = 1
      await deliver()
      expect(await place.take(0)).toBeDefined()
    },
  )

  it('lets the next card to the model once it has answered, while the answer is still being read', async () => {
    const { booth, deliver } = await queuedJob()
    const place = createModelPlace()
    const [answered, read] = [Promise.withResolvers<void>(), Promise.withResolvers<Uint8Array>()]
    booth.ports.place = place
    booth.ports.imageModel = (modelId) => ({
      modelId,
      generate: (asked) => {
        asked.answered?.()
        answered.resolve()
        return read.promise
      },
    })
    const delivered = deliver()
    await answered.promise
    expect(await place.take(0)).toBeDefined()
    read.resolve(new Uint8Array([1]))
    expect(await delivered).toEqual({ kind: 'done' })
  })

  it('keeps its lease while a slow model paints', async () => {
    const { booth, deliver, stored } = await queuedJob()
    vi.useFakeTimers()
    const slow = Promise.withResolvers<Uint8Array>()
    booth.model.answer = () => slow.promise
    const delivered = deliver()
    await vi.advanceTimersByTimeAsync(0)
    const firstLease = stored().leaseUntil
    booth.clock.now = new Date(booth.clock.now.getTime() + LEASE_RENEWAL_MS)
    await vi.advanceTimersByTimeAsync(LEASE_RENEWAL_MS)
    expect(Date.parse(stored().leaseUntil ?? '')).toBeGreaterThan(Date.parse(firstLease ?? ''))
    slow.resolve(new Uint8Array([1]))
    expect(await delivered).toEqual({ kind: 'done' })
    expect(stored().status).toBe('completed')
  })

  it.each(['PROMPT_BLOCKED', 'PICTURE_BLOCKED'] as const)(
    'ends blocked on %s, once, and gives the turn back',
    async (code) => {
      const { booth, deliver, stored, placesHeld } = await queuedJob()
      booth.model.answer = refuse(code)
      expect(await deliver()).toEqual({ kind: 'done' })
      expect(stored()).toMatchObject({ status: 'blocked', errorCode: code })
      expect(stored().errorMessage).toMatch(/still here|Same words/)
      expect(placesHeld()).toEqual([])
    },
  )

  it('does not try a retired model again', async () => {
    const { booth, deliver, stored, placesHeld } = await queuedJob()
    booth.model.answer = refuse('MODEL_RETIRED')
    expect(await deliver()).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'failed', errorCode: 'MODEL_RETIRED' })
    expect(placesHeld()).toEqual([])
  })

  it('waits and tries again when the model is busy, and gives up kindly after the last attempt', async () => {
    const { booth, deliver, stored, placesHeld } = await queuedJob()
    booth.model.answer = refuse('MODEL_BUSY')
    expect(await deliver()).toMatchObject({ kind: 'again' })
    expect(stored()).toMatchObject({ status: 'queued', attempts: 1 })
    expect(await deliver()).toMatchObject({ kind: 'again' })
    expect(await deliver()).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'failed', errorCode: 'MODEL_BUSY', attempts: 3 })
    expect(placesHeld()).toEqual([])
  })

  it('gives the turn back when a worker died between ending the job and returning it', async () => {
    const { booth, job, deliver, placesHeld } = await queuedJob()
    booth.model.answer = refuse('PROMPT_BLOCKED')
    const { visits } = booth.ports
    booth.ports.visits = { ...visits, save: () => Promise.reject(new Error('killed here')) }
    expect(await deliver()).toMatchObject({ kind: 'later' })
    expect(placesHeld()).toEqual([job.id])
    booth.ports.visits = visits
    expect(await deliver()).toEqual({ kind: 'done' })
    expect(placesHeld()).toEqual([])
  })

  it('paints on when the line cannot be updated', async () => {
    const { booth, deliver, stored } = await queuedJob()
    booth.ports.line.recordStart = () => Promise.reject(new Error('down'))
    booth.ports.line.recordDuration = () => Promise.reject(new Error('down'))
    await deliver()
    expect(stored().status).toBe('completed')
  })
})
