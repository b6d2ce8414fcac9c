import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UnavailableError } from '../../lib/api/booth-api'
import { refusals, type GuestRefusalCode } from '../../lib/failure/refusal'
import { sampleEvent, sampleJob, sampleJobId, sampleLine } from '../../lib/kiosk/sample-records'
import { type Booth, booth } from './kiosk-session.fixture'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const refusal = (code: GuestRefusalCode) => {
  const [retry, message] = refusals[code]
  return Promise.resolve({ kind: 'refused' as const, refusal: { code, retry, message } })
}

async function toName({ session }: Booth) {
  await pass()
  session.guest({ type: 'start' })
  session.guest({ type: 'agree', consent: { consentVersion: '1', wallConsent: false, language: 'en' } })
  await pass()
  session.guest({ type: 'prompt-typed', prompt: 'a fox in a storm' })
  session.guest({ type: 'next' })
  session.guest({ type: 'name-typed', name: 'Mara' })
}

async function toTicket(kiosk: Booth) {
  await toName(kiosk)
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass()
}

test('a card costs the same few requests, however long the guest waits', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  kiosk.backend.jobs.connection('connected')
  for (let startedTicket = 20; startedTicket < 110; startedTicket++) {
    kiosk.backend.lines.push(sampleLine({ startedTicket }))
    await pass(5_000)
  }
  kiosk.backend.jobs.push(sampleJob({ status: 'processing', version: 2 }))
  kiosk.backend.jobs.push(sampleJob({ status: 'completed', version: 3 }))
  expect(kiosk.screen()).toBe('reveal')
  const perCard = kiosk.backend.requests.filter((name) => !['readEvent', 'readLine'].includes(name))
  expect(perCard).toEqual(['startVisit', 'submitCard', 'readJob', 'cardImage'])
  expect(kiosk.backend.count('readLine')).toBe(1)
  expect(kiosk.backend.count('readEvent')).toBe(1)
  kiosk.stop()
})

/** Submits, with the backend's answer held back until the test gives it. */
async function toSending(kiosk: Booth) {
  await toName(kiosk)
  let answer: () => void = () => undefined
  kiosk.backend.answers.submitCard = (request) =>
    new Promise((resolve) => {
      answer = () => resolve({ kind: 'ok', value: sampleJob({ id: request.jobId }) })
    })
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass()
  return () => answer()
}

test('a card that is painted at once says so, even before its ticket has arrived', async () => {
  const kiosk = booth()
  const answer = await toSending(kiosk)
  kiosk.backend.jobs.push(sampleJob({ status: 'processing', version: 2 }))
  expect(kiosk.session.view().kiosk.turn).toMatchObject({ step: 'ticket', job: { status: 'processing' } })
  answer()
  await pass()
  expect(kiosk.session.view().kiosk.turn).toMatchObject({ step: 'ticket', job: { status: 'processing' } })
  kiosk.stop()
})

test('listening before the ticket is there costs no request, and loses no change', async () => {
  const kiosk = booth()
  const answer = await toSending(kiosk)
  kiosk.backend.answers.readJob = () => Promise.resolve(undefined)
  kiosk.backend.jobs.connection('connected')
  await pass()
  answer()
  await pass()
  expect(kiosk.screen()).toBe('ticket')
  kiosk.backend.jobs.push(sampleJob({ status: 'completed', version: 3 }))
  expect(kiosk.screen()).toBe('reveal')
  expect(kiosk.backend.count('readJob')).toBe(0)
  kiosk.session.guest({ type: 'done' })
  expect(kiosk.backend.jobs.count()).toBe(0)
  kiosk.stop()
})

test('a card that waits to be sent is not asked for meanwhile', async () => {
  const kiosk = booth()
  await toName(kiosk)
  kiosk.backend.answers.submitCard = () => refusal('EVENT_PAUSED')
  kiosk.backend.answers.readEvent = () => Promise.resolve(sampleEvent({ status: 'paused' }))
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass(600_000)
  expect(kiosk.backend.jobs.count()).toBe(0)
  expect(kiosk.backend.count('readJob')).toBe(0)
  kiosk.stop()
})

test('when the guest is done, everything of theirs is gone and the backend knows', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  expect(kiosk.storage.items.size).toBe(1)
  kiosk.session.guest({ type: 'done' })
  await pass()
  expect(kiosk.screen()).toBe('attract')
  expect(JSON.stringify(kiosk.session.view().kiosk)).not.toContain('fox')
  expect(kiosk.storage.items.size).toBe(0)
  expect(kiosk.backend.jobs.count()).toBe(0)
  expect(kiosk.backend.count('endVisit')).toBe(1)
  kiosk.stop()
})

test('a card that its guest deletes on the phone is gone from the kiosk too', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  kiosk.backend.jobs.push(sampleJob({ status: 'completed', version: 3 }))
  kiosk.session.guest({ type: 'continue' })
  expect(kiosk.screen()).toBe('take')
  const deletedAt = '2027-05-14T13:00:00.000Z'
  kiosk.backend.jobs.push(
    sampleJob({ status: 'completed', version: 4, displayName: '', prompt: '', deletedAt }),
  )
  expect(kiosk.screen()).toBe('attract')
  expect(kiosk.storage.items.size).toBe(0)
  expect(JSON.stringify(kiosk.session.view().kiosk)).not.toContain('Mara')
  kiosk.stop()
})

