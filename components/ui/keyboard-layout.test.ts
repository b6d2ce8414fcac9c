import { expect, test } from 'vitest'
import { Language } from '../../lib/words/language'
import { keyboardLayouts } from './keyboard-layout'

const latin = [...'abcdefghijklmnopqrstuvwxyz']

/** What it takes to write a name or an idea in each language. */
const alphabets: Readonly<Record<Language, readonly string[]>> = {
  en: latin,
  es: [...latin, ...'áéíñóúü'],
  fr: [...latin, ...'àâæçéèêëîïôœùûü'],
  de: [...latin, ...'äöüß'],
  ja: [
    ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
    ...'がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉゃゅょっー',
  ],
  ar: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى'],
}

test.each(Language.options)('%s: every letter of the language has a key', (language) => {
  const { rows } = keyboardLayouts[language]
  const keys = new Set(Object.values(rows).flat(2))
  expect(alphabets[language].filter((letter) => !keys.has(letter))).toEqual([])
})

test.each(Language.options)('%s: no key stands twice on a page', (language) => {
  for (const page of Object.values(keyboardLayouts[language].rows)) {
    const keys = page.flat()
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  }
})
