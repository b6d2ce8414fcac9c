import type { Stop } from '../../lib/api/booth-api'
import type { keepPicture } from '../card/keep-picture'

let here: typeof keepPicture | undefined

/** Fetches the code that loads a card's picture, before it is needed. */
export async function loadKeepPicture(): Promise<typeof keepPicture> {
  return (here ??= (await import('../card/keep-picture')).keepPicture)
}

/** `keepPicture`, whose code comes after the first screen; should it not be here yet, the picture waits for it. */
export const keepPictureLater: typeof keepPicture = (ask, onPicture) => {
  if (here) return here(ask, onPicture)
  let stopped = false
  let stop: Stop = () => undefined
  void loadKeepPicture().then(
    (keep) => {
      if (!stopped) stop = keep(ask, onPicture)
    },
    // The screens of this step come the same way, and say so when they do not.
    () => undefined,
  )
  return () => {
    stopped = true
    stop()
  }
}