test('a guest who leaves the line on the phone leaves no words on the kiosk', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  const deletedAt = '2027-05-14T13:00:00.000Z'
  kiosk.backend.jobs.push(
    sampleJob({ status: 'cancelled', version: 2, displayName: '', prompt: '', deletedAt }),
  )
  expect(kiosk.screen()).toBe('attract')
  kiosk.stop()
})

test('a card sent while the network is away is sent with the same id when it is back', async () => {
  const kiosk = booth()
  await toName(kiosk)
  kiosk.backend.answers.submitCard = () => Promise.reject(new UnavailableError('submitCard'))
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass()
  expect(kiosk.notice()).toBe('offline')
  kiosk.backend.answers.submitCard = kiosk.submitCard
  kiosk.wake.give()
  await pass()
  expect(kiosk.screen()).toBe('ticket')
  expect(kiosk.sent).toMatchObject([{ jobId: sampleJobId, prompt: 'a fox in a storm', displayName: 'Mara' }])
  kiosk.stop()
})

test('a backend that comes back without the browser noticing gets the card too', async () => {
  const kiosk = booth()
  await toName(kiosk)
  kiosk.backend.answers.submitCard = () => Promise.reject(new UnavailableError('submitCard'))
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass()
  const shown = new Set<string>()
  const stopLooking = kiosk.session.subscribe(() => shown.add(kiosk.notice()))
  await pass(20_000)
  kiosk.session.guest({ type: 'try-now' })
  await pass()
  stopLooking()
  expect([...shown]).toEqual(['offline'])
  expect(kiosk.backend.count('submitCard')).toBeGreaterThan(3)
  kiosk.backend.answers.submitCard = kiosk.submitCard
  await pass(4_000)
  expect(kiosk.screen()).toBe('ticket')
  kiosk.stop()
})

test('a double tap sends one card', async () => {
  const kiosk = booth()
  await toName(kiosk)
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  kiosk.session.guest({ type: 'submit', jobId: 'second' })
  await pass()
  expect(kiosk.sent).toHaveLength(1)
  kiosk.stop()
})

test('a booth that paused meanwhile keeps the card and sends it when it opens', async () => {
  const kiosk = booth()
  await toName(kiosk)
  kiosk.backend.answers.submitCard = () => refusal('EVENT_PAUSED')
  kiosk.backend.answers.readEvent = () => Promise.resolve(sampleEvent({ status: 'paused' }))
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass()
  expect(kiosk.notice()).toBe('paused')
  kiosk.backend.answers.submitCard = kiosk.submitCard
  kiosk.backend.events.push(sampleEvent())
  await pass()
  expect(kiosk.screen()).toBe('ticket')
  kiosk.stop()
})

test('a reload in the middle of a job comes back to the ticket', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  kiosk.stop()
  const again = booth(kiosk.storage)
  await pass()
  expect(again.screen()).toBe('ticket')
  expect(again.backend.count('startVisit')).toBe(0)
  again.stop()
})

test('a guest who walks away is asked, then forgotten', async () => {
  const kiosk = booth()
  await toName(kiosk)
  await pass(60_000)
  expect(kiosk.session.view().idle).toEqual({ kind: 'warned', secondsLeft: 20 })
  kiosk.session.touched()
  expect(kiosk.session.view().idle).toEqual({ kind: 'here' })
  await pass(80_000)
  expect(kiosk.screen()).toBe('attract')
  expect(kiosk.session.view().idle).toEqual({ kind: 'here' })
  kiosk.stop()
})

test('leaving the line brings the words back with the turn', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  kiosk.session.leaveLine()
  await pass()
  expect(kiosk.session.view().kiosk.turn).toMatchObject({
    step: 'make',
    draft: { prompt: 'a fox in a storm' },
  })
  kiosk.stop()
})

test('a late answer to a guest who has gone does not reach the next one', async () => {
  const kiosk = booth()
  await toName(kiosk)
  let answer: (() => void) | undefined
  kiosk.backend.answers.submitCard = (request) =>
    new Promise(
      (resolve) => (answer = () => resolve({ kind: 'ok', value: sampleJob({ id: request.jobId }) })),
    )
  kiosk.session.guest({ type: 'submit', jobId: sampleJobId })
  await pass()
  kiosk.session.guest({ type: 'done' })
  kiosk.session.guest({ type: 'start' })
  kiosk.session.guest({ type: 'agree', consent: { consentVersion: '1', wallConsent: false, language: 'en' } })
  await pass()
  answer?.()
  await pass()
  expect(kiosk.session.view().kiosk.turn).toMatchObject({ step: 'make', draft: { prompt: '' } })
  kiosk.stop()
})

test('a stopped session leaves no timer and no subscription behind', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  kiosk.stop()
  expect(vi.getTimerCount()).toBe(0)
  const { events, lines, jobs } = kiosk.backend
  expect([events.count(), lines.count(), jobs.count(), kiosk.wake.count(), kiosk.offline.count()]).toEqual([
    0, 0, 0, 0, 0,
  ])
})

test('a session that is stopped and started again goes on where it was', async () => {
  const kiosk = booth()
  await toTicket(kiosk)
  kiosk.stop()
  const stop = kiosk.session.start()
  kiosk.backend.jobs.push(sampleJob({ status: 'completed', version: 3 }))
  expect(kiosk.screen()).toBe('reveal')
  stop()
})
