import { expect, it } from 'vitest'
import { readOptions } from './options'

it('measures as much as the help says when nothing else is asked for', () => {
  expect(readOptions(['push'])).toEqual({ bench: 'push', jobs: 10 })
  expect(readOptions(['submit'])).toEqual({ bench: 'submit', cards: 50, busy: false })
  expect(readOptions(['queue'])).toEqual({
    ...{ bench: 'queue', jobs: 20, concurrency: 2, modelMs: 5000, kiosks: 4, together: false },
  })
  expect(readOptions(['scale'])).toEqual({ bench: 'scale', cards: 10, kiosks: [1, 10, 100, 1000] })
  expect(readOptions(['outage'])).toEqual({ bench: 'outage', seconds: 60, rounds: 3 })
  expect(readOptions(['board'])).toEqual({ bench: 'board', rows: 5000 })
  expect(readOptions(['boot'])).toEqual({ bench: 'boot', install: false })
})

it('takes each option where it belongs and nowhere else', () => {
  expect(readOptions(['push', '--jobs', '3'])).toEqual({ bench: 'push', jobs: 3 })
  expect(readOptions(['submit', '--n', '7', '--busy'])).toEqual({ bench: 'submit', cards: 7, busy: true })
  expect(() => readOptions(['push', '--install'])).toThrow(/--install/)
})

it('explains itself instead of measuring something else', () => {
  expect(readOptions(['submit', '--help'])).toBeUndefined()
  expect(() => readOptions(['speed'])).toThrow(/no benchmark speed/)
  expect(() => readOptions(['submit', '--n', 'many'])).toThrow(/not many/)
})
