import { useEffect, useState } from 'react'

/**
 * Whether the letters of the first screen are here, or were waited for long enough: words that are set in others move
 * once their own come, and with them whatever a finger is about to touch.
 */
export function useLetters(): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const ready = () => setReady(true)
    const timer = setTimeout(ready, PATIENCE_MS)
    // What cannot be fetched is not waited for.
    void Promise.allSettled(families.map((family) => document.fonts.load(`700 20px "${family}"`))).then(ready)
    return () => clearTimeout(timer)
  }, [])
  return isReady
}

/** As app/globals.css and card-fonts.css name them. (`nameCuts` would bring the widths of all letters with it.) */
const families = ['Variable', 'Text', 'Strong', '62', '75', '87', '100', '112', '125'].map(
  (cut) => `Archivo ${cut}`,
)

const PATIENCE_MS = 1_000
