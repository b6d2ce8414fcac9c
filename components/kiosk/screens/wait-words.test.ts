import { expect, test } from 'vitest'
import { basisWords, durationWords } from './wait-words'

test.each([
  [0, '10 s'],
  [4_000, '10 s'],
  [41_000, '50 s'],
  [60_000, '1 min'],
  [72_000, '1 min 20 s'],
  [299_999, '5 min'],
  [301_000, '6 min'],
  [1_200_000, '20 min'],
])('%d ms is never told shorter than it is', (ms, words) => {
  expect(durationWords(ms)).toBe(words)
})

test('one card is not called “1 cards”', () => {
  expect(basisWords(1)).toBe('Going by the last card.')
  expect(basisWords(20)).toBe('Going by the last 20 cards.')
})
