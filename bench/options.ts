import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How to measure from a terminal. */
export const usage = `Measures the booth on this machine. The last line on stdout is one line of JSON; progress goes to stderr.

  npm run bench -- push [--jobs N]          a job's record changes: how long until the kiosk shows it, pushed by the
                                            product and, beside it, polled every 5 s (default: 10 jobs, 20 changes)
  npm run bench -- submit [--n N] [--busy]  from asking for a card to its ticket (default: 50 cards, each asked for
                                            after the last one ended; --busy leaves the workers painting)
  npm run bench -- queue [--jobs N] [--concurrency N] [--model-ms N] [--kiosks N] [--together]
                                            a line of guests, from the first one's asking to the last one's card on
                                            the screen (default: 20 jobs, 2 at a time, 5,000 ms each; 4 real kiosks,
                                            the others without a screen; each guest asks once the one before has a
                                            ticket, or all --together)
  npm run bench -- scale [--cards N] [--kiosks N,N,…]
                                            what one card costs in AWS's units while so many kiosks wait for theirs,
                                            pushed to and, up to 100, polling (default: 10 cards; 1,10,100,1000 kiosks)
  npm run bench -- outage [--seconds N] [--rounds N]
                                            from the network's return to the true state on the kiosk's screen
                                            (default: 60 s without it, 3 rounds of each kind of loss)
  npm run bench -- boot [--install]         from sources to a kiosk, cold and warm, and the memory that it takes
                                            (--install begins with npm ci and an empty npm cache; needs a network)
  npm run bench -- web                      what each route of the booth loads and how it feels: JavaScript in kB (gzip),
                                            largest paint, layout shift, slowest touch, a card turning over frame by
                                            frame (on this machine's Chromium), Lighthouse's scores
  npm run bench -- visits [--visits N]      guests one after the other on one page: whether its memory grows, and the
                                            touches and the time up to the asking (default: 100 visits)
  npm run bench -- board [--rows N]         the staff's board with so many tickets: from their data to the first frame
                                            with tickets, the same from opening the page, and the rows that one pushed
                                            change renders (default: 5,000 tickets)
  npm run bench -- card [--cards N]         each file of a finished card, from the phone's asking to its last byte: drawn,
                                            and asked for again; and the moving card, made on a
                                            phone (default: 5 cards)
  npm run bench -- wall [--events N]        a day at the wall, run forward: whether its memory grows and whether a card
                                            is missed (default: 5,000 cards that come and go)

Each uses free ports and a folder of its own under the system's temporary files, and stops all that it started.
`

/** What to measure. */
export type BenchOptions =
  | { readonly bench: 'push'; readonly jobs: number }
  | { readonly bench: 'submit'; readonly cards: number; readonly busy: boolean }
  | ({ readonly bench: 'queue' } & QueueOptions)
  | ({ readonly bench: 'scale' } & ScaleOptions)
  | ({ readonly bench: 'outage' } & OutageOptions)
  | { readonly bench: 'boot'; readonly install: boolean }
  | { readonly bench: 'web' }
  | { readonly bench: 'board'; readonly rows: number }
  | { readonly bench: 'visits'; readonly visits: number }
  | { readonly bench: 'card'; readonly cards: number }
  | { readonly bench: 'wall'; readonly events: number }

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
    case 'scale':
      return { bench, ...readScaleOptions(rest) }
    case 'outage':
      return { bench, ...readOutageOptions(rest) }
    case 'boot': {
      const { values } = parseArgs({ args: rest, options: { install: { type: 'boolean', default: false } } })
      return { bench, install: values.install }
    }
    case 'visits': {
      const { values } = parseArgs({ args: rest, options: { visits: { type: 'string', default: '100' } } })
      return { bench, visits: count('--visits', values.visits, { min: 11 }) }
    }
    case 'board': {
      const { values } = parseArgs({ args: rest, options: { rows: { type: 'string', default: '5000' } } })
      return { bench, rows: count('--rows', values.rows, { min: 20 }) }
    }
    case 'card': {
      const { values } = parseArgs({ args: rest, options: { cards: { type: 'string', default: '5' } } })
      return { bench, cards: count('--cards', values.cards) }
    }
    case 'wall': {
      const { values } = parseArgs({ args: rest, options: { events: { type: 'string', default: '5000' } } })
      return { bench, events: count('--events', values.events, { min: 201 }) }
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
  /** All guests ask in the same moment; else each one once the guest before has a ticket. */
  readonly together: boolean
}

function readQueueOptions(args: string[]): QueueOptions {
  const { values } = parseArgs({
    args,
    options: {
      jobs: { type: 'string', default: '20' },
      concurrency: { type: 'string', default: '2' },
      'model-ms': { type: 'string', default: '5000' },
      kiosks: { type: 'string', default: '4' },
      together: { type: 'boolean', default: false },
    },
  })
  return {
    jobs: count('--jobs', values.jobs),
    concurrency: count('--concurrency', values.concurrency, { max: 100 }),
    modelMs: count('--model-ms', values['model-ms'], { max: 120_000 }),
    kiosks: count('--kiosks', values.kiosks, { min: 0, max: 100 }),
    together: values.together,
  }
}

/** What a card's cost is measured with. */
export interface ScaleOptions {
  readonly cards: number
  /** Waiting kiosks, one measurement for each number. */
  readonly kiosks: readonly number[]
}

function readScaleOptions(args: string[]): ScaleOptions {
  const { values } = parseArgs({
    args,
    options: {
      cards: { type: 'string', default: '10' },
      kiosks: { type: 'string', default: '1,10,100,1000' },
    },
  })
  return {
    cards: count('--cards', values.cards),
    kiosks: values.kiosks.split(',').map((text) => count('--kiosks', text)),
  }
}

/** How a lost network is measured. */
export interface OutageOptions {
  /** How long it is gone. */
  readonly seconds: number
  readonly rounds: number
}

function readOutageOptions(args: string[]): OutageOptions {
  const { values } = parseArgs({
    args,
    options: { seconds: { type: 'string', default: '60' }, rounds: { type: 'string', default: '3' } },
  })
  return {
    seconds: count('--seconds', values.seconds, { max: 600 }),
    rounds: count('--rounds', values.rounds, { max: 100 }),
  }
}

function count(name: string, text: string, { min = 1, max = 10_000 } = {}): number {
  const parsed = z.coerce.number().int().min(min).max(max).safeParse(text)
  if (!parsed.success) throw new Error(`${name} takes a whole number from ${min} to ${max}, not ${text}.`)
  return parsed.data
}
