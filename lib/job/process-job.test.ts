import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBooth, demoVisit, kiosk, request } from './booth.fixture'
import { JobFailure, type JobFailureCode } from './job-failure'
import { LEASE_MS, LEASE_RENEWAL_MS } from './limits'
import { createProcessJob } from './process-job'
import { createSubmitCard } from './submit-card'

async function queuedJob() {
  const booth = createBooth()
  const job = await createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
  const deliver = (deliveryNumber: number) => createProcessJob(booth.ports)({ jobId: job.id, deliveryNumber })
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
  it('paints the guest’s words in the chosen style and completes the card', async () => {
    const { booth, job, deliver, stored, placesHeld } = await queuedJob()
    expect(await deliver(1)).toEqual({ kind: 'done' })
    expect(booth.painted).toMatchObject([
      { prompt: 'a fox astronaut, storybook gouache illustration', seed: 7 },
    ])
    const s3Key = `cards/device_booth-1_user_042_override1/${job.id}.png`
    expect(stored()).toMatchObject({ status: 'completed', s3Key, width: 1280, height: 720, attempts: 1 })
    expect(booth.stored.has(s3Key)).toBe(true)
    expect(placesHeld()).toEqual([job.id])
  })

  it('does not pay twice when a message is delivered twice at the same time', async () => {
    const { booth, deliver, stored } = await queuedJob()
    const outcomes = await Promise.all([deliver(1), deliver(2)])
    expect(booth.painted).toHaveLength(1)
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['again', 'done'])
    expect(stored().status).toBe('completed')
  })

  it('does not pay again for art that is stored already', async () => {
    const { booth, job, deliver, stored } = await queuedJob()
    booth.stored.set(`cards/${job.sessionId}/${job.id}.png`, new Uint8Array([9]))
    await deliver(2)
    expect(booth.painted).toHaveLength(0)
    expect(stored().status).toBe('completed')
  })

  it('leaves a job alone while its worker lives, and takes it over when the lease ran out', async () => {
    const { booth, deliver, stored } = await queuedJob()
    booth.model.answer = () => new Promise(() => undefined)
    void deliver(1)
    await vi.waitFor(() => expect(stored().status).toBe('processing'))
    expect(await deliver(2)).toEqual({ kind: 'again', afterMs: LEASE_MS })

    booth.clock.now = new Date(booth.clock.now.getTime() + LEASE_MS + 1)
    booth.model.answer = () => Promise.resolve(new Uint8Array([2]))
    expect(await deliver(3)).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'completed', attempts: 2 })
  })

  it('keeps its lease while a slow model paints', async () => {
    const { booth, deliver, stored } = await queuedJob()
    vi.useFakeTimers()
    const slow = Promise.withResolvers<Uint8Array>()
    booth.model.answer = () => slow.promise
    const delivered = deliver(1)
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
      expect(await deliver(1)).toEqual({ kind: 'done' })
      expect(stored()).toMatchObject({ status: 'blocked', errorCode: code })
      expect(stored().errorMessage).toMatch(/still here|Same words/)
      expect(placesHeld()).toEqual([])
    },
  )

  it('does not try a retired model again', async () => {
    const { booth, deliver, stored, placesHeld } = await queuedJob()
    booth.model.answer = refuse('MODEL_RETIRED')
    expect(await deliver(1)).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'failed', errorCode: 'MODEL_RETIRED' })
    expect(placesHeld()).toEqual([])
  })

  it('waits and tries again when the model is busy, and gives up kindly on the last delivery', async () => {
    const { booth, deliver, stored, placesHeld } = await queuedJob()
    booth.model.answer = refuse('MODEL_BUSY')
    expect(await deliver(1)).toMatchObject({ kind: 'again' })
    expect(stored()).toMatchObject({ status: 'queued', attempts: 1 })
    expect(await deliver(2)).toMatchObject({ kind: 'again' })
    expect(await deliver(3)).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'failed', errorCode: 'MODEL_BUSY', attempts: 3 })
    expect(placesHeld()).toEqual([])
  })

  it('gives the turn back when a worker died between ending the job and returning it', async () => {
    const { booth, job, deliver, placesHeld } = await queuedJob()
    booth.model.answer = refuse('PROMPT_BLOCKED')
    const { visits } = booth.ports
    booth.ports.visits = { ...visits, save: () => Promise.reject(new Error('killed here')) }
    await expect(deliver(1)).rejects.toThrow('killed here')
    expect(placesHeld()).toEqual([job.id])
    booth.ports.visits = visits
    expect(await deliver(2)).toEqual({ kind: 'done' })
    expect(placesHeld()).toEqual([])
  })

  it('paints on when the line cannot be updated', async () => {
    const { booth, deliver, stored } = await queuedJob()
    booth.ports.line.recordStart = () => Promise.reject(new Error('down'))
    booth.ports.line.recordDuration = () => Promise.reject(new Error('down'))
    await deliver(1)
    expect(stored().status).toBe('completed')
  })
})
