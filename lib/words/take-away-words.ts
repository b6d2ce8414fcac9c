import { allWords } from './all-words'
import { takeAway as ar } from './ar/take-away'
import { takeAway as de } from './de/take-away'
import { takeAway as en } from './en/take-away'
import { takeAway as es } from './es/take-away'
import { takeAway as fr } from './fr/take-away'
import { takeAway as ja } from './ja/take-away'
import type { Language } from './language'
import type { Words } from './words'

/** Everything that a card's own page says, in any language. Kiosks never load it. */
export type TakeAwayWords = typeof en

/** All languages at once: the pages are made on the server, and a phone gets the words of its own. */
export const takeAwayWords: Readonly<Record<Language, TakeAwayWords>> = { en, es, fr, de, ja, ar }

/** One language as a phone hears it: what the card's page says, and what the booth says of time and reasons. */
export interface PhoneSpeech {
  language: Language
  page: TakeAwayWords
  booth: Words
}

/** Server only: it knows every language. */
export function phoneSpeech(language: Language): PhoneSpeech {
  return { language, page: takeAwayWords[language], booth: allWords[language] }
}
