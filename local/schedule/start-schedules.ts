import type { Schedule } from './read-schedules'

interface StartSchedulesOptions {
  readonly schedules: readonly Schedule[]
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>
  readonly log: (line: string) => void
}

/** Node's timers cannot wait longer. */
const longestTimerMs = 2 ** 31 - 1

export interface RunningSchedules {
  /**
   * Calls a function now, once for each schedule that names it, and waits for the end.
   * @throws when no schedule names it, and what the function throws.
   */
  runNow(functionArn: string): Promise<void>
  stop(): void
}

/** Calls each schedule's function whenever its time comes. A run that is late is made once, not caught up. */
export function startSchedules({ schedules, invoke, log }: StartSchedulesOptions): RunningSchedules {
  const timers = new Map<Schedule, NodeJS.Timeout>()
  const run = async (schedule: Schedule, dueMs: number) => {
    try {
      await invoke(schedule.functionArn, schedule.event(dueMs))
    } catch (error) {
      log(`The schedule ${schedule.name} failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const wait = (schedule: Schedule, dueMs: number) => {
    if (!Number.isFinite(dueMs)) return
    const timer = setTimeout(
      () => {
        if (Date.now() < dueMs) return wait(schedule, dueMs)
        void run(schedule, dueMs)
        wait(schedule, schedule.nextRun(Math.max(dueMs, Date.now())))
      },
      Math.min(Math.max(dueMs - Date.now(), 0), longestTimerMs),
    )
    timer.unref()
    timers.set(schedule, timer)
  }
  for (const schedule of schedules) wait(schedule, schedule.nextRun(Date.now()))
  return {
    runNow: async (functionArn) => {
      const ofFunction = schedules.filter((schedule) => schedule.functionArn === functionArn)
      if (ofFunction.length === 0) throw new Error(`No schedule calls ${functionArn}.`)
      await Promise.all(ofFunction.map((schedule) => invoke(functionArn, schedule.event(Date.now()))))
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
