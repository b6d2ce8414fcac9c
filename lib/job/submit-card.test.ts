import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RefusalError } from '../failure/refusal'
import type { EventStore } from '../event/event-store'
import { REST_MS } from '../event/artist'
import {
  crashAt,
  createBooth,
  demoEvent,
  demoLine,
  demoVisit,
  kiosk,
  otherKiosk,
  request,
} from './booth.fixture'
import { createSubmitCard } from './submit-card'

const codeOf = async (submitted: Promise<unknown>) => {
  const error: unknown = await submitted.catch((thrown: unknown) => thrown)
  return error instanceof RefusalError ? error.refusal.code : error
}

describe('submitCard', () => {
  it.each([
    ['not told', undefined],
    ['told wrongly', 'another'],
    ['told', 'demo'],
  ])(
    'puts a guest into the line of their own event, whatever the kiosk says it is: %s',
    async (_, eventId) => {
      const booth = createBooth()
      const asked: string[] = []
      const events: EventStore = {
        read(id) {
          asked.push(id)
          return booth.ports.events.read(id)
        },
      }
      const submitCard = createSubmitCard({ ...booth.ports, events })
      const job = await submitCard({ ...request(randomUUID()), eventId }, kiosk)
      expect(job).toMatchObject({ eventId: 'demo', ticket: 1 })
      expect(asked.at(-1)).toBe('demo')
    },
  )

  it('gives a ticket, saves the job, then enqueues it', async () => {
    const booth = createBooth()
    const jobId = randomUUID()
    const job = await createSubmitCard(booth.ports)(request(jobId), kiosk)
    expect(job).toMatchObject({ id: jobId, ticket: 1, status: 'queued', version: 2, userNumber: 42 })
    expect(booth.jobs.get(jobId)).toEqual(job)
    expect(booth.sent).toEqual([{ message: { jobId, eventId: 'demo' }, delayMs: 0 }])
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
    expect(booth.lines.get('demo')?.lastTicket).toBe(1)
  })

  it.each(['line.enter', 'visits.save', 'line.takeTicket', 'jobs.save', 'queue.send'])(
    'finishes, when sent again, what a crash at %s cut short',
    async (point) => {
      const booth = createBooth()
      const jobId = randomUUID()
      const crashed = crashAt(booth.ports, point)
      await createSubmitCard(crashed)(request(jobId), kiosk).catch(() => undefined)
      const job = await createSubmitCard(booth.ports)(request(jobId), kiosk)
      expect(job).toMatchObject({ status: 'queued', ticket: 1 })
      expect(booth.visits.get(demoVisit.id)?.jobIds).toEqual([jobId])
      expect(booth.sent.at(-1)?.message).toEqual({ jobId, eventId: 'demo' })
      expect(booth.lines.get('demo')?.lastTicket).toBe(1)
    },
  )

  it('keeps the line as short as the event wants it, and says when to come back', async () => {
    const booth = createBooth({ event: { ...demoEvent, lineLimit: 3 } })
    const submitCard = createSubmitCard(booth.ports)
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => codeOf(submitCard(request(randomUUID()), kiosk))),
    )
    expect(replies.filter((code) => code === 'LINE_FULL')).toHaveLength(2)
    expect(booth.lines.get('demo')?.lastTicket).toBe(3)
    expect(booth.visits.get(demoVisit.id)?.jobIds).toHaveLength(3)
    const error: unknown = await submitCard(request(randomUUID()), kiosk).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ refusal: { code: 'LINE_FULL', until: '2027-05-14T10:05:00.000Z' } })
  })

  it('asks nobody to wait for an artist who rests, and lets the next guest try when a try is due', async () => {
    const restingSince = '2027-05-14T10:00:00.000Z'
    const booth = createBooth({ line: { ...demoLine, restingSince } })
    const submitCard = createSubmitCard(booth.ports)
    expect(await codeOf(submitCard(request(randomUUID()), kiosk))).toBe('ARTIST_RESTING')
    booth.clock.now = new Date(Date.parse(restingSince) + REST_MS)
    expect(await submitCard(request(randomUUID()), kiosk)).toMatchObject({ status: 'queued' })
  })

  it('takes no more cards than the day pays for', async () => {
    const booth = createBooth({ event: { ...demoEvent, modelCallsPerDay: 2 } })
    booth.calls.today = 2
    const submitted = createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
    expect(await codeOf(submitted)).toBe('SOLD_OUT_TODAY')
  })

  it('never passes the allowance, however many submits run at the same time', async () => {
    const booth = createBooth()
    const submitCard = createSubmitCard(booth.ports)
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => codeOf(submitCard(request(randomUUID()), kiosk))),
    )
    expect(replies.filter((code) => code === 'ALLOWANCE_USED')).toHaveLength(3)
    const admitted = [...booth.jobs.values()].filter((job) => job.status === 'queued')
    expect(admitted.map((job) => job.ticket).sort()).toEqual([1, 2, 3, 4, 5])
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
