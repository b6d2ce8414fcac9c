import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Vitest leaves a core to others; nobody else is here. Every file has ports and data of its own.
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        // Pure rules and small parts: no server of ours, fractions of a second each.
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.ts',
            'amplify/**/*.test.{ts,tsx}',
            'painter/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'demo/**/*.test.ts',
            'bench/**/*.test.ts',
            'faults/**/*.test.ts',
          ],
          exclude: ['**/*.templates.test.ts', '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        // The local cloud's services, each against real clients.
        test: { name: 'local', include: ['local/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        // A card's files, pixel by pixel, against the same card in Chromium.
        test: {
          name: 'cards',
          include: ['e2e/card-files/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What deploys: the synthesized templates.
        test: {
          name: 'templates',
          include: ['e2e/templates/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The product's backend on the local cloud.
        test: {
          name: 'integration',
          include: ['e2e/backend/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
