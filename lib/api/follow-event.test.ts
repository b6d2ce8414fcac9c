import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Event } from '../event/event'
import { sampleEvent } from '../kiosk/sample-records'
import { createFakeBoothApi } from './fake-booth-api'
import { followEvent } from './follow-event'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

test('a slow read does not undo a push that came while it was on its way', async () => {
  const backend = createFakeBoothApi()
  const shown: string[] = []
  let answer: ((event: Event) => void) | undefined
  backend.answers.readEvent = () => new Promise((resolve) => (answer = resolve))
  const follower = followEvent({
    api: backend.api,
    eventId: 'demo',
    onEvent: (event) => shown.push(event.status),
  })
  backend.events.push(sampleEvent({ status: 'paused' }))
  answer?.(sampleEvent({ status: 'open' }))
  await pass()
  expect(shown).toEqual(['paused'])
  follower.stop()
})

test('an event that is not set up, and then is, comes on screen by itself', async () => {
  const backend = createFakeBoothApi({ readEvent: () => Promise.resolve(undefined) })
  const heard: string[] = []
  const follower = followEvent({
    api: backend.api,
    eventId: 'demo',
    onEvent: (event) => heard.push(event.name),
    onMissing: () => heard.push('missing'),
  })
  await pass()
  backend.answers.readEvent = () => Promise.resolve(sampleEvent())
  await pass(60_000)
  expect(heard.slice(0, 2)).toEqual(['missing', 'Lumen Summit'])
  follower.stop()
})

test('it says when the backend cannot be reached, and when it can again', async () => {
  const backend = createFakeBoothApi()
  const reachable: boolean[] = []
  const follower = followEvent({
    api: backend.api,
    eventId: 'demo',
    onEvent: () => undefined,
    onReachable: (now) => reachable.push(now),
  })
  await pass()
  backend.answers.readEvent = () => Promise.resolve(sampleEvent())
  await pass(1_000)
  expect(reachable).toEqual([false, true])
  follower.stop()
})
