import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Copies the project as a clone would have it, plus what is not committed yet, so that nothing is built or cached
 * in the copy and the developer's own caches stay as they are.
 */
export function copyProject(projectDirectory: string, copy: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectDirectory,
    encoding: 'utf8',
  })
  for (const file of new Set(listed.split('\0').filter(Boolean))) {
    const source = join(projectDirectory, file)
    // Listed, but deleted from the working tree.
    if (!existsSync(source)) continue
    const target = join(copy, file)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(source, target)
  }
}

/** Shares the project's packages with a copy: hard links, because Next.js follows no link out of its folder. */
export function sharePackages(projectDirectory: string, copy: string): void {
  const source = join(projectDirectory, 'node_modules')
  const copyWith = (flags: string) => execFileSync('cp', [flags, source, copy], { stdio: 'ignore' })
  try {
    copyWith('-al')
  } catch {
    // The temporary folder is on another disk, where only a real copy can be.
    copyWith('-a')
  }
}
