import { parseCron } from './cron'

/** Gives the first moment after the given one at which a schedule fires, in milliseconds since 1970. */
export type NextRun = (afterMs: number) => number

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads EventBridge's `rate(…)` and `cron(…)`, in UTC.
 * @throws when the expression is of another kind or malformed.
 */
export function parseScheduleExpression(expression: string): NextRun {
  const [, kind, argument = ''] = /^(rate|cron)\((.*)\)$/.exec(expression.trim()) ?? []
  if (kind === 'cron') return parseCron(argument)
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? []
  const intervalMs = Number(count) * (unitMs[unit] ?? NaN)
  if (kind !== 'rate' || !(intervalMs > 0))
    throw new Error(`The local cloud cannot read the schedule ${expression}.`)
  return (afterMs) => afterMs + intervalMs
}
