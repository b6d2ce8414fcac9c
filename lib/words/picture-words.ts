/** The picture-words that every language has, by part of the sentence, each with the emoji that shows it. */
export const pictures = {
  who: [
    ['fox', '1f98a'],
    ['robot', '1f916'],
    ['dragon', '1f409'],
    ['astronaut', '1f9d1-200d-1f680'],
    ['whale', '1f433'],
    ['cat', '1f408'],
  ],
  doing: [
    ['dance', '1f483'],
    ['guitar', '1f3b8'],
    ['coffee', '2615'],
    ['read', '1f4d6'],
    ['fly', '1f985'],
    ['run', '1f3c3'],
  ],
  where: [
    ['moon', '1f31d'],
    ['forest', '1f332'],
    ['sea', '1f30a'],
    ['city', '1f3d9'],
    ['snow', '2744'],
    ['desert', '1f335'],
  ],
  mood: [
    ['night', '1f319'],
    ['sunset', '1f307'],
    ['storm', '1f329'],
    ['stars', '1f30c'],
    ['rain', '1f327'],
    ['gold', '1f31f'],
  ],
} as const

export const parts = ['who', 'doing', 'where', 'mood'] as const
export type Part = (typeof parts)[number]
type WordOf<P extends Part> = (typeof pictures)[P][number][0]

/** Which picture-word is chosen for a part; a part may be left out. */
export type Picks = { readonly [P in Part]?: WordOf<P> | undefined }

/** A word on its chip, and the words that it adds to the sentence. */
export type PictureWord = readonly [label: string, phrase: string]

/** One language's picture-words. */
export type PictureWords = { readonly [P in Part]: Readonly<Record<WordOf<P>, PictureWord>> } & {
  /** Who it is while nobody is chosen yet. */
  readonly someone: string
  /** Puts the phrases in the order in which the language says them; a part that is left out is empty. */
  readonly sentence: (phrases: Record<Part, string>) => string
  /** Between the guest's own words and those that they tap. */
  readonly joiner: string
  /** Rare ideas, all of gold. */
  readonly golden: readonly string[]
}

/** The idea that the chosen words make, after the guest's own words if there are any. */
export function ideaFromPicks(words: PictureWords, picks: Picks, own = ''): string {
  const { who, doing, where, mood } = picks
  const start = own.trim().replace(/[,.،、。]$/, '')
  if (!who && !doing && !where && !mood) return own
  const sentence = words.sentence({
    who: who ? words.who[who][1] : start === '' ? words.someone : '',
    doing: doing ? words.doing[doing][1] : '',
    where: where ? words.where[where][1] : '',
    mood: mood ? words.mood[mood][1] : '',
  })
  return start === '' ? sentence : start + words.joiner + sentence
}

/** A word for every part, by chance; gold is kept for golden ideas. */
export function randomPicks(random: () => number): Picks {
  const one = <Id>(table: readonly (readonly [Id, string])[]): Id | undefined =>
    table[Math.floor(random() * table.length)]?.[0]
  return {
    who: one(pictures.who),
    doing: one(pictures.doing),
    where: one(pictures.where),
    mood: one(pictures.mood.filter(([mood]) => mood !== 'gold')),
  }
}
