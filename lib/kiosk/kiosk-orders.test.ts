import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusals, type GuestRefusalCode } from '../failure/refusal'
import { JobStatus } from '../job/job'
import { cardsLeft } from '../visit/visit'
import { houseSettings } from './guest-settings'
import { newKiosk, type Kiosk } from './kiosk'
import type { BackendEvent, GuestEvent, HouseEvent, KioskEvent } from './kiosk-event'
import { kioskScreen } from './kiosk-screen'
import { kioskStep } from './kiosk-step'
import { sampleEvent, sampleJob, sampleJobId, sampleVisit } from './sample-records'

const jobIds = [sampleJobId, '3f0d7a52-5a34-4f3b-9d4e-5d9f6f2f8a11']
const turnIds = fc.integer({ min: 1, max: 4 })
const words = fc.constantFrom('', 'a', 'a fox in a storm', 'a whale over the city')

const consent = { consentVersion: '1', wallConsent: false, language: 'en' }

const guestEvent: fc.Arbitrary<GuestEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('start' as const, 'next' as const, 'back' as const, 'continue' as const),
  }),
  fc.record({ type: fc.constantFrom('another' as const, 'try-now' as const, 'done' as const) }),
  fc.record({ type: fc.constant('prompt-typed' as const), prompt: words }),
  fc.record({ type: fc.constant('style-chosen' as const), styleId: fc.constantFrom('storybook', 'comic') }),
  fc.record({ type: fc.constant('name-typed' as const), name: fc.constantFrom('', 'Mara', '櫻') }),
  fc.record({ type: fc.constant('submit' as const), jobId: fc.constantFrom(...jobIds) }),
  fc.constant<GuestEvent>({ type: 'agree', consent }),
  fc.constant<GuestEvent>({ type: 'language-chosen', language: 'ja' }),
  fc.constant<GuestEvent>({ type: 'comfort-switched', comfort: 'calm' }),
)

const houseEvent: fc.Arbitrary<HouseEvent> = fc.oneof(
  fc.constantFrom('open' as const, 'paused' as const, 'closed' as const).map((status): HouseEvent => ({
    type: 'event-heard',
    event: sampleEvent({ status }),
  })),
  fc.constant<HouseEvent>({ type: 'event-missing' }),
  fc.boolean().map((reachable): HouseEvent => ({ type: 'reachable', reachable })),
)

const job = fc
  .record({
    id: fc.constantFrom(...jobIds),
    status: fc.constantFrom(...JobStatus.options),
    version: fc.integer({ min: 1, max: 5 }),
  })
  .map(sampleJob)

const refusal = fc.constantFrom(...(Object.keys(refusals) as GuestRefusalCode[])).map((code) => {
  const [retry, message] = refusals[code]
  return { code, retry, message }
})

const backendEvent: fc.Arbitrary<BackendEvent> = fc.oneof(
  fc.record({
    type: fc.constant('visit-started' as const),
    turnId: turnIds,
    visit: fc.constant(sampleVisit()),
  }),
  fc.record({ type: fc.constant('job-heard' as const), turnId: turnIds, job }),
  fc.record({ type: fc.constant('refused' as const), turnId: turnIds, refusal }),
  fc.record({ type: fc.constantFrom('unavailable' as const, 'retry' as const), turnId: turnIds }),
)

const anyEvent: fc.Arbitrary<KioskEvent> = fc.oneof(guestEvent, houseEvent, backendEvent)
/** A guest who has begun to write, and one who has asked for a card, so that the deep steps are reached. */
const writing: KioskEvent[] = [
  { type: 'event-heard', event: sampleEvent() },
  { type: 'start' },
  { type: 'agree', consent },
  { type: 'visit-started', turnId: 1, visit: sampleVisit() },
]
const asking: KioskEvent[] = [
  ...writing,
  { type: 'prompt-typed', prompt: 'a fox in a storm' },
  { type: 'next' },
  { type: 'name-typed', name: 'Mara' },
  { type: 'submit', jobId: sampleJobId },
]
const story = fc
  .tuple(fc.constantFrom(writing, asking), fc.array(anyEvent, { maxLength: 40 }))
  .map(([opening, events]) => [...opening, ...events])

