import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
})

/** Reads where each asset of a synthesized backend lies: the lookup takes an object key or an S3 URL. */
export function readAssetPaths(directory: string): (objectKeyOrUrl: string) => string {
  const manifestName = readdirSync(directory).find((name) => name.endsWith('.assets.json'))
  if (manifestName === undefined)
    throw new Error(`${directory} holds no synthesized backend (*.assets.json).`)
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(directory, manifestName), 'utf8')))
  const paths = new Map<string, string>()
  for (const { source, destinations } of Object.values(manifest.files)) {
    for (const { objectKey } of Object.values(destinations))
      paths.set(objectKey, join(directory, source.path))
  }
  return (objectKeyOrUrl) => {
    const path = paths.get(basename(objectKeyOrUrl))
    if (path === undefined) throw new Error(`The synthesized backend holds no asset for ${objectKeyOrUrl}.`)
    return path
  }
}
