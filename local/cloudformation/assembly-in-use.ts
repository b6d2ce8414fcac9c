import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const usersFolder = 'in-use'

/** Says that this process runs a synthesized backend, so that nobody clears it away while functions load from it. */
export function markInUse(assemblyDirectory: string): void {
  const users = join(assemblyDirectory, usersFolder)
  mkdirSync(users, { recursive: true })
  writeFileSync(join(users, String(process.pid)), '')
}

/** True while a process that runs the backend lives; forgets those that ended. */
export function isInUse(assemblyDirectory: string): boolean {
  const users = join(assemblyDirectory, usersFolder)
  if (!existsSync(users)) return false
  const ended = readdirSync(users).filter((pid) => !isAlive(Number(pid)))
  for (const pid of ended) rmSync(join(users, pid), { force: true })
  return readdirSync(users).length > 0
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process lives too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
