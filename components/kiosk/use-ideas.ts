import { useRef, useState } from 'react'
import { endingsFor, ideaFor, ideasFor } from '../../lib/prompt/ideas'

/** As many as fit beside "Surprise me". */
const chipCount = 2
const wholeIdeaLength = 36

/** Ideas for one guest: chips that stay put while they write, and a surprise that never repeats. */
export function useIdeas(maxLength: number) {
  const seen = useRef(new Set<string>())
  const [endings] = useState(() => endingsFor(Math.random, chipCount))
  const [wholeIdeas] = useState(() => ideasFor(Math.random, chipCount, Math.min(maxLength, wholeIdeaLength)))
  const surprise = (): string | undefined => {
    const idea = ideaFor(Math.random, seen.current, maxLength)
    if (idea !== undefined) seen.current.add(idea)
    return idea
  }
  return { endings, wholeIdeas, surprise }
}
