import { useState } from 'react'
import { ideaFor, type Idea } from '../../lib/prompt/ideas'
import { ideasIn } from '../../lib/words/ideas-in'
import { useLanguage, useWords } from '../words/guest-words'
import type { SeenIdeas } from './seen-ideas'

/** A suggestion that fits on its chip. */
const chipLength = 44

/** Ideas for one guest: a surprise that is none of those `seen` in this visit, and one gentle suggestion that stays put. */
export function useIdeas(maxLength: number, seen: SeenIdeas) {
  const source = ideasIn(useLanguage(), useWords().pictureWords)
  const [suggestion] = useState(
    () => ideaFor(Math.random, seen.all(), Math.min(maxLength, chipLength), { ...source, golden: [] })?.text,
  )
  const surprise = (): Idea | undefined => {
    const idea = ideaFor(Math.random, seen.all(), maxLength, source)
    if (idea) seen.add(idea.text)
    return idea
  }
  return { suggestion, surprise }
}
