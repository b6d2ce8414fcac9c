import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadNotesAssembly } from '../fixture/notes-backend'
import { readSchedules } from './read-schedules'
import { parseScheduleExpression } from './schedule-expression'
import { startSchedules } from './start-schedules'

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:30Z') }))
afterEach(() => vi.useRealTimers())

test('a function is called at each minute, goes on after a failure, and stops when told', async () => {
  const calls: unknown[] = []
  const said: string[] = []
  const schedules = startSchedules({
    schedules: [
      {
        name: 'tidy',
        functionArn: 'arn',
        nextRun: parseScheduleExpression('cron(* * * * ? *)'),
        event: (timeMs) => new Date(timeMs).toISOString(),
      },
    ],
    invoke: (_functionArn, event) => {
      calls.push(event)
      return Promise.reject(new Error('too tidy'))
    },
    log: (line) => said.push(line),
  })
  await vi.advanceTimersByTimeAsync(100_000)
  expect(calls).toEqual(['2026-01-01T00:01:00.000Z', '2026-01-01T00:02:00.000Z'])
  expect(said[0]).toContain('too tidy')
  schedules.stop()
  await vi.advanceTimersByTimeAsync(100_000)
  expect(calls).toHaveLength(2)
})

test('a function can be called without waiting for its time; one that no schedule calls cannot', async () => {
  const calls: unknown[] = []
  const schedules = startSchedules({
    schedules: [{ name: 'tidy', functionArn: 'arn', nextRun: () => Infinity, event: () => 'tidy up' }],
    invoke: (functionArn, event) => Promise.resolve(calls.push([functionArn, event])),
    log: (line) => expect.unreachable(line),
  })
  await schedules.runNow('arn')
  expect(calls).toEqual([['arn', 'tidy up']])
  await expect(schedules.runNow('other')).rejects.toThrow('No schedule calls other')
  schedules.stop()
})

test('the schedule of the notes app calls its function with the time', async () => {
  vi.useRealTimers()
  const [schedule] = readSchedules(await loadNotesAssembly())
  expect(schedule?.functionArn).toContain('tidynotes')
  expect(schedule?.event(0)).toMatchObject({ 'detail-type': 'Scheduled Event', time: '1970-01-01T00:00:00Z' })
}, 120_000)
