import { realAfter } from '../../lib/api/after'
import type { Stop } from '../../lib/api/booth-api'
import type { keepPicture } from '../card/keep-picture'

let here: typeof keepPicture | undefined

/** Fetches the code that loads a card's picture, before it is needed. */
export async function loadKeepPicture(): Promise<typeof keepPicture> {
  return (here ??= (await import('../card/keep-picture')).keepPicture)
}

/** When a network that was away is asked for the code again. */
const AGAIN_MS = 1_000

/** `keepPicture`, whose code comes after the first screen; should it not be here yet, the picture waits for it. */
export const keepPictureLater: typeof keepPicture = (ask, onPicture) => {
  if (here) return here(ask, onPicture)
  let stopped = false
  let stop: Stop = () => undefined
  const begin = async () => {
    const keep = await loadKeepPicture().catch(() => undefined)
    if (stopped) return
    stop = keep ? keep(ask, onPicture) : realAfter(AGAIN_MS, () => void begin())
  }
  void begin()
  return () => {
    stopped = true
    stop()
  }
}
