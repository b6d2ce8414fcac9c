import { expect, test } from 'vitest'
import { acceptedLanguage } from './accept-language'

test.each([
  ['de-CH,de;q=0.9,en;q=0.8', 'de'],
  ['pt-BR,pt;q=0.9,es;q=0.5,en;q=0.7', 'en'],
  ['ar-EG', 'ar'],
  ['fr;q=0,ja;q=0.1', 'ja'],
  ['sw, *;q=0.5', 'en'],
  ['', 'en'],
  [null, 'en'],
])('a phone that asks for %s reads %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})
