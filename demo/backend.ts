import { startLocalBackend, synthesizeBackend } from './local-backend'
import { readSettings } from './settings'
import { stopOnSignal } from './stop-on-signal'

/** The backend alone, without pages. */
const settings = readSettings(process.env)
const backend = await startLocalBackend({
  assemblyDirectory: await synthesizeBackend(console.log),
  dataDirectory: settings.dataDirectory,
  portBase: settings.localPortBase,
  host: settings.host,
  modelLatencyMs: settings.modelLatencyMs,
  workers: settings.workers,
  log: (source, line) => console.log(`[${source}] ${line.trimEnd()}`),
})
stopOnSignal(() => backend.stop())
console.log(`The backend is ready: ${backend.endpoints.control}/_local/state`)
