import { useEffect, useState, useSyncExternalStore } from 'react'
import { realAfter } from '../../lib/api/after'
import type { BoothApi } from '../../lib/api/booth-api'
import { deviceId } from '../../lib/api/device-session'
import { browserOffline, browserWake } from '../../lib/api/wake'
import { createKioskSession, type KioskSession, type KioskView } from './kiosk-session'
import { createLaterPictureWatch } from './later-picture-watch'
import { kioskPictures } from './later-screens'

/** The kiosk's session in this browser, for as long as the component lives. */
export function useKiosk(api: BoothApi, eventId: string): { session: KioskSession; view: KioskView } {
  const [session] = useState(() =>
    createKioskSession({
      api,
      eventId,
      deviceId: deviceId(),
      storage: sessionStorage,
      wake: browserWake,
      offline: browserOffline,
      after: realAfter,
      nowMs: Date.now,
      watchPictures: (onPicture) =>
        createLaterPictureWatch(async () => (await kioskPictures()).watchPictures(api, onPicture), realAfter),
    }),
  )
  const view = useSyncExternalStore(session.subscribe, session.view)
  useEffect(() => session.start(), [session])
  useTouches(session)
  return { session, view }
}

/** Any touch or key says that somebody is there; once we have asked, only an answer does. */
function useTouches(session: KioskSession): void {
  useEffect(() => {
    const onTouch = () => {
      if (session.view().idle.kind === 'here') session.touched()
    }
    window.addEventListener('pointerdown', onTouch)
    window.addEventListener('keydown', onTouch)
    return () => {
      window.removeEventListener('pointerdown', onTouch)
      window.removeEventListener('keydown', onTouch)
    }
  }, [session])
}
