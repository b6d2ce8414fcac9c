/** The booth that the journeys run against: its own ports and data, beside one that may be running. */
export const testBooth = {
  webPort: 3100,
  localPortBase: 4670,
  dataDirectory: '.local/e2e',
  modelLatencyMs: 300,
} as const
