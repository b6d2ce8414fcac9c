import { runBooth } from './run-booth'
import { readSettings } from './settings'
import { stopOnSignal } from './stop-on-signal'

try {
  const booth = await runBooth(readSettings(process.env), 'start')
  stopOnSignal(() => booth.stop())
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}\n` : error)
  process.exit(1)
}
