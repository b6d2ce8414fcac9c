import { expect, it } from 'vitest'
import { refuseBlockedWords } from './blocked-words'

it.each([
  ['a DRAGÓN at sea', 'dragon'],
  ['my Acme-Corp mug', 'acme corp'],
  ['夜の銃と猫', '銃'],
  ['gun', 'gun'],
])('refuses “%s” for “%s”', (text, word) => {
  expect(() => refuseBlockedWords(text, [word])).toThrow('PROMPT_BLOCKED')
})

it.each([
  ['a man of Scunthorpe', 'gun'],
  ['begun', 'gun'],
  ['anything', ''],
])('lets “%s” through for “%s”', (text, word) => {
  expect(() => refuseBlockedWords(text, [word])).not.toThrow()
})
