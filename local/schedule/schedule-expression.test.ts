import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseScheduleExpression } from './schedule-expression'

const next = (expression: string, after: string) =>
  new Date(parseScheduleExpression(expression)(Date.parse(after))).toISOString()

describe('a schedule', () => {
  test.each([
    ['rate(5 minutes)', '2026-01-01T00:00:30Z', '2026-01-01T00:05:30.000Z'],
    ['rate(1 day)', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00.000Z'],
    ['cron(*/1 * * * ? *)', '2026-01-01T00:00:30Z', '2026-01-01T00:01:00.000Z'],
    ['cron(0 9 * * ? *)', '2026-01-01T09:00:00Z', '2026-01-02T09:00:00.000Z'],
    ['cron(15,45 8-10 ? * MON-FRI *)', '2026-01-02T10:45:00Z', '2026-01-05T08:15:00.000Z'],
    ['cron(0 0 29 FEB ? *)', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0/20 12 1 1/6 ? *)', '2026-01-01T12:40:00Z', '2026-07-01T12:00:00.000Z'],
  ])('%s after %s runs at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected)
  })

  test.each([
    'at(2026-01-01T00:00:00)',
    'rate(0 minutes)',
    'cron(0 9 L * ? *)',
    'cron(0 9 * *)',
    'cron(99 * * * ? *)',
  ])('%s is refused, not run at some other time', (expression) => {
    expect(() => parseScheduleExpression(expression)).toThrow()
  })

  test('never runs in the past', () => {
    const expressions = fc.constantFrom('rate(1 minute)', 'cron(* * * * ? *)', 'cron(7 3 ? * SUN *)')
    fc.assert(
      fc.property(expressions, fc.integer({ min: 0, max: 4e12 }), (expression, afterMs) => {
        expect(parseScheduleExpression(expression)(afterMs)).toBeGreaterThan(afterMs)
      }),
    )
  })
})
