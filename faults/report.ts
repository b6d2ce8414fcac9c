import type { CellResult } from './cell'

/** The line that a run ends with. */
export function totalsOf(results: readonly CellResult[]) {
  const sum = (of: (result: CellResult) => number) => results.reduce((total, result) => total + of(result), 0)
  return {
    faults: sum(({ faults }) => faults),
    cells: results.length,
    jobs: sum(({ jobs }) => jobs),
    lost: sum(({ lost }) => lost.length),
    stuck: sum(({ stuck }) => stuck.length),
    doubled: sum(({ doubled }) => doubled.length),
    reportedDoublePay: sum(({ paidAgain }) => paidAgain),
  }
}

/** A cell in a line, with what it found wrong below. */
export function inWords(result: CellResult): string {
  const { name, faults, jobs, paidAgain, seconds } = result
  const wrong = [
    ...result.lost.map(as('lost')),
    ...result.stuck.map(as('stuck')),
    ...result.doubled.map(as('doubled')),
  ]
  const paid = paidAgain > 0 ? `, paid again ${paidAgain}` : ''
  const headline = `${wrong.length === 0 ? '✓' : '✗'} ${name}: ${jobs} jobs, ${faults} faults${paid}, ${seconds} s`
  return [headline, ...wrong].join('\n')
}

const as = (kind: string) => (message: string) => `    ${kind}: ${message}`
