import type { After } from '../../lib/api/after'
import type { Stop } from '../../lib/api/booth-api'
import type { Kiosk } from '../../lib/kiosk/kiosk'
import type { PictureWatch } from './picture-watch'

/** When a network that was away is asked for the code again. */
const AGAIN_MS = 1_000

/**
 * A picture watch whose code comes after the first screen: asked for with the first guest, at the latest, and told of
 * the turn as it is when it comes.
 */
export function createLaterPictureWatch(load: () => Promise<PictureWatch>, after: After): PictureWatch {
  let here: PictureWatch | undefined
  let kiosk: Kiosk | undefined
  let isLoading = false
  let stopNext: Stop = () => undefined

  const begin = async () => {
    stopNext()
    isLoading = true
    here = await load().catch(() => undefined)
    isLoading = false
    if (!kiosk) return
    if (here) here.onKiosk(kiosk)
    else stopNext = after(AGAIN_MS, () => void begin())
  }
  return {
    onKiosk(next) {
      kiosk = next
      if (here) here.onKiosk(next)
      else if (!isLoading && 'visit' in next.turn) void begin()
    },
    stop() {
      stopNext()
      here?.stop()
      kiosk = undefined
    },
  }
}
