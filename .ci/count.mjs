// Adds up what Vitest and Playwright wrote, and prints the one line that says it.
import { readFileSync } from 'node:fs'

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const vitest = read('test-results/vitest.json')
const playwright = read('test-results/e2e.json')

const passed = (vitest?.numPassedTests ?? 0) + (playwright?.stats.expected ?? 0)
const failed =
  (vitest?.numFailedTests ?? 0) + (playwright?.stats.unexpected ?? 0) + (playwright?.stats.flaky ?? 0)
const missing = [!vitest && 'the unit and backend tests', !playwright && 'the journeys'].filter(Boolean)
for (const tests of missing) console.log(`No result was written by ${tests}.`)
console.log(`${passed} passed, ${failed + missing.length} failed`)
