import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { JobRecord } from '../job/job'
import { sampleJob } from '../kiosk/sample-records'
import { createClaimPrint, createFinishPrint } from './claim-print'
import { PRINT_LEASE_MS, changePrint } from './print-change'
import type { PrintJob } from './print-job'
import type { PrintCounter, PrintStore } from './print-store'
import { createRequestPrint } from './request-print'

const kiosk = { sub: 'kiosk-sub', isStaff: false }
const staff = { sub: 'staff-sub', isStaff: true }
const refusal = (code: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code }) as unknown }) as unknown

const jobIdOf = (number: number) => `3f0d7a52-5a34-4f3b-9d4e-${String(number).padStart(12, '0')}`

/** A printer's corner in memory, with a clock that tests turn. */
function startCorner(printLimit: number | undefined = 100) {
  const jobs = new Map<string, JobRecord>()
  for (let number = 1; number <= 12; number += 1)
    jobs.set(jobIdOf(number), sampleJob({ id: jobIdOf(number), status: 'completed', ticket: number }))
  const stored = new Map<string, PrintJob>()
  const clock = { now: new Date('2027-05-14T10:00:00.000Z') }
  let [number, copies] = [0, 0]
  const prints: PrintStore = {
    read: (id) => Promise.resolve(stored.get(id)),
    create: (print) =>
      Promise.resolve(stored.has(print.id) ? 'exists' : (stored.set(print.id, print), 'created')),
    save: (before, after) => {
      if (stored.get(before.id)?.version !== before.version) return Promise.resolve('conflict')
      stored.set(after.id, after)
      return Promise.resolve('saved')
    },
    listWaiting: () =>
      Promise.resolve(
        [...stored.values()].filter(({ status }) => status === 'requested' || status === 'claimed'),
      ),
    remove: (id) => Promise.resolve(void stored.delete(id)),
  }
  const counter: PrintCounter = {
    takeCopy: (_eventId, { isNew, limit }) => {
      if (copies >= limit) return Promise.resolve('used-up')
      copies += 1
      if (isNew) number += 1
      return Promise.resolve(number)
    },
  }
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const ports = { prints, counter, now: () => clock.now, log }
  const request = createRequestPrint({
    ...ports,
    jobs: { read: (id) => Promise.resolve(jobs.get(id)) },
    events: { read: () => Promise.resolve({ printLimit }) },
  })
  const [claim, finish] = [createClaimPrint(ports), createFinishPrint(ports)]
  return {
    ...{ jobs, stored, clock, copies: () => copies },
    request: (of: number, caller: typeof kiosk = kiosk, again = false) =>
      request({ jobId: jobIdOf(of), again }, caller),
    claim: (station: string) => claim({ eventId: 'demo', station }),
    finish: (of: string, station: string, outcome = 'printed') =>
      finish({ jobId: of, station, outcome, problem: 'jam' }),
    later: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    },
  }
}

let corner: ReturnType<typeof startCorner>
beforeEach(() => {
  corner = startCorner()
})

describe('a guest at the printer', () => {
  it('gets a number to call, and the same one however often the button is touched', async () => {
    expect((await corner.request(1)).number).toBe(1)
    expect((await corner.request(2)).number).toBe(2)
    expect((await corner.request(1)).number).toBe(1)
    expect(corner.copies()).toBe(2)
  })

  it('is told kindly when the event does not print, or the paper is used up', async () => {
    corner = startCorner(0)
    await expect(corner.request(1)).rejects.toEqual(refusal('PRINTING_OFF'))
    corner = startCorner(1)
    await corner.request(1)
    await expect(corner.request(2)).rejects.toEqual(refusal('PRINTS_USED_UP'))
  })

  it('cannot print another kiosk’s card, a card that is not ready, or a second copy', async () => {
    await expect(corner.request(1, { sub: 'other', isStaff: false })).rejects.toEqual(
      refusal('JOB_NOT_FOUND'),
    )
    corner.jobs.set(jobIdOf(1), sampleJob({ id: jobIdOf(1), status: 'processing' }))
    await expect(corner.request(1)).rejects.toEqual(refusal('CARD_NOT_READY'))
    const print = await corner.request(2)
    await corner.claim('a')
    await corner.finish(print.id, 'a')
    expect((await corner.request(2, kiosk, true)).status).toBe('printed')
  })
})

