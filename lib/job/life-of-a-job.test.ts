import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RefusalError } from '../failure/refusal'
import type { PictureRequest } from '../image-model/image-model'
import { placeOf } from '../visit/allowance'
import { createBooth, demoEvent, demoVisit, kiosk, request } from './booth.fixture'
import { createCancelJob } from './cancel-job'
import { createFailDeadLetter } from './fail-dead-letter'
import { isEnded } from './job'
import { JobFailure } from './job-failure'
import type { JobMessage } from './job-store'
import { SWEEP_AFTER_MS } from './limits'
import { createModelPlace } from './model-place'
import { createProcessJob } from './process-job'
import { createRetryJob } from './retry-job'
import { workShift } from './shift'
import { createSubmitCard } from './submit-card'
import { createSweepJobs } from './sweep-jobs'

const jobIds = [
  '3f0a9c1e-6b7d-4c52-9d6e-0a1b2c3d4e50',
  '3f0a9c1e-6b7d-4c52-9d6e-0a1b2c3d4e51',
  '3f0a9c1e-6b7d-4c52-9d6e-0a1b2c3d4e52',
  '3f0a9c1e-6b7d-4c52-9d6e-0a1b2c3d4e53',
] as const

/** Something that starts in a round, and at which of its calls its process dies: before the call or after it. */
interface Start {
  what: 'submit' | 'deliver' | 'shift' | 'dead-letter' | 'cancel' | 'retry' | 'sweep'
  which: number
  death: { atCall: number; after: boolean } | undefined
}

const start: fc.Arbitrary<Start> = fc.record({
  what: fc.constantFrom(
    ...([
      'submit',
      'submit',
      'deliver',
      'shift',
      'shift',
      'dead-letter',
      'cancel',
      'retry',
      'sweep',
    ] as const),
  ),
  which: fc.nat(jobIds.length - 1),
  death: fc.option(fc.record({ atCall: fc.nat(24), after: fc.boolean() }), { nil: undefined, freq: 2 }),
})

/** A model as it is on most days, and one that has nothing but trouble, which sends the artist into a break. */
const answers = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.infiniteStream(
      fc.constantFrom<Answer[]>('picture', 'picture', 'picture', 'busy', 'refused', 'retired'),
    ),
  },
  { weight: 1, arbitrary: fc.infiniteStream(fc.constant<Answer>('busy')) },
)

/** Messages that a worker takes in hand besides the first, at most. */
const MOST_RECEIVED = 3

/** A booth whose every call may come before or after any other's, with processes that die. */
function mortalBooth(scheduler: fc.Scheduler, event = demoEvent) {
  const booth = createBooth({ event, visit: { ...demoVisit, allowance: 2 } })
  /** Pictures that the model gave, and those of them that died with their worker before they were stored. */
  const pictures = { paid: 0, lost: 0 }
  const mail: JobMessage[] = []

  /** The ports as one process sees them: after its death no call of it returns, or is carried out. */
  function processPorts(death: Start['death']): WorkerPorts {
    let calls = 0
    let isDead = false
    /** Pictures in its hands. */
    let held = 0
    let received = 0
    /** Any call may be the one it dies at, also one that runs beside the storing. */
    const die = () => {
      isDead = true
      pictures.lost += held
    }
    const never = new Promise<never>(() => undefined)
    const wrap = <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) => {
      const scheduled = scheduler.scheduleFunction(call)
      return async (...args: A): Promise<R> => {
        if (isDead) return never
        const isLast = death !== undefined && calls === death.atCall
        calls += 1
        if (name === 'put' && !(isLast && !death.after)) held -= 1
        if (isLast) die()
        if (isLast && !death.after) return never
        const result = await scheduled(...args)
        if (name === 'generate') {
          if (isDead) pictures.lost += 1
          else held += 1
        }
        return isDead ? never : result
      }
    }
    const wrapAll = <T extends object>(port: T): T => {
      const entries: [string, unknown][] = Object.entries(port)
      return Object.fromEntries(
        entries.map(([name, call]) => [name, wrap(name, call as (...args: unknown[]) => Promise<unknown>)]),
      ) as T
    }
    const { ports } = booth
    return {
      ...ports,
      place: createModelPlace(),
      receive: wrap('receive', () => {
        received += 1
        return Promise.resolve(received > MOST_RECEIVED ? undefined : mail[received % mail.length])
      }),
      jobs: wrapAll(ports.jobs),
      visits: wrapAll(ports.visits),
      line: wrapAll(ports.line),
      events: wrapAll(ports.events),
      artist: wrapAll(ports.artist),
      census: wrapAll(ports.census),
      queue: wrapAll(ports.queue),
      art: wrapAll(ports.art),
      imageModel: (modelId, region) => {
        const model = ports.imageModel(modelId, region)
        return { modelId, generate: wrap('generate', (asked: PictureRequest) => model.generate(asked)) }
      },
    }
  }
  return { booth, processPorts, pictures, mail }
}

type WorkerPorts = ReturnType<typeof createBooth>['ports'] & {
  receive: () => Promise<JobMessage | undefined>
}
type Booth = ReturnType<typeof createBooth>
type Answer = 'picture' | 'busy' | 'refused' | 'retired'

