import { expect, test } from 'vitest'
import { extendIdea } from './extend-idea'

test('a chip on an empty card is the whole idea', () => {
  expect(extendIdea('  ', 'a paper boat')).toBe('a paper boat')
})

test('a chip continues the guest’s sentence and keeps their words', () => {
  expect(extendIdea('a lighthouse keeper ', 'in a storm')).toBe('a lighthouse keeper in a storm')
  expect(extendIdea('a lighthouse keeper', 'glowing brush')).toBe('a lighthouse keeper, glowing brush')
  expect(extendIdea('a lighthouse keeper,', 'glowing brush')).toBe('a lighthouse keeper, glowing brush')
})
