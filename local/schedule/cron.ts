/** Months and weekdays as EventBridge counts them: JAN is 1, SUN is 1. */
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const minuteMs = 60_000
const dayMs = 86_400_000
/** The longest wait between two runs: a leap day. */
const searchedDays = 8 * 366

type Field = (value: number) => boolean

/**
 * Reads the six fields of EventBridge's cron: minutes, hours, day of month, month, day of week, year.
 * @returns the first run after a moment, both in milliseconds since 1970.
 * @throws on the wildcards L, W and #, and on malformed fields.
 */
export function parseCron(expression: string): (afterMs: number) => number {
  const fields = expression.trim().split(/\s+/)
  const [minutes = '', hours = '', monthDays = '', months = '', weekdays = '', years = ''] = fields
  if (fields.length !== 6) throw new Error(`cron(${expression}) does not have six fields.`)
  const minute = parseField(minutes, { first: 0, last: 59 })
  const hour = parseField(hours, { first: 0, last: 23 })
  const monthDay = parseField(monthDays, { first: 1, last: 31 })
  const month = parseField(months, { first: 1, last: 12, names: monthNames })
  const weekday = parseField(weekdays, { first: 1, last: 7, names: weekdayNames })
  const year = parseField(years, { first: 1970, last: 2199 })

  const isRunDay = (date: Date) =>
    year(date.getUTCFullYear()) &&
    month(date.getUTCMonth() + 1) &&
    monthDay(date.getUTCDate()) &&
    weekday(date.getUTCDay() + 1)

  return (afterMs) => {
    let timeMs = Math.floor(afterMs / minuteMs) * minuteMs + minuteMs
    const lastMs = timeMs + searchedDays * dayMs
    while (timeMs < lastMs) {
      const date = new Date(timeMs)
      if (!isRunDay(date)) timeMs = (Math.floor(timeMs / dayMs) + 1) * dayMs
      else if (hour(date.getUTCHours()) && minute(date.getUTCMinutes())) return timeMs
      else timeMs += minuteMs
    }
    return Infinity
  }
}

function parseField(text: string, range: { first: number; last: number; names?: readonly string[] }): Field {
  const allowed = new Set(text.split(',').flatMap((part) => parsePart(part, range)))
  return (value) => allowed.has(value)
}

function parsePart(
  part: string,
  { first, last, names = [] }: { first: number; last: number; names?: readonly string[] },
): readonly number[] {
  const number = (name: string) => {
    const named = names.indexOf(name.toUpperCase())
    const value = named === -1 ? Number(name) : named + 1
    if (name === '' || !Number.isInteger(value) || value < first || value > last) {
      throw new Error(`The local cloud cannot read "${part}" in a cron expression.`)
    }
    return value
  }
  const [span = '', step] = part.split('/')
  const [from = '', to] = span.split('-')
  const isAny = span === '*' || span === '?'
  const start = isAny ? first : number(from)
  const end = isAny ? last : to !== undefined ? number(to) : step === undefined ? start : last
  const increment = step === undefined ? 1 : Number(step)
  if (!Number.isInteger(increment) || increment < 1)
    throw new Error(`The local cloud cannot read "${part}" in a cron expression.`)
  return Array.from(
    { length: Math.floor((end - start) / increment) + 1 },
    (_, index) => start + index * increment,
  )
}
