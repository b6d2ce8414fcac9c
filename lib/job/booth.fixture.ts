import type { EventSettings } from '../event/event'
import type { PictureRequest } from '../image-model/image-model'
import type { Visit } from '../visit/visit'
import type { Art } from './art'
import type { Job } from './job'
import type { ProcessJobPorts } from './process-job'
import type { SubmitCardPorts } from './submit-card'

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
  owner: kiosk.sub,
  userNumber: 42,
  override: 1,
  sessionId: 'device_booth-1_user_042_override1',
  allowance: 5,
  jobIds: [],
  version: 1,
  createdAt: '2027-05-14T10:00:00.000Z',
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
export function createBooth({ event = demoEvent, visit = demoVisit } = {}) {
  const jobs = new Map<string, Job>()
  const visits = new Map([[visit.id, visit]])
  const stored = new Map<string, Uint8Array>()
  const sent: string[] = []
  const painted: PictureRequest[] = []
  const clock = { now: new Date('2027-05-14T10:00:00.000Z') }
  const model = {
    answer: (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([1])),
  }
  let ticket = 0
  let userNumber = 41

  const jobRecords = recordsByVersion(jobs)
  const ports: SubmitCardPorts & ProcessJobPorts = {
    events: { read: (id) => Promise.resolve(id === event.id ? event : undefined) },
    visits: {
      ...recordsByVersion(visits),
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
    line: {
      takeTicket: () => Promise.resolve((ticket += 1)),
      takeUserNumber: () => Promise.resolve((userNumber += 1)),
      recordStart: () => Promise.resolve(),
      recordDuration: () => Promise.resolve(),
    },
    queue: { send: (jobId) => Promise.resolve(void sent.push(jobId)) },
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
    cropArt: (bytes): Promise<Art> => Promise.resolve({ bytes, width: 1280, height: 720 }),
    newSeed: () => 7,
    newTakeAwayToken: () => 'token',
    newShortCode: () => 'K7FQ2MXD',
    now: () => clock.now,
    random: () => 0.5,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }
  return { ports, jobs, visits, stored, sent, painted, clock, model }
}

export const request = (jobId: string) => ({
  jobId,
  visitId: demoVisit.id,
  prompt: 'a fox astronaut',
  style: 'storybook',
  displayName: 'Mara',
})
