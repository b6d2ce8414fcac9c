import { realAfter, type After } from './after'
import { backoffMs } from './backoff'
import type { Connection, Stop, Watcher } from './booth-api'
import type { Signal } from './wake'

/** How to keep up with one record. */
export interface FollowOptions<T> {
  watch: (watcher: Watcher<T>) => Stop
  read: () => Promise<T | undefined>
  /** Called for each record that is news, never for an older one. */
  onRecord: (record: T) => void
  /** There is no such record (any more). */
  onMissing?: () => void
  onConnection?: (connection: Connection) => void
  /** Reading works (again), or not for the moment; it is tried again by itself. */
  onReachable?: (reachable: boolean) => void
  /** Rises with each change. Without it, a push wins over any read that began before it. */
  versionOf?: (record: T) => number
  /** True when nothing will change any more: following stops. */
  isEnded?: (record: T) => boolean
  /** A record known already, e.g. the reply that made it. */
  initial?: T
  /** The record is only being made, and whoever makes it tells of it: it is read only after a moment without a push. */
  expected?: boolean
  wake?: Signal
  after?: After
  /** Silence after which the record is read again; a third of it while no push can arrive. */
  silenceMs?: number
}

export interface Follower {
  stop: Stop
  /** Reads now, e.g. because another record says that this one must have changed. */
  refresh: () => void
  /** Proof of life: the connection works and this record has no reason to have changed. */
  postpone: () => void
}

/** A follower that can also be told. */
export interface RecordFollower<T> extends Follower {
  /** The record as another request gave it. */
  heard: (record: T) => void
}

/** The net under lost pushes. */
export const silenceMs = 15_000

/** What may have changed unheard, after a record was made and before its subscription stood, is read this much later. */
const expectedMs = 1_000

/**
 * Keeps up with a record: pushes are hints, reading tells the truth.
 * Reads at the start and at once at each (re)connection (unless the record is only being made), on wake and after
 * silence; never two reads at once.
 */
export function followRecord<T>(options: FollowOptions<T>): RecordFollower<T> {
  const { watch, read, initial, wake, after = realAfter, versionOf, isEnded } = options
  let shown: T | undefined
  let stopped = false
  let reading = false
  let readAgain = false
  let pushes = 0
  let failures = 0
  let connected = false
  let owesRead = false
  let stopTimer: Stop = () => undefined
  let stopWatch: Stop = () => undefined
  let stopWake: Stop = () => undefined

  const stop = () => {
    stopped = true
    stopTimer()
    stopWatch()
    stopWake()
  }

  const schedule = (delayMs: number) => {
    stopTimer()
    if (!stopped) stopTimer = after(delayMs, refresh)
  }
  const quietLimitMs = () => (options.silenceMs ?? silenceMs) / (connected ? 1 : 3)
  const postpone = () => {
    if (failures === 0 && !owesRead) schedule(quietLimitMs())
  }

  const show = (record: T) => {
    if (stopped) return
    if (shown !== undefined && versionOf && versionOf(record) <= versionOf(shown)) return
    shown = record
    if (isEnded?.(record)) stop()
    options.onRecord(record)
  }

  const readOnce = async () => {
    const pushesBefore = pushes
    try {
      const record = await read()
      if (stopped) return
      failures = 0
      options.onReachable?.(true)
      if (record === undefined) options.onMissing?.()
      else if (versionOf || pushes === pushesBefore) show(record)
    } catch {
      // Whatever it was, the remedy is the same, and the screen says so through `onReachable`.
      if (stopped) return
      failures += 1
      options.onReachable?.(false)
    }
  }

  const readSoon = () => {
    owesRead = true
    schedule(expectedMs)
  }
  const refresh = () => {
    owesRead = false
    readAgain = true
    if (reading || stopped) return
    reading = true
    void readUntilQuiet()
  }
  const readUntilQuiet = async () => {
    while (readAgain && !stopped) {
      readAgain = false
      await readOnce()
    }
    reading = false
    const limitMs = quietLimitMs()
    schedule(failures === 0 ? limitMs : backoffMs(failures, { firstMs: 1_000, slowestMs: limitMs }))
  }

  if (initial !== undefined) show(initial)
  if (!stopped) {
    stopWatch = watch({
      onRecord: (record) => {
        pushes += 1
        owesRead = false
        postpone()
        show(record)
      },
      onConnection: (connection) => {
        if (stopped) return
        connected = connection === 'connected'
        options.onConnection?.(connection)
        if (!connected) postpone()
        else if (options.expected && shown === undefined) readSoon()
        else refresh()
      },
    })
    stopWake = wake?.(refresh) ?? stopWake
    if (initial === undefined && !options.expected) refresh()
    else postpone()
  }
  return { stop, refresh, postpone, heard: show }
}
