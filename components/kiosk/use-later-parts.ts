import { useEffect, useState } from 'react'
import { Language } from '../../lib/words/language'
import { loadWords } from '../../lib/words/load-words'
import { loadLaterScreens } from './later-screens'

/**
 * Fetches what a guest needs after the first screen once that `stands`: the other screens, the other languages.
 * @returns true when that is done.
 */
export function useLaterParts(stands: boolean): boolean {
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!stands) return
    const timer = setTimeout(() => {
      // What does not come now comes when it is needed.
      const parts = [loadLaterScreens(), ...Language.options.map(loadWords)]
      void Promise.allSettled(parts).then(() => setDone(true))
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [stands])
  return done
}

/** The first screen's pictures and fonts go first. */
const AFTER_MS = 500
