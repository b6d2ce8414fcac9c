import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Job } from '../job/job'
import { sampleJob, sampleLine } from '../kiosk/sample-records'
import { UnavailableError } from './booth-api'
import { createFakeBoothApi, createFakeSignal } from './fake-booth-api'
import { followJob } from './follow-job'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Lets promises settle and timers of the next `ms` run. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

function follow(initial?: Job, { expected }: { expected?: boolean } = {}) {
  let stored = initial ?? sampleJob()
  const backend = createFakeBoothApi({ readJob: () => Promise.resolve(stored) })
  const wake = createFakeSignal()
  const shown: string[] = []
  const connections: string[] = []
  const follower = followJob({
    api: backend.api,
    jobId: stored.id,
    initial,
    expected,
    onJob: (job) => shown.push(`${job.status} ${job.version}`),
    onConnection: (connection) => connections.push(connection),
    wake: wake.signal,
  })
  /** Changes the record without telling anybody. */
  const store = (job: Job) => (stored = job)
  return { backend, wake, shown, connections, follower, store }
}

const queued = sampleJob()
const processing = sampleJob({ status: 'processing', version: 2 })
const completed = sampleJob({ status: 'completed', version: 3 })

test('a guest sees each step once, and following ends with the card', async () => {
  const { backend, shown, wake } = follow(queued)
  backend.jobs.connection('connected')
  await pass()
  backend.jobs.push(processing)
  backend.jobs.push(processing)
  backend.jobs.push(completed)
  await pass(600_000)
  expect(shown).toEqual(['queued 1', 'processing 2', 'completed 3'])
  expect(backend.count('readJob')).toBe(1)
  expect(backend.jobs.count()).toBe(0)
  expect(wake.count()).toBe(0)
})

test('pushes in the wrong order never turn the screen back', async () => {
  const { backend, shown } = follow(queued)
  backend.jobs.push(sampleJob({ status: 'processing', version: 4 }))
  backend.jobs.push(sampleJob({ status: 'queued', version: 3 }))
  backend.jobs.push(processing)
  await pass()
  expect(shown).toEqual(['queued 1', 'processing 4'])
})

test('a change between submit and the subscription is not missed', async () => {
  const { backend, shown, store } = follow(queued)
  store(completed)
  backend.jobs.connection('connected')
  await pass()
  expect(shown).toEqual(['queued 1', 'completed 3'])
})

test('a card that is started at once costs its kiosk no read', async () => {
  const { backend, shown, follower } = follow(undefined, { expected: true })
  backend.jobs.connection('connected')
  await pass(100)
  follower.heard(queued)
  backend.jobs.push(processing)
  await pass(5_000)
  backend.jobs.push(completed)
  expect(shown).toEqual(['queued 1', 'processing 2', 'completed 3'])
  expect(backend.count('readJob')).toBe(0)
})

test('a change between asking for a card and the subscription shows a second later, whatever the line does', async () => {
  const { backend, shown, follower, store } = follow(undefined, { expected: true })
  store(processing)
  backend.jobs.connection('connected')
  follower.heard(queued)
  follower.heardLine(sampleLine({ startedTicket: queued.ticket - 1 }))
  await pass(999)
  expect(shown).toEqual(['queued 1'])
  await pass(1)
  expect(shown).toEqual(['queued 1', 'processing 2'])
})

test('a card finished while the network was away shows on reconnect', async () => {
  const { backend, shown, connections } = follow(queued)
  backend.jobs.connection('connected')
  await pass()
  backend.answers.readJob = () => Promise.reject(new UnavailableError('getJob'))
  backend.jobs.connection('lost')
  await pass(60_000)
  expect(shown).toEqual(['queued 1'])
  backend.answers.readJob = () => Promise.resolve(completed)
  backend.jobs.connection('connected')
  await pass()
  expect(shown).toEqual(['queued 1', 'completed 3'])
  expect(connections).toEqual(['connecting', 'connected', 'lost', 'connected'])
})

test('where no push can arrive, the card still shows within five seconds', async () => {
  const { backend, shown, store } = follow(queued)
  backend.jobs.connection('connected')
  await pass()
  backend.jobs.connection('lost')
  await pass(60_000)
  store(completed)
  await pass(5_000)
  expect(shown).toEqual(['queued 1', 'completed 3'])
})

