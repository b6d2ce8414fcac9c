import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { demoAccounts } from '../../demo/accounts'
import { type TestBackend, cognitoState, patience, startTestBackend } from './backend.fixture'
import { expiredToken, forgedToken } from './forged-tokens'
import { startGuest } from './guest'
import { type Subscription, subscribe } from './realtime'
import { type Session, signInTo } from './sign-in'

const kioskB = { username: 'kiosk-b@snapmagic.local', password: 'Booth-kiosk-2', groups: ['kiosk'] }
let backend: TestBackend
let a: Session
let b: Session
let staff: Session
const open: Subscription[] = []

const listen = async (session: Session, query: string) => {
  const subscription = await subscribe(backend.cloud, session.accessToken, query)
  open.push(subscription)
  return subscription
}
const statuses = ({ records }: Subscription) =>
  z
    .array(z.object({ status: z.string() }))
    .parse(records)
    .map(({ status }) => status)

beforeAll(async () => {
  backend = await startTestBackend()
  await backend.cloud.putUser(kioskB)
  a = await signInTo(backend.cloud, demoAccounts.kiosk)
  b = await signInTo(backend.cloud, kioskB)
  staff = await signInTo(backend.cloud, demoAccounts.staff)
})

afterAll(async () => {
  for (const subscription of open) subscription.stop()
  await backend.stop()
})

describe('what is pushed', () => {
  it('reaches the kiosk that asked and staff, never another kiosk', async () => {
    const updates = 'subscription { onUpdateJob { id owner status version prompt displayName } }'
    const creations = 'subscription { onCreateJob { id owner status prompt } }'
    const [heardByA, heardByStaff] = [await listen(a, updates), await listen(staff, updates)]
    const [heardByB, createdForB] = [await listen(b, updates), await listen(b, creations)]

    const guestOfA = await startGuest(backend.cloud, a.accessToken, 'booth-a')
    await guestOfA.ticket()
    await vi.waitFor(
      () => expect(statuses(heardByA)).toEqual(['queued', 'processing', 'completed']),
      patience,
    )

    // B's subscriptions are alive: they hear B's own card, after A's was all told.
    const guestOfB = await startGuest(backend.cloud, b.accessToken, 'booth-b')
    const cardOfB = await guestOfB.ticket()
    await vi.waitFor(
      () => expect(statuses(heardByB)).toEqual(['queued', 'processing', 'completed']),
      patience,
    )
    const owners = z.array(z.object({ owner: z.string() }))
    expect(owners.parse(heardByB.records).every(({ owner }) => owner === b.sub)).toBe(true)
    expect(createdForB.records).toMatchObject([{ id: cardOfB.id }])
    await vi.waitFor(() => expect(heardByStaff.records).toHaveLength(6), patience)
  })

  it('tells waiting kiosks of the line’s every step', async () => {
    const heard = await listen(
      b,
      `subscription { onUpdateLine(filter: { id: { eq: "demo" } }) { startedTicket } }`,
    )
    const guest = await startGuest(backend.cloud, a.accessToken)
    const { ticket } = await guest.ticket()
    await vi.waitFor(() => expect(heard.records).toContainEqual({ startedTicket: ticket }), patience)
  })

  it.each([
    [
      'a kiosk that names another’s account',
      () => b.accessToken,
      `subscription { onUpdateJob(owner: "${'A'}") { id } }`,
    ],
  ])('is refused to %s', async (_who, token, query) => {
    await expect(subscribe(backend.cloud, token(), query.replace('A', a.sub))).rejects.toThrow(
      /Unauthorized|Not Authorized/,
    )
  })

  it('is refused to forged and expired tokens', async () => {
    const query = 'subscription { onUpdateJob { id } }'
    await expect(subscribe(backend.cloud, await forgedToken(a.accessToken), query)).rejects.toThrow()
    const expired = await expiredToken(a.accessToken, cognitoState(backend))
    await expect(subscribe(backend.cloud, expired, query)).rejects.toThrow()
  })
})
