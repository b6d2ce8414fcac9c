import { defineConfig, devices } from '@playwright/test'

import { boothNodeArguments } from './demo/node-arguments'
import { boothLog, testBooth } from './e2e/test-booth'
import { chromiumArguments } from './e2e/find-chromium'

export default defineConfig({
  outputDir: 'test-results/journeys',
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // Ceilings, far above what a journey needs: a machine that has other work to do makes it slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${testBooth.webPort}`,
    // One picture of the end instead of a film of everything, which a processor alone has to encode.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: chromiumArguments,
    },
  },
  projects: [
    {
      name: 'journeys',
      testDir: 'e2e/journeys',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1080, height: 1920 } },
    },
    // Takes the pictures in docs/screens: `npm run screens`.
    { name: 'screens', testDir: 'e2e/screens', timeout: 300_000 },
  ],
  webServer: {
    // Kept in a file, for a journey looks for what must not be in it; shown when the booth does not start.
    command: `mkdir -p test-results && node ${boothNodeArguments.join(' ')} demo/start.ts > ${boothLog} 2>&1 || { tail -40 ${boothLog} >&2; false; }`,
    url: `http://localhost:${testBooth.webPort}/kiosk`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(testBooth.webPort),
      LOCAL_PORT_BASE: String(testBooth.localPortBase),
      BOOTH_DATA: testBooth.dataDirectory,
      MODEL_LATENCY_MS: String(testBooth.modelLatencyMs),
    },
  },
})