test('a card finished while the page slept shows on wake', async () => {
  const { shown, store, wake } = follow(queued)
  store(completed)
  wake.give()
  await pass()
  expect(shown).toEqual(['queued 1', 'completed 3'])
})

test('a lost push is caught within fifteen seconds', async () => {
  const { backend, shown, store } = follow(queued)
  backend.jobs.connection('connected')
  await pass()
  store(completed)
  await pass(14_999)
  expect(shown).toEqual(['queued 1'])
  await pass(1)
  expect(shown).toEqual(['queued 1', 'completed 3'])
})

test('a long wait in a moving line costs no more requests than a short one', async () => {
  const { backend, follower } = follow(sampleJob({ ticket: 1000 }))
  backend.jobs.connection('connected')
  await pass()
  for (let startedTicket = 700; startedTicket < 990; startedTicket++) {
    follower.heardLine(sampleLine({ startedTicket }))
    await pass(5_000)
  }
  expect(backend.count('readJob')).toBe(1)
})

test('the line having reached a ticket does not hide that its push was lost', async () => {
  const { backend, follower, shown, store } = follow(queued)
  backend.jobs.connection('connected')
  await pass()
  store(processing)
  for (let seconds = 0; seconds < 15; seconds += 5) {
    follower.heardLine(sampleLine({ startedTicket: queued.ticket }))
    await pass(5_000)
  }
  expect(shown).toEqual(['queued 1', 'processing 2'])
})

test('a backend that cannot be reached is asked again, slower each time but soon enough for a waiting guest', async () => {
  const { backend, shown, store } = follow()
  backend.answers.readJob = () => Promise.reject(new UnavailableError('getJob'))
  await pass(120_000)
  const failed = backend.count('readJob')
  expect(failed).toBeGreaterThan(5)
  expect(failed).toBeLessThan(30)
  store(completed)
  backend.answers.readJob = () => Promise.resolve(completed)
  await pass(5_000)
  expect(shown.at(-1)).toBe('completed 3')
})

test('impatience does not read twice at the same time', async () => {
  const { backend, wake } = follow(queued)
  let answer: ((job: Job) => void) | undefined
  backend.answers.readJob = () => new Promise((resolve) => (answer = resolve))
  for (let i = 0; i < 10; i++) wake.give()
  expect(backend.count('readJob')).toBe(1)
  answer?.(queued)
  await pass()
  expect(backend.count('readJob')).toBe(2)
})

test('nothing is shown after stop, even when an answer is still on its way', async () => {
  const { backend, shown, follower, wake } = follow(queued)
  let answer: ((job: Job) => void) | undefined
  backend.answers.readJob = () => new Promise((resolve) => (answer = resolve))
  wake.give()
  follower.stop()
  answer?.(completed)
  await pass(60_000)
  expect(shown).toEqual(['queued 1'])
  expect(vi.getTimerCount()).toBe(0)
})

test('whatever is lost, doubled or late, versions rise and the end is reached', async () => {
  const story: Job[] = ['queued', 'processing', 'queued', 'processing', 'completed'].map((status, index) =>
    sampleJob({ status: status as Job['status'], version: index + 1 }),
  )
  const happening = fc.oneof(
    fc.record({ kind: fc.constant('push' as const), version: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ kind: fc.constantFrom('connected' as const, 'lost' as const, 'wake' as const) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 30 }), fc.boolean(), async (happenings, expected) => {
      const { backend, shown, store, wake, follower } = expected
        ? follow(undefined, { expected })
        : follow(story[0])
      for (const event of happenings) {
        if (event.kind === 'push') backend.jobs.push(story[event.version] ?? queued)
        else if (event.kind === 'wake') wake.give()
        else if (event.kind === 'wait') await pass(event.ms)
        else backend.jobs.connection(event.kind)
      }
      store(story[4] ?? queued)
      await pass(15_000)
      follower.stop()
      const versions = shown.map((text) => Number(text.split(' ')[1]))
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
      expect(shown.at(-1)).toBe('completed 5')
    }),
    { numRuns: 60 },
  )
})
