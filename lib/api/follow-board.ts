import type { BoardJob } from '../board/board-job'
import type { JobBoard } from '../board/job-board'
import { realAfter, type After } from './after'
import { backoffMs } from './backoff'
import type { Stop } from './booth-api'
import type { StaffDesk } from './staff-desk'
import type { Signal } from './wake'

export interface FollowBoardOptions {
  desk: Pick<StaffDesk, 'readJobs' | 'readChanges' | 'watchJobs'>
  eventId: string
  board: Pick<JobBoard, 'put'>
  /** Called when all pages have been read, and when reading fails or works again. */
  onState: (state: BoardState) => void
  wake?: Signal
  after?: After
}

export type BoardState = 'reading' | 'live' | 'away'

/** The net under lost pushes; a board that hears of every card is seldom silent. */
const silenceMs = 60_000
/** Records of one second may be written out of order, and clocks differ a little. */
const overlapMs = 60_000
const backoff = { firstMs: 1_000, slowestMs: 15_000 }

/**
 * Fills a board and keeps it true: pages by index, newest first, then what is pushed. After a break (reconnect, wake,
 * silence) it reads what changed since, however many jobs there are.
 */
export function followBoard(options: FollowBoardOptions): Stop {
  const { desk, eventId, board, onState, wake, after = realAfter } = options
  let stopped = false
  let filled = false
  let nextToken: string | undefined
  let latest = ''
  let failures = 0
  let reading = false
  let readAgain = false
  let stopTimer: Stop = () => undefined

  const put = (jobs: readonly BoardJob[]) => {
    if (stopped) return
    for (const { updatedAt } of jobs) if (updatedAt > latest) latest = updatedAt
    board.put(jobs)
  }
  const schedule = (delayMs: number) => {
    stopTimer()
    if (!stopped) stopTimer = after(delayMs, refresh)
  }
  const readOnce = async () => {
    if (filled) return put(await desk.readChanges(eventId, overlapBefore(latest)))
    do {
      const page = await desk.readJobs(eventId, nextToken)
      put(page.items)
      nextToken = page.nextToken
    } while (nextToken !== undefined && !stopped)
    filled = true
  }
  const readUntilQuiet = async () => {
    while (readAgain && !stopped) {
      readAgain = false
      try {
        await readOnce()
        failures = 0
        if (!stopped) onState('live')
      } catch {
        // The remedy is always to read again, and the screen says so.
        failures += 1
        if (!stopped) onState('away')
      }
    }
    reading = false
    schedule(failures === 0 ? silenceMs : backoffMs(failures, backoff))
  }
  const refresh = () => {
    readAgain = true
    if (reading || stopped) return
    reading = true
    void readUntilQuiet()
  }

  onState('reading')
  const stopWatch = desk.watchJobs(eventId, {
    onRecord: (job) => {
      put([job])
      if (failures === 0 && !reading) schedule(silenceMs)
    },
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

/** The moment to read changes from; for an empty board, all there ever was. */
function overlapBefore(latest: string): string {
  return new Date(latest === '' ? 0 : Date.parse(latest) - overlapMs).toISOString()
}
