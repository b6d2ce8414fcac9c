import type { JobRecord } from '../job/job'

const columns = [
  ...(['ticket', 'userNumber', 'displayName', 'prompt', 'style', 'status', 'errorCode'] as const),
  ...(['createdAt', 'startedAt', 'completedAt', 'queueMs', 'processingMs', 'attempts', 'retries'] as const),
  ...([
    'model',
    'seed',
    'deviceId',
    'sessionId',
    'shortCode',
    'approvedAt',
    'hiddenAt',
    'deletedAt',
    'id',
  ] as const),
] as const satisfies readonly (keyof JobRecord)[]

/** An event's jobs as a table that spreadsheets open (RFC 4180, with the mark that makes Excel read UTF-8). */
export function jobsCsv(jobs: readonly Pick<JobRecord, (typeof columns)[number]>[]): string {
  const rows = jobs.map((job) => columns.map((column) => cell(job[column])).join(','))
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

/** A guest may write what a spreadsheet would take for a formula: an apostrophe makes it text. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
