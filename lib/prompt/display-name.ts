import { RefusalError } from '../failure/refusal'
import { cleanText, isVisible } from './clean-text'

/** In graphemes: what a person calls a letter, emoji families and stacked accents included. */
export const NAME_MAX_LENGTH = 24

/** One grapheme may stack any number of marks; no name needs more than this many UTF-16 units in all. */
const NAME_MAX_UNITS = NAME_MAX_LENGTH * 16

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Length as guests count letters. */
export function nameLength(text: string): number {
  return Array.from(segmenter.segment(text)).length
}

/** The name as printed on the card, or a refusal (`NAME_MISSING`, `NAME_TOO_LONG`). */
export function parseDisplayName(raw: string): string {
  const name = cleanText(raw)
  if (!isVisible(name)) throw new RefusalError('NAME_MISSING')
  if (name.length > NAME_MAX_UNITS || nameLength(name) > NAME_MAX_LENGTH)
    throw new RefusalError('NAME_TOO_LONG')
  return name
}
