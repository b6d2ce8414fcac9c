import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RefusalError } from '../failure/refusal'
import { createBooth, demoEvent, demoVisit, kiosk, otherKiosk, request } from './booth.fixture'
import { createSubmitCard } from './submit-card'

const codeOf = async (submitted: Promise<unknown>) => {
  const error: unknown = await submitted.catch((thrown: unknown) => thrown)
  return error instanceof RefusalError ? error.refusal.code : error
}

describe('submitCard', () => {
  it('gives a ticket, saves the job, then enqueues it', async () => {
    const booth = createBooth()
    const jobId = randomUUID()
    const job = await createSubmitCard(booth.ports)(request(jobId), kiosk)
    expect(job).toMatchObject({ id: jobId, ticket: 1, status: 'queued', version: 1, userNumber: 42 })
    expect(booth.jobs.get(jobId)).toEqual(job)
    expect(booth.sent).toEqual([jobId])
    expect(booth.visits.get(demoVisit.id)?.jobIds).toEqual([jobId])
  })

  it('is one job when a double tap, a lost reply or a reload sends it again', async () => {
    const booth = createBooth()
    const submitCard = createSubmitCard(booth.ports)
    const jobId = randomUUID()
    const replies = await Promise.all([1, 2, 3].map(() => submitCard(request(jobId), kiosk)))
    await submitCard(request(jobId), kiosk)
    expect(booth.jobs.size).toBe(1)
    expect(new Set(replies.map((job) => job.ticket)).size).toBe(1)
    expect(booth.visits.get(demoVisit.id)?.jobIds).toEqual([jobId])
    expect(booth.sent).toEqual([jobId])
  })

  it('never passes the allowance, however many submits run at the same time', async () => {
    const booth = createBooth()
    const submitCard = createSubmitCard(booth.ports)
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => codeOf(submitCard(request(randomUUID()), kiosk))),
    )
    expect(replies.filter((code) => code === 'ALLOWANCE_USED')).toHaveLength(3)
    expect(booth.jobs.size).toBe(5)
    expect(booth.visits.get(demoVisit.id)?.jobIds).toHaveLength(5)
  })

  it('keeps the guest’s ticket when the queue cannot be reached', async () => {
    const booth = createBooth()
    booth.ports.queue.send = () => Promise.reject(new Error('queue is down'))
    const job = await createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
    expect(booth.jobs.get(job.id)?.status).toBe('queued')
  })

  it.each([
    ['INVALID_REQUEST', { jobId: 'not-a-uuid' }],
    ['INVALID_REQUEST', { prompt: 42 }],
    ['INVALID_REQUEST', { prompt: 'x'.repeat(10_001) }],
    ['VISIT_NOT_FOUND', { visitId: 'someone-elses' }],
    ['PROMPT_TOO_SHORT', { prompt: '  a\u0000\u202E ' }],
    ['PROMPT_TOO_LONG', { prompt: 'x'.repeat(301) }],
    ['NAME_MISSING', { displayName: '\u200B\u2066 ' }],
    ['NAME_TOO_LONG', { displayName: '👨‍👩‍👧‍👦'.repeat(25) }],
    ['STYLE_UNKNOWN', { style: 'neon' }],
    ['STYLE_UNKNOWN', { style: '__proto__' }],
  ])('refuses with %s before anything is reserved, stored or paid: %o', async (code, wrong) => {
    const booth = createBooth()
    const submitted = createSubmitCard(booth.ports)({ ...request(randomUUID()), ...wrong }, kiosk)
    expect(await codeOf(submitted)).toBe(code)
    expect(booth.jobs.size).toBe(0)
    expect(booth.sent).toEqual([])
    expect(booth.visits.get(demoVisit.id)).toEqual(demoVisit)
  })

  it.each([
    ['EVENT_PAUSED', 'paused'],
    ['EVENT_CLOSED', 'closed'],
  ] as const)('refuses with %s', async (code, status) => {
    const booth = createBooth({ event: { ...demoEvent, status } })
    expect(await codeOf(createSubmitCard(booth.ports)(request(randomUUID()), kiosk))).toBe(code)
  })

  it('does not use another kiosk’s visit, and does not show another kiosk’s job', async () => {
    const booth = createBooth()
    const submitCard = createSubmitCard(booth.ports)
    expect(await codeOf(submitCard(request(randomUUID()), otherKiosk))).toBe('VISIT_NOT_FOUND')
    const job = await submitCard(request(randomUUID()), kiosk)
    expect(await codeOf(submitCard(request(job.id), otherKiosk))).toBe('JOB_ID_TAKEN')
  })

  it('refuses a visit that was ended', async () => {
    const booth = createBooth({ visit: { ...demoVisit, endedAt: '2027-05-14T10:00:00.000Z' } })
    expect(await codeOf(createSubmitCard(booth.ports)(request(randomUUID()), kiosk))).toBe('VISIT_ENDED')
  })
})
