import { useState } from 'react'

/** The surprises that a guest has had, for as long as the visit. */
export interface SeenIdeas {
  all: () => ReadonlySet<string>
  add: (idea: string) => void
}

/** Kept by whoever outlives the screen with the idea: the guest comes back to it for the next card. */
export function useSeenIdeas(): SeenIdeas {
  const [seen] = useState(() => {
    const ideas = new Set<string>()
    return { all: () => ideas, add: (idea: string) => void ideas.add(idea) }
  })
  return seen
}
