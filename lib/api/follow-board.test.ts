import { expect, test, vi } from 'vitest'
import type { BoardJob } from '../board/board-job'
import { boardJob } from '../board/board-job.fixture'
import { createJobBoard } from '../board/job-board'
import type { Watcher } from './booth-api'
import { followBoard } from './follow-board'
import type { Page } from './staff-desk'

/** A backend whose pages and changes a test sets, and whose pushes it gives. */
function backend(pages: readonly (readonly BoardJob[])[]) {
  let watcher: Watcher<BoardJob> | undefined
  const state = { away: false, changes: [] as readonly BoardJob[] }
  const since: string[] = []
  const board = createJobBoard()
  const states: string[] = []
  const timers: (() => void)[] = []
  const readJobs = vi.fn(async (_eventId: string, nextToken: string | undefined): Promise<Page<BoardJob>> => {
    await Promise.resolve()
    if (state.away) throw new Error('away')
    const at = Number(nextToken ?? 0)
    return { items: pages[at] ?? [], nextToken: at + 1 < pages.length ? String(at + 1) : undefined }
  })
  const stop = followBoard({
    desk: {
      readJobs,
      readChanges: (_eventId, from) => {
        since.push(from)
        return Promise.resolve(state.changes)
      },
      watchJobs: (_eventId, given) => {
        watcher = given
        return () => undefined
      },
    },
    eventId: 'demo',
    board,
    onState: (one) => states.push(one),
    after: (_delayMs, run) => {
      timers.push(run)
      return () => undefined
    },
  })
  return { stop, state, since, board, states, timers, readJobs, watcher: () => watcher }
}

const tickets = (...numbers: number[]) =>
  numbers.map((ticket) => boardJob({ id: `job-${ticket}`, ticket, updatedAt: '2027-05-14T12:00:00.000Z' }))

test('all pages come, newest first, and a card pushed meanwhile is there too', async () => {
  const { board, watcher, states, stop } = backend([tickets(4, 3), tickets(2, 1)])
  watcher()?.onRecord(boardJob({ id: 'job-5', ticket: 5 }))
  await vi.waitFor(() => expect(states).toEqual(['reading', 'live']))
  expect(board.shown.ids()).toEqual([5, 4, 3, 2, 1].map((ticket) => `job-${ticket}`))
  stop()
})

test('after a break only what changed since is read, however many tickets there are', async () => {
  const { board, state, since, readJobs, watcher, states, stop } = backend([tickets(2, 1)])
  await vi.waitFor(() => expect(states).toContain('live'))
  state.changes = [boardJob({ id: 'job-1', ticket: 1, version: 2, status: 'completed' })]
  watcher()?.onConnection('connected')
  await vi.waitFor(() => expect(board.job('job-1')?.status).toBe('completed'))
  expect(readJobs).toHaveBeenCalledTimes(1)
  expect(since).toEqual(['2027-05-14T11:59:00.000Z'])
  stop()
})

test('a backend that does not answer is said so, and asked again from where it stopped', async () => {
  const { board, state, states, timers, stop } = backend([tickets(1)])
  state.away = true
  await vi.waitFor(() => expect(states).toContain('away'))
  state.away = false
  timers.at(-1)?.()
  await vi.waitFor(() => expect(states.at(-1)).toBe('live'))
  expect(board.shown.ids()).toEqual(['job-1'])
  stop()
})
