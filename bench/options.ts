import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How to measure from a terminal. */
export const usage = `Measures the booth on this machine. The last line on stdout is one line of JSON; progress goes to stderr.

  npm run bench -- push [--jobs N]          a job's record changes: how long until the kiosk shows it, pushed by the
                                            product and, beside it, polled every 5 s (default: 10 jobs, 20 changes)
  npm run bench -- submit [--n N] [--busy]  from asking for a card to its ticket (default: 50 cards, each asked for
                                            after the last one ended; --busy leaves the workers painting)
  npm run bench -- queue [--jobs N] [--concurrency N] [--model-ms N] [--kiosks N] [--apart-ms N]
                                            a line of guests, from the first one's asking to the last one's card on
                                            the screen (default: 20 jobs, 2 at a time, 5,000 ms each; 4 real kiosks,
                                            the others without a screen; guests ask 100 ms apart)
  npm run bench -- boot [--install]         from sources to a kiosk, cold and warm, and the memory that it takes
                                            (--install begins with npm ci and an empty npm cache; needs a network)
  npm run bench -- web                      what each route of the booth loads and how it feels: JavaScript in kB (gzip),
                                            largest paint, layout shift, slowest touch (on this machine's Chromium)

Each uses free ports and a folder of its own under the system's temporary files, and stops all that it started.
`

/** What to measure. */
export type BenchOptions =
  | { readonly bench: 'push'; readonly jobs: number }
  | { readonly bench: 'submit'; readonly cards: number; readonly busy: boolean }
  | ({ readonly bench: 'queue' } & QueueOptions)
  | { readonly bench: 'boot'; readonly install: boolean }
  | { readonly bench: 'web' }

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
    case 'queue':
      return { bench, ...readQueueOptions(rest) }
    case 'boot': {
      const { values } = parseArgs({ args: rest, options: { install: { type: 'boolean', default: false } } })
      return { bench, install: values.install }
    }
    case 'web':
      parseArgs({ args: rest })
      return { bench }
    default:
      throw new Error(`There is no benchmark ${bench}.\n\n${usage}`)
  }
}

/** How a line of guests is measured. */
export interface QueueOptions {
  readonly jobs: number
  /** Cards that are painted at the same time. */
  readonly concurrency: number
  readonly modelMs: number
  /** Real kiosks in one Chromium; all other guests are kiosks without a screen. */
  readonly kiosks: number
  /** Time between two guests' asking. */
  readonly apartMs: number
}

function readQueueOptions(args: string[]): QueueOptions {
  const { values } = parseArgs({
    args,
    options: {
      jobs: { type: 'string', default: '20' },
      concurrency: { type: 'string', default: '2' },
      'model-ms': { type: 'string', default: '5000' },
      kiosks: { type: 'string', default: '4' },
      'apart-ms': { type: 'string', default: '100' },
    },
  })
  return {
    jobs: count('--jobs', values.jobs),
    concurrency: count('--concurrency', values.concurrency, { max: 100 }),
    modelMs: count('--model-ms', values['model-ms'], { max: 120_000 }),
    kiosks: count('--kiosks', values.kiosks, { min: 0, max: 100 }),
    apartMs: count('--apart-ms', values['apart-ms'], { min: 0 }),
  }
}

function count(name: string, text: string, { min = 1, max = 10_000 } = {}): number {
  const parsed = z.coerce.number().int().min(min).max(max).safeParse(text)
  if (!parsed.success) throw new Error(`${name} takes a whole number from ${min} to ${max}, not ${text}.`)
  return parsed.data
}
