import { expect, test } from 'vitest'
import { headlineLines } from './headline-lines'

test.each([
  ['Still there?', ['Still there?']],
  ['Short intermission', ['Short', 'intermission']],
  ['That was the last card tonight.', ['That was the', 'last card', 'tonight.']],
  ['Hello', ['Hello']],
])('%s is set in lines of about equal length', (words, lines) => {
  expect(headlineLines(words)).toEqual(lines)
})
