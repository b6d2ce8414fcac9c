import { Jimp } from 'jimp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { demoAccounts, demoStaffPin } from '../../demo/accounts'
import { PIN_TRIES_PER_DEVICE } from '../../lib/staff/staff-at-kiosk'
import { type TestBackend, patience, startTestBackend } from './backend.fixture'
import { createEventDesk } from './event-desk'
import { ask } from './graphql'
import { startGuest } from './guest'
import { type Session, signInTo } from './sign-in'

let backend: TestBackend
let kiosk: Session
let staff: Session

beforeAll(async () => {
  backend = await startTestBackend()
  kiosk = await signInTo(backend.cloud, demoAccounts.kiosk)
  staff = await signInTo(backend.cloud, demoAccounts.staff)
})

afterAll(() => backend.stop())

const ended = async (guest: Awaited<ReturnType<typeof startGuest>>, jobId: string) => {
  await vi.waitFor(async () => expect((await guest.read(jobId)).completedAt).toBeDefined(), patience)
  return guest.read(jobId)
}
const Image = z.object({ cardImage: z.object({ url: z.url() }) })
const State = z.object({
  model: z.object({ byLabel: z.record(z.string(), z.number()) }),
  functions: z.record(z.string(), z.object({ invocations: z.number() })),
})
const workerInvocations = async () =>
  State.parse(await backend.cloud.state()).functions['process-job']?.invocations ?? 0
const invocationsOf = async (jobId: string) =>
  State.parse(await backend.cloud.state()).model.byLabel[jobId] ?? 0

