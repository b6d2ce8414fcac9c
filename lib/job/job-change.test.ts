import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Job, isEnded } from './job'
import { IllegalJobChangeError, type JobChange, attemptsLeft, changeJob } from './job-change'
import { JobFailure, type JobFailureCode, jobFailures } from './job-failure'

const start = new Date('2027-05-14T10:00:00.000Z')

const queued: Job = {
  id: '3f0a9c1e-6b7d-4c52-9d6e-0a1b2c3d4e5f',
  eventId: 'demo',
  visitId: 'visit-1',
  sessionId: 'device_booth-1_user_042_override1',
  deviceId: 'booth-1',
  owner: 'kiosk-a',
  userNumber: 42,
  displayName: 'Mara',
  ticket: 118,
  kind: 'card',
  status: 'queued',
  version: 1,
  prompt: 'a fox',
  style: 'storybook',
  seed: 7,
  attempts: 0,
  createdAt: start.toISOString(),
  updatedAt: start.toISOString(),
}

const codes = Object.keys(jobFailures) as JobFailureCode[]

const change: fc.Arbitrary<(now: Date) => JobChange> = fc.oneof(
  fc.constant((now: Date): JobChange => ({
    kind: 'claim',
    leaseUntil: new Date(now.getTime() + 30_000),
    model: 'm',
  })),
  fc.constant((now: Date): JobChange => ({ kind: 'renew', leaseUntil: new Date(now.getTime() + 30_000) })),
  fc.boolean().map((takeOver) => (now: Date): JobChange => ({
    kind: 'claim',
    leaseUntil: now,
    model: 'm',
    takeOver,
  })),
  fc.constantFrom(...codes).map((code) => (): JobChange => ({ kind: 'requeue', code })),
  fc.constant((): JobChange => ({ kind: 'postpone' })),
  fc.constant((): JobChange => ({ kind: 'admit', ticket: 5 })),
  fc.constant((): JobChange => ({ kind: 'retry' })),
  fc.constant((): JobChange => ({ kind: 'complete', art: { s3Key: 'k', width: 1280, height: 720 } })),
  fc
    .constantFrom(...codes)
    .map((code) => (): JobChange => ({ kind: 'end', failure: new JobFailure(code, 'x') })),
  fc.constant((): JobChange => ({ kind: 'cancel' })),
)

describe('changeJob', () => {
  it('keeps every promise of a job under any order of changes and any passing of time', () => {
    const step = fc.tuple(change, fc.integer({ min: 0, max: 60_000 }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let job = queued
        let now = start
        for (const [make, passedMs] of steps) {
          now = new Date(now.getTime() + passedMs)
          const before = job
          try {
            job = changeJob(before, make(now), now)
          } catch (error) {
            expect(error).toBeInstanceOf(IllegalJobChangeError)
            continue
          }
          expect(isEnded(before) && !(before.status === 'failed' && job.status === 'queued')).toBe(false)
          expect(attemptsLeft(job)).toBeGreaterThanOrEqual(0)
          expect(job.version).toBe(before.version + 1)
          expect(job.ticket).toBe(before.ticket)
          expect(job.status === 'processing').toBe(job.leaseUntil !== undefined)
          expect(job.status === 'completed').toBe(job.s3Key !== undefined)
          expect(['failed', 'blocked'].includes(job.status)).toBe(job.errorMessage !== undefined)
          expect(isEnded(job)).toBe(job.completedAt !== undefined)
        }
      }),
    )
  })

  it('does not let two workers hold one job, unless one is known to be gone', () => {
    const claim: JobChange = { kind: 'claim', leaseUntil: start, model: 'm' }
    const claimed = changeJob(queued, claim, start)
    expect(() => changeJob(claimed, claim, start)).toThrow(IllegalJobChangeError)
    expect(changeJob(claimed, { ...claim, takeOver: true }, start).attempts).toBe(2)
  })

  it('gives a failed job new attempts when staff let it be tried again, and keeps its history', () => {
    let job = queued
    for (const code of ['MODEL_BUSY', 'MODEL_TIMEOUT'] as const) {
      job = changeJob(job, { kind: 'claim', leaseUntil: start, model: 'm' }, start)
      job = changeJob(job, { kind: 'requeue', code }, start)
    }
    job = changeJob(job, { kind: 'claim', leaseUntil: start, model: 'm' }, start)
    expect(attemptsLeft(job)).toBe(0)
    job = changeJob(job, { kind: 'end', failure: new JobFailure('MODEL_EMPTY', 'x') }, start)
    const again = changeJob(job, { kind: 'retry' }, start)
    expect(again).toMatchObject({ status: 'queued', attempts: 3, retries: 1, ticket: 118 })
    expect(again.attemptErrors?.map((line) => line.split(' ')[1])).toEqual([
      'MODEL_BUSY',
      'MODEL_TIMEOUT',
      'MODEL_EMPTY',
    ])
    expect(attemptsLeft(again)).toBe(3)
  })

  it('does not take a card out of the line that is being painted', () => {
    const claimed = changeJob(
      queued,
      { kind: 'claim', leaseUntil: new Date(start.getTime() + 1), model: 'm' },
      start,
    )
    expect(() => changeJob(claimed, { kind: 'cancel' }, start)).toThrow(IllegalJobChangeError)
  })
})
