import { realAfter, type After } from './after'
import { backoffMs } from './backoff'
import type { Stop, Watcher } from './booth-api'
import type { Signal } from './wake'

export interface FollowListOptions<T> {
  /** The newest records; what is older may be left out. */
  read: () => Promise<readonly T[]>
  watch: (watcher: Watcher<T>) => Stop
  /** True when the first is the same record at a later time. */
  isNewer: (record: T, known: T) => boolean
  onList: (records: readonly T[]) => void
  onReachable: (reachable: boolean) => void
  wake?: Signal
  after?: After
}

/** The net under lost pushes. */
const silenceMs = 30_000
const backoff = { firstMs: 1_000, slowestMs: 15_000 }

/**
 * Keeps up with a list of records that come and change, but do not go: reads at the start, at each (re)connection, on
 * wake and after a silence; in between it takes what is pushed. Whatever comes late never replaces what is newer.
 */
export function followList<T extends { id: string }>(options: FollowListOptions<T>): Stop {
  const { read, watch, isNewer, onList, onReachable, wake, after = realAfter } = options
  const known = new Map<string, T>()
  let stopped = false
  let reading = false
  let readAgain = false
  let failures = 0
  let stopTimer: Stop = () => undefined

  const take = (records: readonly T[]) => {
    if (stopped) return
    const news = records.filter((record) => {
      const before = known.get(record.id)
      return before === undefined || isNewer(record, before)
    })
    for (const record of news) known.set(record.id, record)
    if (news.length > 0) onList([...known.values()])
  }
  const readUntilQuiet = async () => {
    while (readAgain && !stopped) {
      readAgain = false
      try {
        take(await read())
        failures = 0
      } catch {
        // Read again after a while; the page says so.
        failures += 1
      }
      if (!stopped) onReachable(failures === 0)
    }
    reading = false
    stopTimer()
    if (!stopped) stopTimer = after(failures === 0 ? silenceMs : backoffMs(failures, backoff), refresh)
  }
  const refresh = () => {
    readAgain = true
    if (reading || stopped) return
    reading = true
    void readUntilQuiet()
  }

  const stopWatch = watch({
    onRecord: (record) => take([record]),
    onConnection: (connection) => connection === 'connected' && refresh(),
  })
  const stopWake = wake?.(refresh)
  refresh()
  return () => {
    stopped = true
    stopTimer()
    stopWatch()
    stopWake?.()
  }
}
