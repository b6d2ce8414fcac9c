import { expect, test, vi } from 'vitest'
import type { Watcher } from './booth-api'
import { followList } from './follow-list'

interface Row {
  id: string
  version: number
}

function list(read: () => Promise<readonly Row[]>) {
  let watcher: Watcher<Row> | undefined
  const shown: (readonly Row[])[] = []
  const reachable: boolean[] = []
  const timers: (() => void)[] = []
  const stop = followList<Row>({
    read,
    watch: (given) => {
      watcher = given
      return () => undefined
    },
    isNewer: (record, known) => record.version > known.version,
    onList: (records) => shown.push(records),
    onReachable: (state) => reachable.push(state),
    after: (_delayMs, run) => {
      timers.push(run)
      return () => undefined
    },
  })
  return { stop, shown, reachable, timers, push: (row: Row) => watcher?.onRecord(row) }
}

test('a push that comes while the list is read is kept, and a slow read does not undo it', async () => {
  let answer: (rows: readonly Row[]) => void = () => undefined
  const { shown, push, stop } = list(() => new Promise((resolve) => (answer = resolve)))
  push({ id: 'a', version: 2 })
  answer([
    { id: 'a', version: 1 },
    { id: 'b', version: 1 },
  ])
  await vi.waitFor(() => expect(shown.at(-1)).toHaveLength(2))
  expect(shown.at(-1)).toContainEqual({ id: 'a', version: 2 })
  stop()
})

test('a list that cannot be read says so and is tried again', async () => {
  const read = vi
    .fn()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue([{ id: 'a', version: 1 }])
  const { shown, reachable, timers, stop } = list(read)
  await vi.waitFor(() => expect(reachable).toEqual([false]))
  timers.at(-1)?.()
  await vi.waitFor(() => expect(reachable).toEqual([false, true]))
  expect(shown).toHaveLength(1)
  stop()
})
