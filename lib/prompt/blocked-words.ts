import { RefusalError } from '../failure/refusal'

/**
 * Refuses text that holds a word which the event does not want (`PROMPT_BLOCKED`). Case and accents make no
 * difference, and a word inside a longer one is another word; phrases may stand in the list too.
 */
export function refuseBlockedWords(text: string, blocked: readonly string[]): void {
  const plain = plainWords(text)
  if (blocked.some((word) => holds(plain, plainWords(word)))) throw new RefusalError('PROMPT_BLOCKED')
}

/** Scripts without spaces have no edges of words to look for. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function holds(text: string, word: string): boolean {
  if (word === '') return false
  return unspaced.test(word) ? text.includes(word) : ` ${text} `.includes(` ${word} `)
}

/** Lower case, no accents, one space between words, no punctuation. */
function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
