const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** More marks on one letter than any language stacks would grow out of the line. */
const mostMarks = 3
const marks = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu')
/** What neither XML nor a font can draw: controls, direction overrides, private use, noncharacters. */
const undrawable = /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufeff\ufff9-\ufffd]/gu

/** Letters in fancy dress, which phones paste: no font of ours has them. */
const fancy = /[\u{1d400}-\u{1d7ff}]/gu

const pictured = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20e3/u
/** Signs that count as pictographs although Archivo has letters for them. */
const lettered = /^[©®™]\ufe0e?$/u

/** What people count as characters, in order. */
export function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map((piece) => piece.segment)
}

/** True when the grapheme is drawn as a picture and not with a font. */
export function isEmoji(grapheme: string): boolean {
  return pictured.test(grapheme) && !lettered.test(grapheme)
}

/** Text as it can be drawn: well formed, on one line, spaces single. Empty when nothing is left. */
export function drawableText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(fancy, (letter) => letter.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .replace(undrawable, '')
    .replace(marks, '$1')
    .trim()
}

/** True when the first letter that has a direction reads from right to left. */
export function readsFromRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(first)
}
