import type { EventSettings } from '../event/event'
import type { Line } from '../event/line'
import type { PictureRequest } from '../image-model/image-model'
import type { Visit } from '../visit/visit'
import type { Art } from './art'
import type { FinishJobPorts } from './finish-job'
import type { JobRecord } from './job'
import type { JobMessage } from './job-store'
import type { ProcessJobPorts } from './process-job'
import type { SubmitCardPorts } from './submit-card'
import type { SweepJobsPorts } from './sweep-jobs'

export const kiosk = { sub: 'kiosk-a' }
export const otherKiosk = { sub: 'kiosk-b' }

export const demoEvent: EventSettings = {
  id: 'demo',
  name: 'Lumen Summit',
  place: 'Lisbon',
  date: '2027-05-14',
  status: 'open',
  brand: { stageHue: 20, stageChroma: 1, gel: '#ffc994', paper: '#f7eee2' },
  styles: ['storybook', 'comic'],
  allowance: 5,
  promptMaxLength: 300,
  keepDays: 30,
}

export const demoVisit: Visit = {
  id: 'visit-1',
  eventId: 'demo',
  deviceId: 'booth-1',
  consentVersion: '1',
  wallConsent: false,
  language: 'en',
  owner: kiosk.sub,
  userNumber: 42,
  override: 1,
  sessionId: 'device_booth-1_user_042_override1',
  allowance: 5,
  jobIds: [],
  version: 1,
  createdAt: '2027-05-14T10:00:00.000Z',
}

export const demoLine: Line = {
  id: 'demo',
  lastTicket: 0,
  startedTicket: 0,
  recentProcessingMs: [],
  concurrency: 2,
}

/** A keeper of records by id and version that, like DynamoDB, gives every reader a copy and lets one writer win. */
function recordsByVersion<T extends { id: string; version: number }>(records: Map<string, T>) {
  return {
    async read(id: string): Promise<T | undefined> {
      await Promise.resolve()
      const record = records.get(id)
      return record && structuredClone(record)
    },
    async save(before: T, after: T): Promise<'saved' | 'conflict'> {
      await Promise.resolve()
      if (records.get(before.id)?.version !== before.version) return 'conflict'
      records.set(after.id, structuredClone(after))
      return 'saved'
    },
  }
}

