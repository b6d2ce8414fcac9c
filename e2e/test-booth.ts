/** The first of this checkout's test ports; another checkout beside it sets its own. */
const firstPort = Number(process.env.E2E_FIRST_PORT ?? 4670)

/** Everything that the journeys' booth says: its services, its functions, its page server. */
export const boothLog = 'test-results/booth.log'

/** The booth that the journeys run against: its own ports and data, beside one that may be running. */
export const testBooth = {
  localPortBase: firstPort,
  /** For the test that kills and restarts a backend of its own. */
  restartPortBase: firstPort + 10,
  webPort: firstPort + 20,
  dataDirectory: '.local/e2e',
  modelLatencyMs: 300,
} as const