describe('a guest’s card', () => {
  it('is painted, cropped to 1280×720, kept privately and given by a URL that runs out', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await ended(guest, (await guest.ticket({ displayName: 'Zoë 🦊 ليلى' })).id)
    expect(job).toMatchObject({
      status: 'completed',
      width: 1280,
      height: 720,
      attempts: 1,
      displayName: 'Zoë 🦊 ليلى',
    })

    const { data } = await ask(
      backend.cloud,
      { token: kiosk.accessToken },
      `{ cardImage(jobId: "${job.id}") { url } }`,
    )
    const { url } = Image.parse(data).cardImage
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toBe('image/png')
    const picture = await Jimp.fromBuffer(await response.arrayBuffer())
    expect([picture.bitmap.width, picture.bitmap.height]).toEqual([1280, 720])

    const tampered = url.replace(
      job.id,
      job.id.replace(/^./, (first) => (first === '0' ? '1' : '0')),
    )
    expect((await fetch(tampered)).status).toBe(403)
  })

  it('leaves no word, name or token of the guest in the logs, and the job’s id on every line of the worker', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const secret = { prompt: 'a walrus named Bartholomew', displayName: 'Xanthippe' }
    const job = await ended(guest, (await guest.ticket(secret)).id)
    const written = backend.log.join('\n')
    for (const word of ['Bartholomew', 'Xanthippe', job.takeAwayToken ?? 'token', kiosk.accessToken]) {
      expect(written).not.toContain(word)
    }
    const workerLines = backend.log.filter(
      (line) => line.startsWith('[process-job]') && line.includes('"level"'),
    )
    expect(workerLines.length).toBeGreaterThan(0)
    expect(workerLines.filter((line) => !line.includes('"jobId"'))).toEqual([])
  })

  it('waits for the model alone: a worker takes the next card in hand while it finishes the last, and pays once for each', async () => {
    const guests = [
      await startGuest(backend.cloud, kiosk.accessToken),
      await startGuest(backend.cloud, kiosk.accessToken),
    ]
    const before = await workerInvocations()
    const asked = guests.flatMap((guest) =>
      Array.from({ length: 4 }, async () => ended(guest, (await guest.ticket()).id)),
    )
    const jobs = await Promise.all(asked)
    expect(jobs.map(({ status }) => status)).toEqual(jobs.map(() => 'completed'))
    expect(await Promise.all(jobs.map(({ id }) => invocationsOf(id)))).toEqual(jobs.map(() => 1))
    expect((await workerInvocations()) - before).toBeLessThan(jobs.length)
  })

  it('is one card and one payment when it is sent eight times at once', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const jobId = crypto.randomUUID()
    const replies = await Promise.all(Array.from({ length: 8 }, () => guest.submit({ jobId })))
    expect(new Set(replies.map(({ job }) => job?.ticket)).size).toBe(1)
    expect((await ended(guest, jobId)).status).toBe('completed')
    expect(await invocationsOf(jobId)).toBe(1)
  })

  it('does not pass the allowance of five when eight are sent at once, and each ticket is given once', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const replies = await Promise.all(Array.from({ length: 8 }, () => guest.submit()))
    const jobs = replies.flatMap(({ job }) => job ?? [])
    expect(jobs).toHaveLength(5)
    expect(new Set(jobs.map(({ ticket }) => ticket)).size).toBe(5)
    expect(replies.filter(({ refusal }) => refusal?.code === 'ALLOWANCE_USED')).toHaveLength(3)
    for (const { id } of jobs) expect((await ended(guest, id)).status).toBe('completed')
  })

  it('comes back refused with the turn returned when the model passes on the words', async () => {
    backend.cloud.setModel({ script: ['refuse-prompt'] })
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await ended(guest, (await guest.ticket()).id)
    expect(job).toMatchObject({ status: 'blocked', errorCode: 'PROMPT_BLOCKED', attempts: 1 })
    // The turn is back: the same guest may try again.
    expect(await ended(guest, (await guest.ticket()).id)).toMatchObject({ status: 'completed' })
  })

  it('survives a model that is busy, then answers with nothing', async () => {
    backend.cloud.setModel({ script: ['throttle', 'empty'] })
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await ended(guest, (await guest.ticket()).id)
    expect(job).toMatchObject({ status: 'completed', attempts: 3 })
  })

  it('ends with a kind sentence and no second try when the model is retired, and tells the operator what to set', async () => {
    const desk = createEventDesk(backend.cloud, staff.accessToken)
    await desk.change('demo', { modelId: 'amazon.nova-canvas-v1:0' })
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await ended(guest, (await guest.ticket()).id)
    await desk.change('demo', { modelId: undefined })

    expect(job).toMatchObject({ status: 'failed', errorCode: 'MODEL_RETIRED', attempts: 1 })
    expect(job.errorMessage).toMatch(/it was not you.*turn is back/)
    const told = backend.log.filter((line) => line.includes(job.id) && line.includes('end of its life'))
    expect(told.join()).toContain('modelId')
    expect(await guest.read(job.id)).toEqual(job)
  })
})

const Knock = z.object({
  staffAtKiosk: z.object({ opened: z.boolean(), refusal: z.object({ code: z.string() }).nullish() }),
})

describe('the crew’s PIN', () => {
  /** What the door says to a PIN: nothing but `opened`, or why not. */
  async function knock(pin: string): Promise<string> {
    const call = `staffAtKiosk(eventId: "demo", deviceId: "booth-pins", pin: "${pin}", action: "open")`
    const { data } = await ask(
      backend.cloud,
      { token: kiosk.accessToken },
      `mutation { ${call} { opened refusal { code } } }`,
    )
    const { opened, refusal } = Knock.parse(data).staffAtKiosk
    return opened ? 'opened' : (refusal?.code ?? 'nothing')
  }

  it('opens the door, and cannot be found by trying: then even the right one is turned away', async () => {
    expect(await knock(demoStaffPin)).toBe('opened')
    const answers: string[] = []
    // Ten minutes may turn while they are on their way.
    while (answers.length < 2 * PIN_TRIES_PER_DEVICE + 1) answers.push(await knock('000000'))
    expect(answers).not.toContain('opened')
    expect(answers.filter((code) => code === 'STAFF_PIN_WRONG').length).toBeLessThanOrEqual(
      2 * PIN_TRIES_PER_DEVICE,
    )
    expect(answers.at(-1)).toBe('STAFF_PIN_LOCKED')
    expect(await knock(demoStaffPin)).toBe('STAFF_PIN_LOCKED')
  })
})
