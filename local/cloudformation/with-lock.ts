import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const retryMs = 100
const renewalMs = 1_000
/** Whoever holds a lock renews it; one that has not been renewed for so long was left by a process that died. */
const staleMs = 10_000

/** Runs work while no other process runs work under the same lock (a folder that exists meanwhile). */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!take(lock)) await wait(retryMs)
  const renewal = setInterval(() => utimesSync(lock, new Date(), new Date()), renewalMs)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    rmSync(lock, { recursive: true })
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    const held = statSync(lock, { throwIfNoEntry: false })
    if (held !== undefined && Date.now() - held.mtimeMs > staleMs)
      rmSync(lock, { recursive: true, force: true })
    return false
  }
}
