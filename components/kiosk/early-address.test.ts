import { expect, test } from 'vitest'
import type { CardImage, Reply } from '../../lib/api/booth-api'
import { askEarly, startingWith } from './early-address'

const nowMs = Date.parse('2027-05-14T10:00:00Z')
const address = (url: string, forMs: number): Reply<CardImage> => ({
  kind: 'ok',
  value: { url, expiresAt: new Date(nowMs + forMs).toISOString() },
})
const fresh = () => Promise.resolve(address('fresh', 300_000))
const urlOf = (reply: Reply<CardImage>) => reply.kind === 'ok' && reply.value.url

test('the address that came while the card was painted is used at once, and a second try asks for another', async () => {
  const ask = startingWith(Promise.resolve(address('early', 60_000)), fresh, () => nowMs)
  expect(urlOf(await ask())).toBe('early')
  expect(urlOf(await ask())).toBe('fresh')
})

test.each([
  ['there was none', () => undefined],
  ['it runs out', () => Promise.resolve(address('early', 5_000))],
  ['the network was away', () => Promise.reject(new Error('no network'))],
  ['it was refused', () => Promise.resolve({ kind: 'refused' } as Reply<CardImage>)],
])('the address is asked for anew when %s', async (_why, early) => {
  expect(urlOf(await startingWith(early(), fresh, () => nowMs)())).toBe('fresh')
})

test('while a card is painted, the browser connects to where its picture will be', async () => {
  const connected: string[] = []
  const reply = await askEarly(fresh, (url) => connected.push(url))
  expect(connected).toEqual(['fresh'])
  expect(urlOf(reply)).toBe('fresh')
})

test.each([
  ['the network is away', () => Promise.reject(new Error('no network'))],
  ['the address is refused', () => Promise.resolve({ kind: 'refused' } as Reply<CardImage>)],
])('nothing is connected to, and nothing breaks, when %s', async (_why, ask) => {
  const connected: string[] = []
  await askEarly(ask, (url) => connected.push(url)).catch(() => undefined)
  expect(connected).toEqual([])
})
