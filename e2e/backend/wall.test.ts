import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { demoAccounts } from '../../demo/accounts'
import { createGuestApi, guestClient } from '../../lib/api/guest-api'
import { GuestOutputs } from '../../lib/api/guest-outputs'
import { type TestBackend, patience, startTestBackend } from './backend.fixture'
import { ask } from './graphql'
import { startGuest } from './guest'
import { type Subscription, subscribe } from './realtime'
import { type Session, signInTo } from './sign-in'
import { storedFiles } from './stored-files'

let backend: TestBackend
let kiosk: Session
let staff: Session
let shown: Subscription
let removed: Subscription

beforeAll(async () => {
  backend = await startTestBackend()
  kiosk = await signInTo(backend.cloud, demoAccounts.kiosk)
  staff = await signInTo(backend.cloud, demoAccounts.staff)
  const filter = 'filter: { eventId: { eq: "demo" } }'
  const watch = (field: string) =>
    subscribe(
      backend.cloud,
      kiosk.accessToken,
      `subscription { ${field}(${filter}) { id displayName title } }`,
    )
  shown = await watch('onCreateWallCard')
  removed = await watch('onDeleteWallCard')
})

afterAll(async () => {
  for (const subscription of [shown, removed]) subscription.stop()
  await backend.stop()
})

async function finishedCard({ wallConsent }: { wallConsent: boolean }) {
  const guest = await startGuest(backend.cloud, kiosk.accessToken, 'booth-1', wallConsent)
  const { id } = await guest.ticket({ displayName: 'Zoë' })
  return vi.waitFor(async () => {
    const job = await guest.read(id)
    expect(job.status).toBe('completed')
    return job
  }, patience)
}

/** The code of the refusal, or `ok`. */
async function decide(operation: 'approveCard' | 'hideCard' | 'deleteCardByStaff', jobId: string) {
  const { data } = await ask(
    backend.cloud,
    { token: staff.accessToken },
    `mutation Decide($jobId: ID!) { ${operation}(jobId: $jobId) { job refusal { code } } }`,
    { jobId },
  )
  const Reply = z.record(z.string(), z.object({ refusal: z.object({ code: z.string() }).nullable() }))
  return Reply.parse(data)[operation]?.refusal?.code ?? 'ok'
}

async function imageOf(jobId: string): Promise<string | undefined> {
  const { data } = await ask(
    backend.cloud,
    { token: kiosk.accessToken },
    `query Image($jobId: ID!) { wallImage(jobId: $jobId) { url refusal { code } } }`,
    { jobId },
  )
  return (
    z.object({ wallImage: z.object({ url: z.string().nullable() }) }).parse(data).wallImage.url ?? undefined
  )
}

const idsOn = ({ records }: Subscription) =>
  z
    .array(z.object({ id: z.string() }))
    .parse(records)
    .map(({ id }) => id)
const inStore = async () => (await backend.cloud.rows('WallCard')).map(({ id }) => String(id))

async function cardOnTheWall() {
  const job = await finishedCard({ wallConsent: true })
  expect(await decide('approveCard', job.id)).toBe('ok')
  await vi.waitFor(() => expect(idsOn(shown)).toContain(job.id), patience)
  expect(await inStore()).toContain(job.id)
  return job
}

async function isOffTheWall(jobId: string) {
  await vi.waitFor(() => expect(idsOn(removed)).toContain(jobId), patience)
  expect(await inStore()).not.toContain(jobId)
  expect(await imageOf(jobId)).toBeUndefined()
}

describe('the wall', () => {
  it('shows an approved card and its picture, and loses it the moment staff hide it', async () => {
    const { id } = await cardOnTheWall()
    expect(shown.records).toContainEqual({ id, displayName: 'Zoë', title: 'A fox astronaut' })
    const picture = await fetch((await imageOf(id)) ?? '')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(await decide('hideCard', id)).toBe('ok')
    await isOffTheWall(id)
  })

  it('loses a card that its guest deletes', async () => {
    const { id, takeAwayToken } = await cardOnTheWall()
    const phone = createGuestApi(guestClient(GuestOutputs.parse(backend.cloud.outputs)))
    expect(await phone.deleteCard(String(takeAwayToken))).toMatchObject({ kind: 'ok' })
    await isOffTheWall(id)
  })

  it('loses a card that staff delete, with its words and its picture', async () => {
    const { id } = await cardOnTheWall()
    expect(await decide('deleteCardByStaff', id)).toBe('ok')
    await isOffTheWall(id)
    const [job] = (await backend.cloud.rows('Job')).filter((row) => row['id'] === id)
    expect(job).toMatchObject({ displayName: '', prompt: '' })
    expect((await storedFiles(backend.cloud)).join()).not.toContain(id)
    expect(await decide('approveCard', id)).toBe('CARD_GONE')
  })

  it('never shows the card of a guest who did not agree', async () => {
    const { id } = await finishedCard({ wallConsent: false })
    expect(await decide('approveCard', id)).toBe('NOT_APPROVABLE')
    expect(await inStore()).not.toContain(id)
    expect(await imageOf(id)).toBeUndefined()
  })
})
