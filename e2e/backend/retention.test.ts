import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { demoAccounts } from '../../demo/accounts'
import { type TestBackend, patience, startTestBackend } from './backend.fixture'
import { createEventDesk } from './event-desk'
import { ask } from './graphql'
import { startGuest } from './guest'
import { type Session, signInTo } from './sign-in'
import { storedFiles } from './stored-files'

let backend: TestBackend
let kiosk: Session
let staff: Session

beforeAll(async () => {
  backend = await startTestBackend()
  kiosk = await signInTo(backend.cloud, demoAccounts.kiosk)
  staff = await signInTo(backend.cloud, demoAccounts.staff)
  await createEventDesk(backend.cloud, staff.accessToken).change('demo', { printLimit: 10 })
})

afterAll(() => backend.stop())

/** A finished card that hangs on the wall and is in the printer's line. */
async function cardEverywhere(): Promise<string> {
  const guest = await startGuest(backend.cloud, kiosk.accessToken, 'booth-1', true)
  const { id } = await guest.ticket()
  await vi.waitFor(async () => expect((await guest.read(id)).status).toBe('completed'), patience)
  for (const operation of ['approveCard', 'requestPrint']) {
    const field = `${operation}(jobId: "${id}") { refusal { code } }`
    const { data } = await ask(backend.cloud, { token: staff.accessToken }, `mutation { ${field} }`)
    expect(data).toEqual({ [operation]: { refusal: null } })
  }
  return id
}

const places = async (jobId: string) => {
  const rows = await Promise.all(['Job', 'WallCard', 'PrintJob'].map((model) => backend.cloud.rows(model)))
  const inRows = rows.map((some) => some.some(({ id }) => id === jobId))
  return [...inRows, (await storedFiles(backend.cloud)).join().includes(jobId)]
}

it('deletes a card whose keeping time is over from everywhere, and keeps the others', async () => {
  const [over, kept] = [await cardEverywhere(), await cardEverywhere()]
  const [row] = (await backend.cloud.rows('Job')).filter(({ id }) => id === over)
  await backend.cloud.putRow('Job', { ...row, expiresAt: Math.floor(Date.now() / 1000) - 1 })

  await backend.cloud.invoke('expire-cards', {})
  expect(await places(over)).toEqual([false, false, false, false])
  expect(await places(kept)).toEqual([true, true, true, true])
  expect(backend.log.join('\n')).toMatch(/"removed":1,"troubles":0/)
})
