import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { artKey } from './art'
import { createBooth, demoVisit, kiosk, request } from './booth.fixture'
import { createFailDeadLetter } from './fail-dead-letter'
import { messageFor } from './job-store'
import { LEASE_MS } from './limits'
import { createRetryJob } from './retry-job'
import { createSubmitCard } from './submit-card'

async function deadLetter() {
  const booth = createBooth()
  const job = await createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
  const deliver = (seenVersion?: number) =>
    createFailDeadLetter(booth.ports)({ ...messageFor(job), seenVersion })
  const stored = () => booth.jobs.get(job.id)
  const placesHeld = () => booth.visits.get(demoVisit.id)?.jobIds
  return { booth, job, deliver, stored, placesHeld }
}

describe('failDeadLetter', () => {
  it('looks twice before it ends a job, then gives the guest the turn back', async () => {
    const { job, deliver, stored, placesHeld } = await deadLetter()
    expect(await deliver()).toEqual({
      kind: 'later',
      afterMs: LEASE_MS,
      message: { ...messageFor(job), seenVersion: job.version },
    })
    expect(await deliver(job.version)).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'failed', errorCode: 'WORKER_LOST' })
    expect(placesHeld()).toEqual([])
  })

  it('completes a card that was painted and stored before its worker died', async () => {
    const { booth, job, deliver, stored, placesHeld } = await deadLetter()
    booth.stored.set(artKey(job), new Uint8Array([1]))
    expect(await deliver(job.version)).toEqual({ kind: 'done' })
    expect(stored()).toMatchObject({ status: 'completed', s3Key: artKey(job) })
    expect(placesHeld()).toEqual([job.id])
  })
})

describe('retryJob', () => {
  it('lets staff try a failed card again, with a place of its own and the same ticket', async () => {
    const { booth, job, deliver, stored, placesHeld } = await deadLetter()
    await deliver(job.version)
    await createRetryJob(booth.ports)({ jobId: job.id })
    expect(stored()).toMatchObject({ status: 'queued', ticket: job.ticket, retries: 1 })
    expect(placesHeld()).toEqual([`${job.id}#1`])
    expect(booth.sent.at(-1)).toEqual({ message: messageFor(job), delayMs: 0 })
  })

  it('does not give a guest more cards than allowed: the turn may be used already', async () => {
    const { booth, job, deliver, stored } = await deadLetter()
    await deliver(job.version)
    booth.visits.set(demoVisit.id, { ...demoVisit, allowance: 1, jobIds: ['another'], version: 9 })
    await expect(createRetryJob(booth.ports)({ jobId: job.id })).rejects.toMatchObject({
      refusal: { code: 'ALLOWANCE_USED' },
    })
    expect(stored()).toMatchObject({ status: 'failed' })
  })

  it('leaves cards alone that did not fail', async () => {
    const { booth, job } = await deadLetter()
    await expect(createRetryJob(booth.ports)({ jobId: job.id })).rejects.toMatchObject({
      refusal: { code: 'NOT_RETRYABLE' },
    })
  })
})
