import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How to measure from a terminal. */
export const usage = `Measures the booth on this machine. The last line on stdout is one line of JSON; progress goes to stderr.

  npm run bench -- push [--jobs N]          a job's record changes: how long until the kiosk shows it, pushed by the
                                            product and, beside it, polled every 5 s (default: 10 jobs, 20 changes)
  npm run bench -- submit [--n N] [--busy]  from asking for a card to its ticket (default: 50 cards, each asked for
                                            after the last one ended; --busy leaves the workers painting)
  npm run bench -- boot [--install]         from sources to a kiosk, cold and warm, and the memory that it takes
                                            (--install begins with npm ci and an empty npm cache; needs a network)

Each uses free ports and a folder of its own under the system's temporary files, and stops all that it started.
`

/** What to measure. */
export type BenchOptions =
  | { readonly bench: 'push'; readonly jobs: number }
  | { readonly bench: 'submit'; readonly cards: number; readonly busy: boolean }
  | { readonly bench: 'boot'; readonly install: boolean }

/**
 * Reads the arguments after `npm run bench --`.
 * @returns undefined when help was asked for.
 * @throws on a benchmark or an option that does not exist or makes no sense.
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const [bench, ...rest] = args
  if (bench === undefined) throw new Error(usage)
  if (args.includes('--help') || args.includes('-h') || bench === 'help') return undefined
  switch (bench) {
    case 'push': {
      const { values } = parseArgs({ args: rest, options: { jobs: { type: 'string', default: '10' } } })
      return { bench, jobs: count('--jobs', values.jobs) }
    }
    case 'submit': {
      const { values } = parseArgs({
        args: rest,
        options: { n: { type: 'string', default: '50' }, busy: { type: 'boolean', default: false } },
      })
      return { bench, cards: count('--n', values.n), busy: values.busy }
    }
    case 'boot': {
      const { values } = parseArgs({ args: rest, options: { install: { type: 'boolean', default: false } } })
      return { bench, install: values.install }
    }
    default:
      throw new Error(`There is no benchmark ${bench}.\n\n${usage}`)
  }
}

function count(name: string, text: string): number {
  const parsed = z.coerce.number().int().min(1).max(10_000).safeParse(text)
  if (!parsed.success) throw new Error(`${name} takes a whole number from 1 to 10000, not ${text}.`)
  return parsed.data
}
