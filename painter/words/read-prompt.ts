import { iconFor } from '../motifs/icons'
import { actionWords, framingWords } from './action-words'
import { colourWords, extraWords } from './dress-words'
import { paletteWords, settingWords } from './place-words'
import { styleWords } from './style-words'
import { subjectWords } from './subject-words'
import { translateJapanese, translateWord } from './translations'
import { correctTyping } from './typing-errors'
import { lookUp, splitWords } from './word-table'

const tables = [subjectWords, settingWords, paletteWords, extraWords, styleWords, actionWords, framingWords]
const knownWords = new Set(
  tables.flatMap((table) => [...table.keys()]).flatMap((phrase) => phrase.split(' ')),
)
for (const word of colourWords.keys()) knownWords.add(word)

/** More of a prompt than this says nothing new, and a visitor may paste a book. */
const maxWords = 120

/** A prompt as English words that the tables know, as far as that goes: translated, and typing errors mended. */
export function readPrompt(prompt: string): string[] {
  const words = splitWords(translateJapanese(prompt.slice(0, 4000))).slice(0, maxWords)
  return words.flatMap((word) => {
    if (isKnown(word)) return [word]
    return (
      translateWord(word) ?? [iconFor(word) === undefined ? (correctTyping(word, knownWords) ?? word) : word]
    )
  })
}

function isKnown(word: string): boolean {
  return knownWords.has(word) || tables.some((table) => lookUp(word, table) !== undefined)
}