/** Checks something at each step of any story. */
function always(check: (before: Kiosk, event: KioskEvent, after: Kiosk) => void): void {
  fc.assert(
    fc.property(story, (events) => {
      let kiosk = newKiosk
      for (const event of events) {
        const next = kioskStep(kiosk, event)
        check(kiosk, event, next)
        kiosk = next
      }
    }),
    { numRuns: 500 },
  )
}

test('only the guest, or walking away, ends a turn that holds words', () => {
  always((before, event, after) => {
    if (!('draft' in before.turn) || before.turn.step === 'starting') return
    const guestEnded =
      event.type === 'done' ||
      (event.type === 'back' && before.turn.step === 'make') ||
      (event.type === 'continue' && before.turn.step === 'notice')
    if (after.turn.step === 'attract') expect(guestEnded).toBe(true)
  })
})

test('no news of backend, event or network changes or loses a word', () => {
  const typing = new Set<KioskEvent['type']>([
    'prompt-typed',
    'style-chosen',
    'name-typed',
    'done',
    'back',
    'continue',
  ])
  always((before, event, after) => {
    if (!('draft' in before.turn) || !before.turn.draft || typing.has(event.type)) return
    if (after.turn.step === 'reveal') return
    if (before.turn.step === 'starting' && event.type === 'refused' && !event.refusal.retry) return
    expect(after.turn).toHaveProperty('draft', before.turn.draft)
  })
})

test('a new turn knows nothing of the last guest', () => {
  always((before, _event, after) => {
    if (after.turn.step === 'attract') expect(after.turn).toEqual({ step: 'attract' })
    if (after.turnId > before.turnId) expect(after.settings).toEqual(houseSettings)
  })
})

test('answers to an earlier guest change nothing', () => {
  always((before, event, after) => {
    if ('turnId' in event && event.turnId !== before.turnId) expect(after).toBe(before)
  })
})

test('a reveal needs a finished card, and a ticket a running one', () => {
  always((_before, _event, { turn }) => {
    if (turn.step === 'reveal' || turn.step === 'take') expect(turn.job.status).toBe('completed')
    if (turn.step === 'ticket') expect(['queued', 'processing']).toContain(turn.job.status)
  })
})

test('a job that runs or is done holds exactly one place, and no other holds any', () => {
  always((_before, _event, { turn }) => {
    if (!('visit' in turn)) return
    expect(new Set(turn.visit.jobIds).size).toBe(turn.visit.jobIds.length)
    if ('job' in turn) expect(turn.visit.jobIds).toContain(turn.job.id)
    expect(cardsLeft(turn.visit)).toBeGreaterThanOrEqual(0)
  })
})

test('a card that waits to be sent shows the same screen through every new try, until there is an answer', () => {
  const tries = new Set<KioskEvent['type']>(['retry', 'try-now', 'reachable', 'event-heard'])
  always((before, event, after) => {
    if (before.turn.step !== 'sending' || !before.turn.held || !tries.has(event.type)) return
    const shown = kioskScreen(before)
    if (shown.kind === 'notice' && shown.notice === before.turn.held)
      expect(kioskScreen(after)).toMatchObject({ kind: 'notice', notice: shown.notice })
  })
})

test('every state has a screen, and a notice that does not go by itself has a way out', () => {
  always((_before, _event, after) => {
    const screen = kioskScreen(after)
    if (screen.kind !== 'notice' || after.house.event === 'missing') return
    if (after.turn.step === 'notice') expect(screen.way).not.toBe('none')
    if (after.turn.step === 'sending') expect(screen.way).not.toBe('none')
  })
})
