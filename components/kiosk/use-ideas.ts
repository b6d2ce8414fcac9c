import { useRef, useState } from 'react'
import { englishIdeas, ideaFor, type Idea, type IdeaSource } from '../../lib/prompt/ideas'
import type { Language } from '../../lib/words/language'
import { ideaFromPicks, randomPicks, type PictureWords } from '../../lib/words/picture-words'
import { useLanguage, useWords } from '../words/guest-words'

/** A suggestion that fits on its chip. */
const chipLength = 44

/** Ideas for one guest: a surprise that never repeats, and one gentle suggestion that stays put. */
export function useIdeas(maxLength: number) {
  const source = ideasIn(useLanguage(), useWords().pictureWords)
  const seen = useRef(new Set<string>())
  const [suggestion] = useState(() => plainIdea(source, Math.min(maxLength, chipLength)))
  const surprise = (): Idea | undefined => {
    const idea = ideaFor(Math.random, seen.current, maxLength, source)
    if (idea) seen.current.add(idea.text)
    return idea
  }
  return { suggestion, surprise }
}

function ideasIn(language: Language, words: PictureWords): IdeaSource {
  if (language === 'en') return englishIdeas
  return {
    ideas: [],
    golden: words.golden,
    invent: (random) => ideaFromPicks(words, randomPicks(random)),
  }
}

function plainIdea(source: IdeaSource, maxLength: number): string | undefined {
  return ideaFor(Math.random, new Set(), maxLength, { ...source, golden: [] })?.text
}
