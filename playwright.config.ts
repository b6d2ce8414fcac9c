import { defineConfig, devices } from '@playwright/test'

/** A booth of the tests' own, beside one that may be running. */
const webPort = 3100
const localPortBase = 4670
const data = `.local/e2e-${process.pid}`

/** The start of every Chromium: no sandbox for root, nothing that calls home from a machine without a network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${webPort}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: chromiumArguments,
    },
  },
  projects: [{ name: 'kiosk', use: { ...devices['Desktop Chrome'], viewport: { width: 1080, height: 1920 } } }],
  webServer: {
    command: 'node --import tsx demo/start.ts',
    url: `http://localhost:${webPort}/kiosk`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(webPort),
      LOCAL_PORT_BASE: String(localPortBase),
      BOOTH_DATA: data,
      MODEL_LATENCY_MS: '300',
    },
  },
})