function scriptedAnswer(answer: Answer, pictures: { paid: number }): Promise<Uint8Array> {
  switch (answer) {
    case 'picture':
      pictures.paid += 1
      return Promise.resolve(new Uint8Array([1]))
    case 'busy':
      return Promise.reject(new JobFailure('MODEL_BUSY', 'scripted'))
    case 'refused':
      return Promise.reject(new JobFailure('PROMPT_BLOCKED', 'scripted'))
    case 'retired':
      return Promise.reject(new JobFailure('MODEL_RETIRED', 'scripted'))
  }
}

function assertExpected(error: unknown): void {
  if (!(error instanceof RefusalError)) throw error
}

/** Everything works again: time passes, the sweeper sweeps and messages arrive until nothing happens any more. */
async function settleAll(booth: Booth, deliver: (message: JobMessage) => Promise<unknown>): Promise<void> {
  // Messages in the hands of the dead are lost here, which is worse than SQS.
  for (let sweeps = 0; sweeps < 40; sweeps += 1) {
    booth.clock.now = new Date(booth.clock.now.getTime() + SWEEP_AFTER_MS + 1)
    await createSweepJobs(booth.ports)()
    for (const { message } of booth.sent.splice(0)) await deliver(message)
    if (booth.sent.length === 0 && [...booth.jobs.values()].every(isEnded)) break
  }
  await createSweepJobs(booth.ports)()
}

function expectOrder({ jobs, visits, stored, lines }: Booth): void {
  const all = [...jobs.values()]
  expect(all.filter((job) => !isEnded(job))).toEqual([])
  const completed = all.filter((job) => job.status === 'completed')
  expect([...(visits.get(demoVisit.id)?.jobIds ?? [])].sort()).toEqual(completed.map(placeOf).sort())
  const tickets = all.flatMap(({ ticket }) => (ticket === undefined ? [] : [ticket]))
  expect(new Set(tickets).size).toBe(tickets.length)
  expect(Math.max(0, ...tickets)).toBeLessThanOrEqual(lines.get('demo')?.lastTicket ?? 0)
  // A picture without a card would be paid for nobody, and never be deleted.
  expect([...stored.keys()].sort()).toEqual(completed.map(({ s3Key }) => s3Key).sort())
}

beforeEach(() => {
  // Leases are renewed by the clock; here a round is shorter than a lease.
  vi.stubGlobal('setInterval', () => 0)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('ends every job once, with its place, ticket and payment right, in any order of events and deaths', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      answers,
      fc.array(fc.array(start, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      async (scheduler, modelAnswers, rounds) => {
        const { booth, processPorts, pictures, mail } = mortalBooth(scheduler)
        const answer = modelAnswers[Symbol.iterator]()
        booth.model.answer = () => {
          const next = answer.next()
          return scriptedAnswer(next.done ? 'picture' : next.value, pictures)
        }
        const run = (what: Start['what'], which: number, ports: WorkerPorts): Promise<unknown> => {
          const jobId = jobIds[which] ?? jobIds[0]
          const message = mail.length > 0 ? mail[which % mail.length] : undefined
          switch (what) {
            case 'submit':
              return createSubmitCard(ports)(request(jobId), kiosk)
            case 'deliver':
              return message ? deliver(ports, message) : Promise.resolve()
            case 'shift':
              return message ? work(ports, message) : Promise.resolve()
            case 'dead-letter':
              return message ? bury(ports, message) : Promise.resolve()
            case 'cancel':
              return createCancelJob(ports)({ jobId }, { ...kiosk, isStaff: false })
            case 'retry':
              return createRetryJob(ports)({ jobId })
            case 'sweep':
              return createSweepJobs(ports)()
          }
        }
        const deliver = async (ports: typeof booth.ports, message: JobMessage) => {
          const delivery = await createProcessJob(ports)(message)
          if (delivery.kind === 'later') await ports.queue.send(delivery.message, delivery.afterMs)
          if (delivery.kind === 'again') await ports.queue.send(message, delivery.afterMs)
        }
        const work = (ports: WorkerPorts, first: JobMessage) => {
          const { place, receive, log } = ports
          return workShift<JobMessage>(
            {
              ...{ place, receive, log },
              work: (message) => deliver(ports, message),
              remove: () => Promise.resolve(),
              hasTime: () => true,
            },
            first,
          )
        }
        const bury = async (ports: typeof booth.ports, message: JobMessage) => {
          const delivery = await createFailDeadLetter(ports)(message)
          if (delivery.kind === 'later') await ports.queue.send(delivery.message, delivery.afterMs)
        }

        for (const round of rounds) {
          // Delays are over and leases have run out by the next round.
          mail.push(...booth.sent.splice(0).map(({ message }) => message))
          booth.clock.now = new Date(booth.clock.now.getTime() + SWEEP_AFTER_MS + 1)
          const running = round.map(({ what, which, death }) => run(what, which, processPorts(death)))
          for (const each of running) each.catch(assertExpected)
          await scheduler.waitIdle()
        }
        booth.model.answer = () => scriptedAnswer('picture', pictures)
        await settleAll(booth, (message) => deliver(booth.ports, message))
        expectOrder(booth)
        expect(pictures.paid).toBeLessThanOrEqual(booth.stored.size + pictures.lost)
      },
    ),
    { numRuns: 5_000 },
  )
}, 120_000)
