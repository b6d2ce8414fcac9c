import { expect, test } from 'vitest'
import type { CardImage, Reply } from '../../lib/api/booth-api'
import { askEarly, startingWith } from './early-address'

const nowMs = Date.parse('2027-05-14T10:00:00Z')
const address = (url: string, forMs: number): Reply<CardImage> => ({
  kind: 'ok',
  value: { url, expiresAt: new Date(nowMs + forMs).toISOString() },
})
const fresh = () => Promise.resolve(address('fresh', 300_000))
const ignore = () => undefined
const urlOf = (reply: Reply<CardImage>) => reply.kind === 'ok' && reply.value.url

test('the address that came while the card was painted is used at once, and a second try asks for another', async () => {
  const early = askEarly(() => Promise.resolve(address('early', 60_000)), ignore)
  await early.current
  const ask = startingWith(early, fresh, () => nowMs)
  expect(ask()).toEqual(address('early', 60_000))
  expect(urlOf(await ask())).toBe('fresh')
})

test('an address that is still on its way when the card is finished is waited for', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply<CardImage>>()
  const asked = startingWith(
    askEarly(() => promise, ignore),
    fresh,
    () => nowMs,
  )()
  resolve(address('early', 60_000))
  expect(urlOf(await asked)).toBe('early')
})

const noUse = {
  'the network was away': () => Promise.reject(new Error('no network')),
  'it was refused': () => Promise.resolve({ kind: 'refused' } as Reply<CardImage>),
}

test.each(Object.entries({ ...noUse, 'it runs out': () => Promise.resolve(address('early', 5_000)) }))(
  'the address is asked for anew when %s',
  async (_why, ask) => {
    const early = askEarly(ask, ignore)
    expect(urlOf(await startingWith(early, fresh, () => nowMs)())).toBe('fresh')
    await early.current
    expect(urlOf(await startingWith(early, fresh, () => nowMs)())).toBe('fresh')
  },
)

test('the address is asked for when nobody did so early', async () => {
  expect(urlOf(await startingWith(undefined, fresh)())).toBe('fresh')
})

test('while a card is painted, the browser connects to where its picture will be', async () => {
  const connected: string[] = []
  await askEarly(fresh, (url) => connected.push(url)).current
  expect(connected).toEqual(['fresh'])
})

test.each(Object.entries(noUse))(
  'nothing is connected to, and nothing breaks, when %s',
  async (_why, ask) => {
    const connected: string[] = []
    await askEarly(ask, (url) => connected.push(url)).current
    expect(connected).toEqual([])
  },
)
