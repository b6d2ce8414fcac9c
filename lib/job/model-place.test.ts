import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createModelPlace } from './model-place'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const newPlace = () => createModelPlace(() => Date.now())

test('the model is asked for one picture at a time, in the order of asking', async () => {
  const place = newPlace()
  const order: string[] = []
  const leave = await place.take(1_000)
  void place.take(1_000).then((leaveNext) => {
    order.push('next')
    leaveNext?.()
  })
  await vi.advanceTimersByTimeAsync(900)
  expect(order).toEqual([])
  leave?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(order).toEqual(['next'])
})

test('a card does not wait for ever behind a model that hangs', async () => {
  const place = newPlace()
  await place.take(1_000)
  const late = place.take(1_000)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await late).toBeUndefined()
})

test('the next card is called shortly before the model answers, once it is known how long that takes', async () => {
  const place = newPlace()
  const told: string[] = []
  place.watch({
    taken: () => told.push('taken'),
    nearlyFree: () => told.push(`nearly free at ${Date.now()}`),
  })
  vi.setSystemTime(0)
  const leaveFirst = await place.take(1_000)
  await vi.advanceTimersByTimeAsync(5_000)
  leaveFirst?.()
  const leaveSecond = await place.take(1_000)
  await vi.advanceTimersByTimeAsync(5_000)
  leaveSecond?.()
  expect(told).toEqual(['taken', 'nearly free at 5000', 'taken', 'nearly free at 9400'])
})

test('giving the place back twice does not throw out whoever has it now', async () => {
  const place = newPlace()
  const leaveFirst = await place.take(1_000)
  leaveFirst?.()
  await place.take(1_000)
  leaveFirst?.()
  const third = place.take(1_000)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await third).toBeUndefined()
})
