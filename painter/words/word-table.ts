/** Words and phrases, each with what it means. */
export type WordTable = ReadonlyMap<string, string>

/** A word or phrase of a table, found in a text. */
export interface WordHit {
  /** What the table says it means. */
  readonly key: string
  /** The index of its first word. */
  readonly at: number
  /** As it stands in the text. */
  readonly word: string
  /** How many words it is. */
  readonly length: number
}

/** Reads rows of `key: synonym, synonym`; a row that is indented further goes on with the one above. */
export function readTable(text: string): WordTable {
  const table = new Map<string, string>()
  for (const [key, words] of readRows(text)) {
    for (const word of [key, ...words]) table.set(word, key)
  }
  return table
}

/** Reads rows of `key: value, value`. */
export function readLists(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(readRows(text))
}

function readRows(text: string): [string, string[]][] {
  const joined = text.trim().replace(/,\s*\n\s*/g, ', ')
  return joined.split('\n').map((row) => {
    const [key = '', words = ''] = row.split(/:(.*)/s)
    const list = words.split(',').map((word) => word.trim().toLowerCase())
    return [key.trim(), list.filter((word) => word.length > 0)]
  })
}

/** A text's words in lower case, without punctuation. */
export function splitWords(text: string): string[] {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_:'’-]+/gu, ' ')
  return plain
    .replace(/[’']s(?!\S)/g, '')
    .split(/\s+/)
    .filter(Boolean)
}

/** The singular of an English plural, or the word itself. */
export function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('es') && word.length > 4) return word.slice(0, -2)
  return word.endsWith('s') && word.length > 3 && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const longestPhrase = 4

/** All of a table's words in a text, in order; longer phrases claim their words first. */
export function findWords(words: readonly string[], table: WordTable): WordHit[] {
  const hits: WordHit[] = []
  const claimed = new Set<number>()
  for (let length = longestPhrase; length >= 1; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const places = Array.from({ length }, (_, offset) => at + offset)
      if (places.some((place) => claimed.has(place))) continue
      const word = words.slice(at, at + length).join(' ')
      const key = lookUp(word, table)
      if (key === undefined) continue
      hits.push({ key, at, word, length })
      places.forEach((place) => claimed.add(place))
    }
  }
  return hits.sort((one, other) => one.at - other.at)
}

/** A word's meaning, in the plural too. */
export function lookUp(word: string, table: WordTable): string | undefined {
  const stem = singular(word)
  return table.get(word) ?? table.get(stem) ?? table.get(singular(stem)) ?? table.get(word.replace(/s$/, ''))
}
