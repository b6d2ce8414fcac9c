import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How to run the fault matrix from a terminal. */
export const usage = `Breaks the booth in every way we can make, and checks that no job is lost, stuck or doubled.

  npm run faults [-- options]

  --short        one cell of each kind, in at most three minutes
  --only TEXT    only the cells whose name contains TEXT
  --seed N       draws the same random numbers as the run that printed N
  --patience S   waits at most S seconds for each cell to come to rest
  --list         names the cells

The last line on stdout is one line of JSON; progress goes to stderr, logs to .local/faults.
`

export interface FaultOptions {
  readonly isShort: boolean
  readonly isList: boolean
  readonly only: string | undefined
  readonly seed: number
  readonly patienceMs: number | undefined
}

/** Reads the arguments; undefined when help was asked for. @throws on an option that makes no sense. */
export function readOptions(args: readonly string[]): FaultOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      only: { type: 'string' },
      seed: { type: 'string' },
      patience: { type: 'string' },
    },
  })
  if (values.help) return undefined
  const seed =
    values.seed === undefined ? randomInt(1_000_000) : z.coerce.number().int().min(0).parse(values.seed)
  const patienceMs =
    values.patience === undefined ? undefined : z.coerce.number().min(1).parse(values.patience) * 1000
  return { isShort: values.short, isList: values.list, only: values.only, seed, patienceMs }
}
