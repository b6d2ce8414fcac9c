import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { drawers } from './board-job'
import { boardJob } from './board-job.fixture'
import { createJobBoard } from './job-board'

test('a late push never takes a ticket back in time', () => {
  const board = createJobBoard()
  board.put([boardJob({ version: 3, status: 'completed' })])
  board.put([boardJob({ version: 2, status: 'processing' })])
  expect(board.job('job-1')?.status).toBe('completed')
  expect(board.counts()).toMatchObject({ all: 1, completed: 1, processing: 0 })
})

test('a push draws one row anew and leaves the list as it is', () => {
  const board = createJobBoard()
  board.put([1, 2, 3].map((ticket) => boardJob({ id: `job-${ticket}`, ticket })))
  const [first, other, list] = [vi.fn(), vi.fn(), vi.fn()]
  board.onJob('job-1', first)
  board.onJob('job-2', other)
  board.shown.onChange(list)
  board.put([boardJob({ version: 2, status: 'processing' })])
  expect([first, other, list].map((listener) => listener.mock.calls.length)).toEqual([1, 0, 0])
})

test('tickets are found by number, guest, name, idea and code', () => {
  const board = createJobBoard()
  board.put([
    boardJob(),
    boardJob({
      ...{ id: 'job-2', ticket: 2, userNumber: 12, displayName: 'ليلى' },
      ...{ prompt: 'a hummingbird', shortCode: 'K7FQ2MXD' },
    }),
  ])
  const found = (search: string) => {
    board.show({ drawer: 'all', search })
    return board.shown.ids()
  }
  expect(found('1')).toEqual(['job-1'])
  expect(found('12')).toEqual(['job-2'])
  expect(found('okon')).toEqual(['job-1'])
  expect(found('ليلى')).toEqual(['job-2'])
  expect(found('Humming')).toEqual(['job-2'])
  expect(found('r4tw 9hlc')).toEqual(['job-1'])
  expect(found('')).toEqual(['job-2', 'job-1'])
})

test('a filtered list gains and loses tickets as they change', () => {
  const board = createJobBoard()
  board.show({ drawer: 'failed', search: '' })
  board.put([boardJob()])
  expect(board.shown.ids()).toEqual([])
  board.put([boardJob({ version: 2, status: 'failed' })])
  expect(board.shown.ids()).toEqual(['job-1'])
  board.put([boardJob({ version: 3, status: 'queued' })])
  expect(board.shown.ids()).toEqual([])
})

test('in whatever order records arrive, the board ends up the same', () => {
  const job = fc.record({
    ticket: fc.integer({ min: 1, max: 6 }),
    version: fc.integer({ min: 1, max: 4 }),
  })
  const asJob = ({ ticket, version }: { ticket: number; version: number }) =>
    boardJob({ id: `job-${ticket}`, ticket, version, status: drawers[(ticket * version) % drawers.length] })
  fc.assert(
    fc.property(fc.array(job, { maxLength: 20 }), (records) => {
      const [one, all] = [createJobBoard(), createJobBoard()]
      for (const record of records) one.put([asJob(record)])
      all.put([...records].sort((a, b) => a.version - b.version).map(asJob))
      expect(one.shown.ids()).toEqual(all.shown.ids())
      expect(one.counts()).toEqual(all.counts())
    }),
  )
})
