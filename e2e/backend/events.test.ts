import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { demoAccounts } from '../../demo/accounts'
import { newEventForm } from '../../lib/event/event-form'
import { jsonText } from '../../lib/schema/json-text'
import { type TestBackend, patience, startTestBackend } from './backend.fixture'
import { createEventDesk, type EventDesk } from './event-desk'
import { ask } from './graphql'
import { startGuest } from './guest'
import { type Session, signInTo } from './sign-in'
import { storedFiles } from './stored-files'

let backend: TestBackend
let kiosk: Session
let staff: Session
let desk: EventDesk

beforeAll(async () => {
  backend = await startTestBackend()
  kiosk = await signInTo(backend.cloud, demoAccounts.kiosk)
  staff = await signInTo(backend.cloud, demoAccounts.staff)
  desk = createEventDesk(backend.cloud, staff.accessToken)
})

afterAll(() => backend.stop())

const Purge = z.object({
  purgeEvent: z.object({
    removed: jsonText(z.record(z.string(), z.number())).nullish(),
    isDone: z.boolean().nullish(),
    refusal: z.object({ code: z.string() }).nullish(),
  }),
})
const TestCard = z.object({ testCard: z.object({ job: jsonText(z.object({ id: z.string() })) }) })
const Logo = z.object({ putLogo: z.object({ logoKey: z.string() }) })
const smallPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const JobState = z.object({ getJob: z.object({ status: z.string() }) })

async function askStaff<T extends z.ZodType>(query: string, reply: T): Promise<z.output<T>> {
  return reply.parse((await ask(backend.cloud, { token: staff.accessToken }, query)).data)
}
const purge = () =>
  askStaff(
    `mutation { purgeEvent(eventId: "demo", confirmation: "Lumen Summit") { removed isDone refusal { code } } }`,
    Purge,
  ).then(({ purgeEvent }) => purgeEvent)
const rowsOf = async (model: string) =>
  (await backend.cloud.rows(model)).filter(({ id, eventId }) => id === 'demo' || eventId === 'demo')

describe('an event', () => {
  it('is made by staff with its doors shut, and sends a test card through all of the booth before they open', async () => {
    await desk.add('gala', { ...newEventForm(new Date()), name: 'Gala', place: 'Porto' })
    expect(await desk.read('gala')).toMatchObject({ status: 'closed', version: 1 })
    const { testCard } = await askStaff(`mutation { testCard(eventId: "gala") { job } }`, TestCard)
    const query = `query { getJob(id: "${testCard.job.id}") { status } }`
    await vi.waitFor(
      async () => expect((await askStaff(query, JobState)).getJob.status).toBe('completed'),
      patience,
    )
    expect(await desk.read('gala')).toMatchObject({ status: 'closed' })
  })

  it('ends a pause of its door and of its workers by itself, when it was told to', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await desk.control('demo', { status: 'paused', note: 'Back soon.', until })
    await desk.control('demo', { paintingPaused: true, until })
    expect(await desk.read('demo')).toMatchObject({ statusUntil: until, paintingPausedUntil: until })
    await backend.cloud.invoke('sweep-jobs', {})
    expect(await desk.read('demo')).toMatchObject({ status: 'paused', paintingPaused: true })

    const hourIsOver = {
      statusUntil: new Date().toISOString(),
      paintingPausedUntil: new Date().toISOString(),
    }
    const row = (await backend.cloud.rows('Event')).find(({ id }) => id === 'demo')
    await backend.cloud.putRow('Event', { ...row, ...hourIsOver })
    await backend.cloud.invoke('sweep-jobs', {})
    expect(await desk.read('demo')).toMatchObject({
      ...{ status: 'open', statusNote: undefined, statusUntil: undefined },
      ...{ paintingPaused: false, paintingPausedUntil: undefined },
    })
  })

  it('opens by itself at its hour, and not again', async () => {
    await desk.change('gala', { opensAt: new Date(Date.now() - 1000).toISOString() })
    await backend.cloud.invoke('sweep-jobs', {})
    expect(await desk.read('gala')).toMatchObject({ status: 'open', opensAt: undefined, version: 3 })
    await desk.control('gala', { status: 'closed' })
    await backend.cloud.invoke('sweep-jobs', {})
    expect(await desk.read('gala')).toMatchObject({ status: 'closed' })
  })

  it('keeps its guests in line while the workers pause, and goes on without a lost try', async () => {
    await desk.control('demo', { paintingPaused: true })
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await guest.ticket()
    await vi.waitFor(() => expect(backend.log.join()).toContain(job.id), patience)
    expect(await guest.read(job.id)).toMatchObject({ status: 'queued', attempts: 0 })
    await desk.control('demo', { paintingPaused: false })
    await vi.waitFor(
      async () => expect(await guest.read(job.id)).toMatchObject({ status: 'completed', attempts: 1 }),
      patience,
    )
  })

  it('does not paint a word that it does not want', async () => {
    await desk.change('demo', { blockedWords: ['fox'] })
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const { refusal } = await guest.submit({ prompt: 'a FOX in the snow' })
    expect(refusal?.code).toBe('PROMPT_BLOCKED')
  })

  it('leaves nothing when it is purged: no row, no picture; other events keep theirs', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    await guest.ticket({ prompt: 'a ship' })
    // One that was chosen and never shown.
    await askStaff(`mutation { putLogo(eventId: "demo", picture: "${smallPng}") { logoKey } }`, Logo)
    expect((await purge()).refusal?.code).toBe('EVENT_NOT_CLOSED')
    await desk.control('demo', { status: 'closed' })

    const removed: Record<string, number> = {}
    await vi.waitFor(async () => {
      const round = await purge()
      for (const [kind, count] of Object.entries(round.removed ?? {}))
        removed[kind] = (removed[kind] ?? 0) + count
      expect(round.isDone).toBe(true)
    }, patience)
    expect(removed).toMatchObject({ cards: 2, visits: 3 })
    for (const model of ['Event', 'Line', 'Job', 'Visit', 'WallCard'])
      expect(await rowsOf(model), model).toEqual([])
    const [kept, ...more] = await storedFiles(backend.cloud)
    expect(kept).toContain('device_pre-event-check')
    expect(more).toEqual([])
    expect(await desk.read('gala')).toMatchObject({ name: 'Gala' })
  })
})