/** A whole booth in memory, with what happened to it in the open. */
export function createBooth({ event = demoEvent, visit = demoVisit, line = demoLine } = {}) {
  const jobs = new Map<string, JobRecord>()
  const visits = new Map([[visit.id, visit]])
  const stored = new Map<string, Uint8Array>()
  const sent: { message: JobMessage; delayMs: number }[] = []
  const lines = new Map([[line.id, line]])
  const tickets = new Map<string, number>()
  const calls = { today: 0 }
  const painted: PictureRequest[] = []
  const clock = { now: new Date('2027-05-14T10:00:00.000Z') }
  const model = {
    answer: (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([1])),
  }
  let userNumber = 41

  const jobRecords = recordsByVersion(jobs)
  const visitRecords = recordsByVersion(visits)
  const lineNow = () => {
    const current = lines.get(line.id)
    if (!current) throw new Error('the line is gone')
    return current
  }
  const changeLine = (change: Partial<Line>) => void lines.set(line.id, { ...lineNow(), ...change })

  async function takeTicket(jobId: string, lastAllowed: number): Promise<number | 'full'> {
    await Promise.resolve()
    const earlier = tickets.get(jobId)
    if (earlier !== undefined) return earlier
    if (lineNow().lastTicket >= lastAllowed) return 'full'
    const ticket = lineNow().lastTicket + 1
    tickets.set(jobId, ticket)
    changeLine({ lastTicket: ticket })
    return ticket
  }

  const ports: SubmitCardPorts & ProcessJobPorts & FinishJobPorts & SweepJobsPorts = {
    events: { read: (id) => Promise.resolve(id === event.id ? event : undefined) },
    visits: {
      ...visitRecords,
      create: (created) => Promise.resolve(void visits.set(created.id, created)),
    },
    jobs: {
      ...jobRecords,
      async create(job) {
        await Promise.resolve()
        if (jobs.has(job.id)) return 'exists'
        jobs.set(job.id, structuredClone(job))
        return 'created'
      },
    },
    census: {
      list: (status) => Promise.resolve([...jobs.values()].filter((job) => job.status === status)),
    },
    line: {
      read: (id) => Promise.resolve(lines.get(id)),
      takeTicket: (_eventId, jobId, lastAllowed) => takeTicket(jobId, lastAllowed),
      async enter({ before, held }, jobId, lastAllowed) {
        if ((await visitRecords.save(before, held)) === 'conflict' || tickets.has(jobId)) return 'stopped'
        const ticket = await takeTicket(jobId, lastAllowed)
        return ticket === 'full' ? 'stopped' : ticket
      },
      unsettledTickets: () => Promise.resolve([...tickets.keys()]),
      settleTickets: (_eventId, jobIds) => Promise.resolve(jobIds.forEach((id) => tickets.delete(id))),
      takeUserNumber: () => Promise.resolve((userNumber += 1)),
      recordStart: (_eventId, ticket) =>
        Promise.resolve(changeLine({ startedTicket: Math.max(lineNow().startedTicket, ticket) })),
      recordDuration: () =>
        Promise.resolve(changeLine({ failuresInARow: 0, restingSince: undefined, triedAt: undefined })),
    },
    artist: {
      countFailure() {
        const failuresInARow = (lineNow().failuresInARow ?? 0) + 1
        changeLine({ failuresInARow })
        return Promise.resolve(failuresInARow)
      },
      rest(_eventId, restCause, now) {
        const at = now.toISOString()
        if (!lineNow().restingSince) changeLine({ restingSince: at, triedAt: at, restCause })
        return Promise.resolve()
      },
      async beginTry({ triedAt }, now) {
        await Promise.resolve()
        if (lineNow().triedAt !== triedAt) return false
        changeLine({ triedAt: now.toISOString() })
        return true
      },
    },
    budget: {
      takeCall(_eventId, { perMinute, perDay }) {
        if (calls.today >= (perDay ?? Infinity)) return Promise.resolve('day-full')
        if (calls.today >= (perMinute ?? Infinity)) return Promise.resolve('minute-full')
        calls.today += 1
        return Promise.resolve('taken')
      },
      callsToday: () => Promise.resolve(calls.today),
    },
    queue: { send: (message, delayMs = 0) => Promise.resolve(void sent.push({ message, delayMs })) },
    waitingMessages: () => Promise.resolve(sent.length),
    art: {
      exists: (key) => Promise.resolve(stored.has(key)),
      put: (key, bytes) => Promise.resolve(void stored.set(key, bytes)),
      remove: (keys) => Promise.resolve(keys.forEach((key) => stored.delete(key))),
    },
    imageModel: (modelId) => ({
      modelId,
      generate(request) {
        painted.push(request)
        return model.answer()
      },
    }),
    // Each worker has its own; the workers of a test share these ports.
    place: { take: () => Promise.resolve(() => undefined), watch: () => () => undefined },
    cropArt: (bytes): Promise<Art> => Promise.resolve({ bytes, width: 1280, height: 720 }),
    newSeed: () => 7,
    newTakeAwayToken: () => 'token',
    newShortCode: () => 'K7FQ2MXD',
    now: () => clock.now,
    nextTurn: () => Promise.resolve(),
    random: () => 0.5,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }
  return { ports, jobs, visits, lines, tickets, calls, stored, sent, painted, clock, model }
}

export const request = (jobId: string) => ({
  jobId,
  visitId: demoVisit.id,
  prompt: 'a fox astronaut',
  style: 'storybook',
  displayName: 'Mara',
})

type Ports = ReturnType<typeof createBooth>['ports']

/**
 * The same booth for a function that dies at its first call of, for example, `jobs.save`; at `line.enter` it dies when the
 * place is held and the number not yet taken.
 */
export function crashAt(ports: Ports, point: string): Ports {
  const crash = () => Promise.reject(new Error(`killed at ${point}`))
  const { visits, line } = ports
  const enter: typeof line.enter = () => Promise.resolve('stopped')
  switch (point) {
    case 'line.enter':
      return {
        ...ports,
        line: { ...line, enter: ({ before, held }) => visits.save(before, held).then(crash) },
      }
    case 'visits.save':
      return { ...ports, line: { ...line, enter }, visits: { ...visits, save: crash } }
    case 'line.takeTicket':
      return { ...ports, line: { ...line, enter, takeTicket: crash } }
    case 'jobs.save':
      return { ...ports, jobs: { ...ports.jobs, save: crash } }
    case 'queue.send':
      return { ...ports, queue: { send: crash } }
    default:
      throw new Error(`nobody dies at ${point}`)
  }
}
