import { expect, test } from 'vitest'
import { refusals, type Refusal, type GuestRefusalCode } from '../failure/refusal'
import type { Job } from '../job/job'
import { CONSENT_VERSION } from '../visit/consent'
import { houseSettings } from './guest-settings'
import { newKiosk, type Kiosk } from './kiosk'
import type { KioskEvent } from './kiosk-event'
import { kioskScreen } from './kiosk-screen'
import { kioskStep } from './kiosk-step'
import { sampleEvent, sampleJob, sampleJobId, sampleVisit } from './sample-records'

const turnId = newKiosk.turnId
const idea = 'a lighthouse keeper who paints the tide'
const draft = { prompt: idea, styleId: 'storybook', name: 'Mara' }

const after = (kiosk: Kiosk, ...events: KioskEvent[]): Kiosk => events.reduce(kioskStep, kiosk)
const heard = (job: Partial<Job>): KioskEvent => ({ type: 'job-heard', turnId, job: sampleJob(job) })
const refused = (code: GuestRefusalCode): KioskEvent => {
  const [retry, message] = refusals[code]
  const refusal: Refusal = { code, retry, message }
  return { type: 'refused', turnId, refusal }
}

const open = after(newKiosk, { type: 'event-heard', event: sampleEvent() })
const consent = { consentVersion: CONSENT_VERSION, wallConsent: false, language: 'en' }
const asked = after(open, { type: 'start' })
const agreed = after(asked, { type: 'agree', consent })
const making = after(agreed, { type: 'visit-started', turnId, visit: sampleVisit() })
const naming = after(making, { type: 'prompt-typed', prompt: idea }, { type: 'next' })
const sending = after(naming, { type: 'name-typed', name: 'Mara' }, { type: 'submit', jobId: sampleJobId })
const waiting = after(sending, heard({ version: 1 }))
const revealing = after(waiting, heard({ status: 'completed', version: 3 }))
const taking = after(revealing, { type: 'continue' })

test('a guest goes from a touch to a card in hand, and the next guest finds an empty stage', () => {
  const steps = [open, asked, making, naming, sending, waiting, revealing, taking].map(
    ({ turn }) => turn.step,
  )
  expect(steps).toEqual(['attract', 'consent', 'make', 'name', 'sending', 'ticket', 'reveal', 'take'])
  const done = after(taking, { type: 'done' })
  expect(done).toEqual({ ...open, turnId: turnId + 1 })
})

test('a second tap on "Make my card" is not a second card', () => {
  const twice = after(sending, { type: 'submit', jobId: 'another-id' })
  expect(twice).toEqual(sending)
})

test('too short an idea stays where it is, with a sentence, until it is changed', () => {
  const short = after(making, { type: 'prompt-typed', prompt: 'a' }, { type: 'next' })
  expect(short.turn).toMatchObject({ step: 'make', problem: { code: 'PROMPT_TOO_SHORT' } })
  expect(after(short, { type: 'prompt-typed', prompt: 'ab' }).turn).toMatchObject({ problem: undefined })
})

test('a card without a name is not sent', () => {
  expect(after(naming, { type: 'submit', jobId: sampleJobId }).turn).toMatchObject({
    step: 'name',
    problem: { code: 'NAME_MISSING' },
  })
})

test('a refused prompt comes back with the words kept and the turn returned', () => {
  const blocked = after(waiting, heard({ status: 'blocked', version: 2, errorCode: 'PROMPT_BLOCKED' }))
  expect(blocked.turn).toMatchObject({ step: 'make', draft, visit: { jobIds: [] } })
  expect(blocked.turn).toHaveProperty('passed.code', 'PROMPT_BLOCKED')
})

test('a failed card is said, and leads back to the words with the turn returned', () => {
  const failed = after(waiting, heard({ status: 'failed', version: 2, errorMessage: 'It was not you.' }))
  expect(kioskScreen(failed)).toMatchObject({
    kind: 'notice',
    notice: 'failed',
    reason: { message: 'It was not you.' },
  })
  expect(after(failed, { type: 'continue' }).turn).toMatchObject({
    step: 'make',
    draft,
    visit: { jobIds: [] },
  })
})

test('a card sent while the booth pauses goes out by itself when it opens', () => {
  const held = after(sending, refused('EVENT_PAUSED'))
  expect(kioskScreen(held)).toMatchObject({ kind: 'notice', notice: 'paused' })
  const reopened = after(held, { type: 'event-heard', event: sampleEvent() })
  expect(reopened.turn).toEqual({ ...sending.turn, held: 'paused', again: 'booth' })
})

