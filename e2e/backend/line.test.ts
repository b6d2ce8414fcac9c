import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoAccounts } from '../../demo/accounts'
import { Line } from '../../lib/event/line'
import { startTestBackend, type TestBackend } from './backend.fixture'
import { ask } from './graphql'
import { signInTo } from './sign-in'

let backend: TestBackend

beforeAll(async () => {
  backend = await startTestBackend()
})

afterAll(() => backend.stop())

/** Notes how long the card of a ticket took, as the worker does; gives whether kiosks should hear of it at once. */
async function note(ticket: number, processingMs: number): Promise<unknown> {
  const { accessKeyId } = backend.cloud.credentialsOf('process-job')
  const mutation = `mutation { noteDuration(eventId: "demo", slot: ${ticket % 20}, processingMs: ${processingMs}) }`
  const { data, errors } = await ask(backend.cloud, { accessKeyId }, mutation)
  expect(errors).toBeUndefined()
  return data?.['noteDuration']
}

async function readLine(): Promise<Line> {
  const { accessToken } = await signInTo(backend.cloud, demoAccounts.kiosk)
  const fields = Object.keys(Line.shape).join(' ')
  const { data } = await ask(backend.cloud, { token: accessToken }, `{ getLine(id: "demo") { ${fields} } }`)
  return z.object({ getLine: Line }).parse(data).getLine
}

describe('the time that is promised to a guest', () => {
  const durations = async () => (await readLine()).recentProcessingMs.toSorted((a, b) => a - b)
  const upTo = (last: number) => Array.from({ length: 20 }, (_, index) => 1_000 + last - 19 + index)

  it('is told at once when the event has made its first card, and then as the line moves on', async () => {
    expect(await note(1, 1_001)).toBe(true)
    expect(await note(2, 1_002)).toBe(false)
  })

  it('rests on the last twenty cards', async () => {
    for (let ticket = 3; ticket <= 45; ticket += 1) await note(ticket, 1_000 + ticket)
    expect(await durations()).toEqual(upTo(45))
  })

  it('counts both cards of two workers that end at the same moment', async () => {
    await Promise.all([46, 47].map((ticket) => note(ticket, 1_000 + ticket)))
    expect(await durations()).toEqual(upTo(47))
  })

  it('is worth telling at once after the model’s trouble', async () => {
    const { accessKeyId } = backend.cloud.credentialsOf('process-job')
    await ask(backend.cloud, { accessKeyId }, 'mutation { countModelFailure(eventId: "demo") }')
    expect(await note(48, 5_000)).toBe(true)
  })
})
