import { Jimp } from 'jimp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { demoAccounts } from '../../demo/accounts'
import { createGuestApi, guestClient } from '../../lib/api/guest-api'
import { GuestOutputs } from '../../lib/api/guest-outputs'
import { PrintJob } from '../../lib/print/print-job'
import { jsonText } from '../../lib/schema/json-text'
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
  await allowCopies(12)
})

afterAll(() => backend.stop())

async function allowCopies(printLimit: number | undefined): Promise<void> {
  await createEventDesk(backend.cloud, staff.accessToken).change('demo', { printLimit })
}

async function finishedCards(count: number) {
  const guest = await startGuest(backend.cloud, kiosk.accessToken)
  const tickets = await Promise.all(Array.from({ length: count }, () => guest.ticket()))
  await vi.waitFor(async () => {
    for (const { id } of tickets) expect((await guest.read(id)).status).toBe('completed')
  }, patience)
  return tickets
}

/** A reply of one of the printer's operations: the print, the refusal's code, or nothing to print. */
async function printer(session: Session, operation: string): Promise<PrintJob | string | undefined> {
  const query = `mutation { it: ${operation} { print refusal { code } } }`
  const { data } = await ask(backend.cloud, { token: session.accessToken }, query)
  const refusal = z.object({ code: z.string() }).nullable()
  const { it } = z.object({ it: z.object({ print: jsonText(PrintJob.nullable()), refusal }) }).parse(data)
  return it.refusal?.code ?? it.print ?? undefined
}
const request = (jobId: string, session = kiosk) => printer(session, `requestPrint(jobId: "${jobId}")`)
const claim = (station: string) => printer(staff, `claimPrint(eventId: "demo", station: "${station}")`)
const report = (jobId: string, station: string) =>
  printer(staff, `finishPrint(jobId: "${jobId}", station: "${station}", outcome: "printed")`)

/** Claims and reports until nothing waits; gives the numbers that came out of this station's printer. */
async function runStation(station: string): Promise<number[]> {
  const numbers: number[] = []
  for (;;) {
    const print = await claim(station)
    if (typeof print !== 'object') return numbers
    numbers.push(print.number)
    expect(await report(print.id, station)).toMatchObject({ status: 'printed' })
  }
}

/** Lets a claimed print's time run out. */
async function forget(jobId: string): Promise<void> {
  const [row] = (await backend.cloud.rows('PrintJob')).filter(({ id }) => id === jobId)
  await backend.cloud.putRow('PrintJob', { ...row, leaseUntil: new Date(0).toISOString() })
}

describe('the printer’s line', () => {
  it('gives ten cards to two stations, one of them killed: each is printed once, numbers 1 to 10', async () => {
    const cards = [...(await finishedCards(5)), ...(await finishedCards(5))]
    const requested = await Promise.all(cards.map(({ id }) => request(id)))
    expect(requested.filter((print) => typeof print === 'object')).toHaveLength(10)

    const held = await vi.waitFor(async () => {
      const print = await claim('killed')
      if (typeof print !== 'object') throw new Error('The line is not there yet')
      return print
    }, patience)
    const numbers = (await Promise.all([runStation('left'), runStation('right')])).flat()
    expect(numbers).not.toContain(held.number)
    await forget(held.id)
    numbers.push(...(await runStation('left')))
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await report(held.id, 'killed')).toBe('PRINT_TAKEN')
    const rows = await backend.cloud.rows('PrintJob')
    expect(rows.map(({ printed }) => printed)).toEqual(Array.from({ length: 10 }, () => 1))
  })

  it('counts every copy, and says kindly when the paper is used up', async () => {
    const [first, second, third] = await finishedCards(3)
    expect(await request(String(first?.id))).toMatchObject({ number: 11 })
    expect(await request(String(first?.id))).toMatchObject({ number: 11 })
    expect(await request(String(second?.id))).toMatchObject({ number: 12 })
    expect(await request(String(third?.id))).toBe('PRINTS_USED_UP')
    await allowCopies(undefined)
    expect(await request(String(third?.id))).toBe('PRINTING_OFF')
    await allowCopies(100)
  })

  it('gives stations the sheet at 300 dpi with its bleed, and forgets a card that its guest deletes', async () => {
    const [card] = await finishedCards(1)
    if (!card?.takeAwayToken) throw new Error('no card')
    const sheet = async () => {
      const query = `query { printFile(jobId: "${card.id}") { url refusal { code } } }`
      const { data } = await ask(backend.cloud, { token: staff.accessToken }, query)
      const Reply = z.object({
        url: z.string().nullable(),
        refusal: z.object({ code: z.string() }).nullable(),
      })
      return z.object({ printFile: Reply }).parse(data).printFile
    }
    expect((await sheet()).refusal?.code).toBe('PRINT_NOT_FOUND')
    await request(card.id)
    const response = await fetch((await sheet()).url ?? '')
    const { bitmap } = await Jimp.fromBuffer(await response.arrayBuffer())
    expect([bitmap.width, bitmap.height]).toEqual([825, 1125])

    const phone = createGuestApi(guestClient(GuestOutputs.parse(backend.cloud.outputs)))
    await phone.deleteCard(card.takeAwayToken)
    expect((await backend.cloud.rows('PrintJob')).map(({ id }) => id)).not.toContain(card.id)
    expect(await request(card.id)).toBe('CARD_GONE')
  })
})
