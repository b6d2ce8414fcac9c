import { appendFileSync } from 'node:fs'
import { startLocalBackend } from '../demo/local-backend'
import { stopOnSignal } from '../demo/stop-on-signal'
import { z } from 'zod'

/** A local cloud in a process of its own, which can be killed: `node cloud-process.ts '{…}'`. */
export const CloudSettings = z.object({
  assemblyDirectory: z.string(),
  dataDirectory: z.string(),
  portBase: z.number(),
  modelLatencyMs: z.number(),
  visibilityCapSeconds: z.number(),
  logFile: z.string(),
})
export type CloudSettings = z.infer<typeof CloudSettings>

const { logFile, ...settings } = CloudSettings.parse(JSON.parse(process.argv[2] ?? ''))
const backend = await startLocalBackend({
  ...settings,
  plainPictures: true,
  log: (source, line) =>
    appendFileSync(logFile, `${new Date().toISOString()} [${source}] ${line.trimEnd()}\n`),
})
// Whoever started this may itself be killed.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.exit(1)
}, 1_000).unref()
stopOnSignal(() => backend.stop())
console.log('The cloud is ready')
