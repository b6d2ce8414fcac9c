import { englishIdeas, type IdeaSource } from '../prompt/ideas'
import type { Language } from './language'
import { ideaFromPicks, randomPicks, type PictureWords } from './picture-words'

/** Where a language's ideas come from: English has them written by hand, the others put them together. */
export function ideasIn(language: Language, words: PictureWords): IdeaSource {
  if (language === 'en') return englishIdeas
  return {
    ideas: [],
    golden: words.golden,
    invent: (random) => ideaFromPicks(words, randomPicks(random)),
  }
}
