import { expect, it } from 'vitest'
import { clockOffSeconds, modelState, picturesLeft, quotaState } from './judge-parts'

const nova = { modelId: 'amazon.nova-canvas-v1:0' }

it.each([
  ['2026-06-01', 'offered'],
  ['2026-08-01', 'ends-soon'],
  ['2026-10-01', 'ended'],
])('on %s an ending model is %s', (day, kind) => {
  expect(modelState(nova, new Date(day)).kind).toBe(kind)
})

it('knows the default model and no stranger', () => {
  expect(modelState({}, new Date()).kind).toBe('offered')
  expect(modelState({ modelId: 'gpt-paint' }, new Date()).kind).toBe('unknown')
})

it('warns when the cap is nearly reached', () => {
  expect(picturesLeft({ modelCallsPerDay: 100 }, 50)).toEqual({ left: 50, isFew: false })
  expect(picturesLeft({ modelCallsPerDay: 100 }, 95)).toEqual({ left: 5, isFew: true })
  expect(picturesLeft({}, 95)).toBeUndefined()
})

it('warns when the quota is less than the workers paint', () => {
  expect(quotaState({}, 2)).toEqual({ kind: 'none' })
  expect(quotaState({ modelCallsPerMinute: 24 }, 2)).toEqual({ kind: 'enough', perMinute: 24 })
  expect(quotaState({ modelCallsPerMinute: 23 }, 2)).toEqual({ kind: 'tight', perMinute: 23 })
})

it('does not take the way to the backend for a wrong clock', () => {
  expect(clockOffSeconds({ atMs: 10_000, tookMs: 4_000 }, 12_000)).toBe(0)
  expect(clockOffSeconds({ atMs: 10_000, tookMs: 4_000 }, 72_000)).toBe(60)
})
