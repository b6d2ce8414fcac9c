import { expect, it } from 'vitest'
import { createFontRuns } from './font-runs'

const fontRuns = createFontRuns([
  { family: 'narrow-latin', cut: '62', covers: [0x20, 0x7e, 0xe0, 0xff] },
  { family: 'narrow-extended', cut: '62', covers: [0x100, 0x17f] },
  { family: 'text-latin', cut: 'text', covers: [0x20, 0x7e] },
  { family: 'arabic-name', cut: 'name', covers: [0x20, 0x20, 0x600, 0x6ff] },
  { family: 'japanese-text', cut: 'text', covers: [0x3041, 0x30ff] },
  { family: 'thai', cut: 'any', covers: [0xe01, 0xe5b] },
])

it('splits a name where its letters come from another file', () => {
  expect(fontRuns('Łódź', '62')).toEqual([
    { family: 'narrow-extended', text: 'Ł' },
    { family: 'narrow-latin', text: 'ód' },
    { family: 'narrow-extended', text: 'ź' },
  ])
})

it('keeps the space between two words in the font of the words, so that joined scripts are not torn', () => {
  expect(fontRuns('ليلى حسن', '62')).toEqual([{ family: 'arabic-name', text: 'ليلى حسن' }])
})

it('takes small text and names from their own voices, and the rest from any', () => {
  expect(fontRuns('ユキ', 'text')).toEqual([{ family: 'japanese-text', text: 'ユキ' }])
  expect(fontRuns('a สม', 'text').map(({ family }) => family)).toEqual(['text-latin', 'thai'])
})

it('leaves a letter with its marks in one font', () => {
  expect(fontRuns('ที่', '62')).toEqual([{ family: 'thai', text: 'ที่' }])
})
