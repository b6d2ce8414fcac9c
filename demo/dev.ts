import { watch } from 'node:fs'
import { synthesizeBackend } from './local-backend'
import { runBooth } from './run-booth'
import { readSettings } from './settings'
import { stopOnSignal } from './stop-on-signal'

/** Editors write a file in several steps. */
const QUIET_MS = 300

const booth = await runBooth(readSettings(process.env), 'dev')
stopOnSignal(() => booth.stop())

let timer: NodeJS.Timeout | undefined
let working = Promise.resolve()

async function replaceFunctions(): Promise<void> {
  const outcome = booth.backend.replaceAssets(await synthesizeBackend())
  console.log(
    outcome === 'replaced'
      ? 'The functions run their new code.'
      : 'The backend itself changed, not only code: stop and start again to stand it up anew.',
  )
}

for (const folder of ['amplify', 'lib']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      working = working.then(replaceFunctions).catch((error: unknown) => console.error(error))
    }, QUIET_MS)
  })
}
