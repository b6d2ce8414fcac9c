import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { rmSync } from 'node:fs'
import { findChromium } from './find-chromium'
import { testBooth } from './test-booth'

rmSync(testBooth.dataDirectory, { recursive: true, force: true })

// Found (or installed) before Playwright starts, because its workers each read the path.
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
const { status } = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: findChromium() },
})
process.exit(status ?? 1)
