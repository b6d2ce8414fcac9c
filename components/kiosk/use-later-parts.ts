import { useEffect } from 'react'
import { Language } from '../../lib/words/language'
import { loadWords } from '../../lib/words/load-words'
import { loadLaterScreens } from './later-screens'

/** Fetches what a guest needs after the first screen once that `stands`: the other screens, the other languages. */
export function useLaterParts(stands: boolean): void {
  useEffect(() => {
    if (!stands) return
    const timer = setTimeout(() => {
      // What does not come now comes when it is needed.
      void Promise.allSettled([loadLaterScreens(), ...Language.options.map(loadWords)])
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [stands])
}

/** The first screen's pictures and fonts go first. */
const AFTER_MS = 500
