import { expect, test } from 'vitest'
import { parsePrompt } from '../prompt/prompt-text'
import { allWords } from './all-words'
import { Language } from './language'
import { takeAwayWords } from './take-away-words'
import { ideaFromPicks, randomPicks } from './picture-words'
import { durationWords, sayReason, type Words } from './words'

const { en } = allWords
const others = Language.options.filter((language) => language !== 'en')

/** Every sentence in a catalogue with its place in it; functions are tried with a number. */
function sentences(words: unknown, place = ''): [string, string][] {
  if (typeof words === 'string') return [[place, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => sentences(value, `${place}.${key}`))
}
const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test.each(others)('%s has the same gaps to fill as English, so that no name is left out', (language) => {
  const places = new Map(sentences(allWords[language]))
  const lost = sentences(en).filter(([place, text]) => {
    const translated = place.includes('headline') || place.includes('thanks') ? undefined : places.get(place)
    return translated !== undefined && gaps(translated).join() !== gaps(text).join()
  })
  expect(lost).toEqual([])
  const greeting = (words: Words) => [...words.ticket.thanks, ...words.reveal.headline].join('')
  expect(gaps(greeting(allWords[language]))).toEqual(gaps(greeting(en)))
})

test.each(others)('%s leaves no sentence in English or empty', (language) => {
  const english = new Map(sentences(en))
  const same = sentences(allWords[language]).filter(
    ([place, text]) => text.length > 14 && english.get(place) === text,
  )
  expect(same).toEqual([])
  const empty = sentences(allWords[language]).filter(([place, text]) => text === '' && english.get(place))
  expect(empty).toEqual([])
})

test.each(others)('%s leaves no sentence of the card’s own page in English or empty', (language) => {
  const english = new Map(sentences(takeAwayWords.en))
  const places = sentences(takeAwayWords[language])
  expect(places.map(([place]) => place)).toEqual([...english.keys()])
  const wrong = places.filter(
    ([place, text]) => text === '' || (text.length > 14 && english.get(place) === text),
  )
  expect(wrong).toEqual([])
})

test('a reason is said in the guest’s language, and one we do not know in the server’s words', () => {
  const words = allWords.de
  expect(sayReason(words, { code: 'PROMPT_TOO_SHORT', message: 'x' })).toMatch(/drei Buchstaben/)
  expect(sayReason(words, { code: 'SOMETHING_NEW', message: 'The server’s words.' })).toBe(
    'The server’s words.',
  )
})

test.each(Language.options)('%s: every sentence that picture-words make can be sent', (language) => {
  const { pictureWords } = allWords[language]
  for (let tries = 0; tries < 200; tries++) {
    const idea = ideaFromPicks(pictureWords, randomPicks(Math.random))
    expect(parsePrompt(idea, 100)).toBe(idea)
  }
  for (const golden of pictureWords.golden) expect(parsePrompt(golden, 100)).toBe(golden)
})

test('picture-words stand after the guest’s own words and take nothing away from them', () => {
  const { pictureWords } = en
  expect(ideaFromPicks(pictureWords, {}, 'my dog')).toBe('my dog')
  expect(ideaFromPicks(pictureWords, { where: 'moon' }, 'my dog. ')).toBe('my dog, on the moon')
  expect(ideaFromPicks(pictureWords, { where: 'moon' })).toBe('someone on the moon')
  expect(ideaFromPicks(allWords.ja.pictureWords, { who: 'fox', where: 'snow' })).toBe('雪の中でキツネ')
})

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
  expect(durationWords(ms, en)).toBe(words)
})

test('one of a thing is not counted as many', () => {
  expect(en.ticket.basis(1)).toBe('Going by the last card.')
  expect(en.ticket.basis(20)).toBe('Going by the last 20 cards.')
  expect(allWords.ar.attract.line(2)).toBe('ضيفان ينتظران.')
  expect(allWords.de.attract.line(1)).toBe('1 Gast wartet.')
})