describe('staff at the printer', () => {
  it('print once more under the same number, and each copy counts', async () => {
    const print = await corner.request(1)
    await corner.claim('a')
    await corner.finish(print.id, 'a')
    expect(await corner.request(1, staff, true)).toMatchObject({ status: 'requested', number: 1, copies: 2 })
    expect(corner.copies()).toBe(2)
  })

  it('try again after a jam without using up a copy', async () => {
    const print = await corner.request(1)
    await corner.claim('a')
    expect(await corner.finish(print.id, 'a', 'problem')).toMatchObject({ status: 'problem', problem: 'jam' })
    expect(await corner.request(1, staff, true)).toMatchObject({ status: 'requested', copies: 1 })
    expect(corner.copies()).toBe(1)
  })
})

describe('two stations', () => {
  it('never hold the same print, and one that is gone gives its print back', async () => {
    const print = await corner.request(1)
    expect((await corner.claim('a'))?.id).toBe(print.id)
    expect(await corner.claim('b')).toBeUndefined()
    corner.later(PRINT_LEASE_MS - 1)
    expect((await corner.claim('a'))?.id).toBe(print.id)
    corner.later(PRINT_LEASE_MS - 1)
    expect(await corner.claim('b')).toBeUndefined()
    corner.later(1)
    expect((await corner.claim('b'))?.id).toBe(print.id)
    await expect(corner.finish(print.id, 'a')).rejects.toEqual(refusal('PRINT_TAKEN'))
    expect(await corner.finish(print.id, 'b')).toMatchObject({ status: 'printed', printed: 1 })
    expect(await corner.finish(print.id, 'b')).toMatchObject({ printed: 1 })
  })

  it('print every card once in the order asked for, whoever claims, jams, gives back or dies', async () => {
    const step = fc.record({
      station: fc.constantFrom('a', 'b', 'c'),
      does: fc.constantFrom('claim', 'printed', 'problem', 'release', 'die', 'again'),
      of: fc.integer({ min: 1, max: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const { request, claim, finish, stored, later } = startCorner()
        for (let of = 1; of <= 5; of += 1) await request(of)
        const holds = new Map<string, string>()
        for (const { station, does, of } of steps) {
          if (does === 'claim') {
            if (holds.has(station)) continue
            const print = await claim(station)
            expect([...holds.values()]).not.toContain(print?.id)
            if (print) holds.set(station, print.id)
          } else if (does === 'die') {
            later(PRINT_LEASE_MS)
            holds.clear()
          } else if (does === 'again') await request(of, staff, true)
          else {
            const held = holds.get(station)
            if (held) await finish(held, station, does)
            holds.delete(station)
          }
          for (const { copies, printed, status } of stored.values()) {
            expect(printed).toBe(status === 'printed' ? copies : copies - 1)
          }
        }
        expect([...stored.values()].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
      }),
    )
  })

  it('refuses a report from a station that holds nothing', () => {
    const print = { ...samplePrint(), status: 'requested' as const }
    expect(() => changePrint(print, { kind: 'printed', station: 'a' }, corner.clock.now)).toThrow(
      'PRINT_TAKEN',
    )
  })
})

const samplePrint = (): PrintJob => ({
  ...{ id: jobIdOf(1), eventId: 'demo', owner: 'kiosk-sub', number: 1, displayName: 'Mara', userNumber: 1 },
  ...{
    ticket: 1,
    status: 'requested',
    version: 1,
    copies: 1,
    printed: 0,
    requestedAt: '2027-05-14T10:00:00.000Z',
  },
})
