import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccounts } from '../../demo/accounts'
import { type TestBackend, startTestBackend } from './backend.fixture'
import { type Guest, startGuest } from './guest'
import { signInTo } from './sign-in'

const KIOSKS = 50
const ALLOWANCE = 5
const SUBMITS = 1_000

let backend: TestBackend
let token: string

beforeAll(async () => {
  // Painting is not what this is about.
  backend = await startTestBackend({ modelLatencyMs: 600_000, plainPictures: true })
  token = (await signInTo(backend.cloud, demoAccounts.kiosk)).accessToken
})
afterAll(() => backend.stop())

/** As a kiosk does: what was not answered is sent again, under the same id. */
async function submitUntilAnswered(guest: Guest) {
  const jobId = randomUUID()
  for (;;) {
    const reply = await guest.submit({ jobId }).catch(() => undefined)
    if (reply && !reply.refusal?.retry) return reply
  }
}

it('gives 50 kiosks that ask 1,000 times at once exactly 250 tickets, 1 to 250, and every other a reason', async () => {
  const kiosks = Array.from({ length: KIOSKS }, (_, index) => `booth-${index + 1}`)
  const guests = await Promise.all(kiosks.map((deviceId) => startGuest(backend.cloud, token, deviceId)))
  const asked = guests.flatMap((guest) =>
    Array.from({ length: SUBMITS / KIOSKS }, () => submitUntilAnswered(guest)),
  )
  const replies = await Promise.all(asked)

  const accepted = replies.flatMap(({ job }) => (job ? [job] : []))
  const tickets = accepted.map(({ ticket }) => ticket).sort((a, b) => a - b)
  expect(tickets).toEqual(Array.from({ length: KIOSKS * ALLOWANCE }, (_, index) => index + 1))
  for (const { visit } of guests) {
    expect(accepted.filter(({ visitId }) => visitId === visit.id)).toHaveLength(ALLOWANCE)
  }
  const refused = replies.filter(({ job }) => !job)
  expect(refused.map(({ refusal }) => refusal?.code)).toEqual(refused.map(() => 'ALLOWANCE_USED'))
}, 180_000)
