import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Resident memory of a process in megabytes (2^20 bytes); null where the system has no /proc. */
export function residentMb(pid: number): number | null {
  const status = readProc(`/proc/${pid}/status`)
  const kilobytes = status && /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
}

/** Resident memory of a process and all that it started; pages that they share count once for each. */
export function residentTreeMb(pid: number): number | null {
  const own = residentMb(pid)
  if (own === null) return null
  return childrenOf(pid).reduce((sum, child) => sum + (residentTreeMb(child) ?? 0), own)
}

const LOOK_EVERY_MS = 500
const QUIET_TICKS = 2
const PATIENCE_MS = 60_000

/** Waits until a process has all but stopped computing, so that what it does after its start is counted too. */
export async function untilQuiet(pid: number): Promise<void> {
  const deadlineMs = Date.now() + PATIENCE_MS
  let before = -Infinity
  for (let now = usedTicks(pid); now - before > QUIET_TICKS; now = usedTicks(pid)) {
    if (Date.now() > deadlineMs) throw new Error(`Process ${pid} did not come to rest`)
    before = now
    await wait(LOOK_EVERY_MS)
  }
}

/** Processor time in hundredths of a second: `utime` and `stime`, fields 14 and 15 of proc(5)'s stat. */
function usedTicks(pid: number): number {
  const fields = readProc(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? []
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

function childrenOf(pid: number): readonly number[] {
  const children = readProc(`/proc/${pid}/task/${pid}/children`) ?? ''
  return children.split(' ').filter(Boolean).map(Number)
}

function readProc(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
