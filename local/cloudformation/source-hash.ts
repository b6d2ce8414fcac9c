import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A hash over the names and contents of files and whole folders. A path that does not exist counts as absent. */
export function hashSources(paths: readonly string[], baseDirectory: string): string {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    for (const file of filesUnder(path)) {
      hash
        .update(`${relative(baseDirectory, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex').slice(0, 24)
}

function filesUnder(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