test('a guest need not wait for a pause to end to change the words', () => {
  const held = after(sending, refused('EVENT_PAUSED'))
  expect(after(held, { type: 'continue' }).turn).toEqual({ step: 'make', visit: sampleVisit(), draft })
})

test('a card sent without a network keeps its id and goes out when the network is back', () => {
  const held = after(sending, { type: 'unavailable', turnId })
  expect(kioskScreen(held)).toMatchObject({ kind: 'notice', notice: 'offline' })
  const again = { ...sending.turn, held: 'offline' }
  expect(after(held, { type: 'reachable', reachable: true }).turn).toEqual({ ...again, again: 'booth' })
  expect(after(held, { type: 'retry', turnId }).turn).toEqual({ ...again, again: 'booth' })
  const asked = after(held, { type: 'try-now' })
  expect(asked.turn).toEqual({ ...again, again: 'guest' })
  expect(kioskScreen(asked)).toMatchObject({ notice: 'offline', trying: true })
  expect(after(asked, { type: 'unavailable', turnId })).toEqual(held)
})

test('a visit that ended under a writing guest is started anew with the words kept', () => {
  const restarted = after(sending, refused('VISIT_ENDED'))
  expect(restarted.turn).toEqual({ step: 'starting', consent, draft })
  const visit = sampleVisit({ id: 'visit-2' })
  expect(after(restarted, { type: 'visit-started', turnId, visit }).turn).toEqual({
    step: 'make',
    visit,
    draft,
  })
})

test('the last allowed card is said kindly, and ends the turn', () => {
  const used = after(sending, refused('ALLOWANCE_USED'))
  expect(kioskScreen(used)).toMatchObject({ kind: 'notice', notice: 'allowance-used', way: 'done' })
  expect(after(used, { type: 'continue' }).turn).toEqual({ step: 'attract' })
})

test('another card keeps the name and asks for a new idea, as long as the allowance lasts', () => {
  expect(after(taking, { type: 'another' }).turn).toMatchObject({
    step: 'make',
    draft: { prompt: '', styleId: 'storybook', name: 'Mara' },
  })
  const last = after(agreed, { type: 'visit-started', turnId, visit: sampleVisit({ allowance: 1 }) })
  const lastTaking = after(
    last,
    { type: 'prompt-typed', prompt: idea },
    { type: 'next' },
    { type: 'name-typed', name: 'Mara' },
    { type: 'submit', jobId: sampleJobId },
    heard({ status: 'completed', version: 3 }),
    { type: 'continue' },
  )
  expect(after(lastTaking, { type: 'another' })).toEqual(lastTaking)
})

test.each(['paused', 'closed'] as const)(
  'a booth that is %s says so, and opens again by itself',
  (status) => {
    const shut = after(open, {
      type: 'event-heard',
      event: sampleEvent({ status, statusNote: 'Back at 14:20.' }),
    })
    expect(kioskScreen(shut)).toMatchObject({ kind: 'notice', notice: status, crewNote: 'Back at 14:20.' })
    expect(kioskScreen(after(shut, { type: 'event-heard', event: sampleEvent() }))).toMatchObject({
      kind: 'attract',
    })
  },
)

test('closing does not take a card away from a guest who waits for it', () => {
  const closed = after(waiting, { type: 'event-heard', event: sampleEvent({ status: 'closed' }) })
  expect(kioskScreen(closed).kind).toBe('ticket')
  expect(kioskScreen(after(closed, heard({ status: 'completed', version: 3 }))).kind).toBe('reveal')
})

test('an unreachable booth says so before a guest starts, and stops saying it when it is back', () => {
  const away = after(open, { type: 'reachable', reachable: false })
  expect(kioskScreen(away)).toMatchObject({ kind: 'notice', notice: 'offline', way: 'none' })
  expect(kioskScreen(after(away, { type: 'reachable', reachable: true })).kind).toBe('attract')
})

test('a guest who does not agree leaves nothing behind, and nothing was asked of the backend', () => {
  expect(after(asked, { type: 'back' })).toEqual({ ...open, turnId: turnId + 1 })
})

test('language and comforts go with the guest who chose them', () => {
  const chosen = after(
    open,
    { type: 'language-chosen', language: 'ar' },
    { type: 'comfort-switched', comfort: 'larger' },
  )
  expect(chosen.settings).toEqual({ ...houseSettings, language: 'ar', larger: true })
  const began = after(chosen, { type: 'start' }, { type: 'agree', consent })
  expect(began.settings).toEqual(chosen.settings)
  expect(after(began, { type: 'done' }).settings).toEqual(houseSettings)
  expect(after(chosen, { type: 'done' })).toMatchObject({ settings: houseSettings, turnId: turnId + 1 })
})
