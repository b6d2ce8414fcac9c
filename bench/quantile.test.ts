import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantile } from './quantile'

it('reads the usual quantiles of twenty values', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect(quantile(values, 0.5)).toBe(10)
  expect(quantile(values, 0.95)).toBe(19)
  expect(quantile(values, 1)).toBe(20)
})

it('never reports a time that was not measured, nor hides the slow ones', () => {
  const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const found = quantile(values, share)
      expect(values).toContain(found)
      expect(values.filter((value) => value > found).length).toBeLessThanOrEqual((1 - share) * values.length)
    }),
  )
})

it('does not call a run without measurements fast', () => {
  expect(() => quantile([], 0.5)).toThrow('Nothing was measured')
})
