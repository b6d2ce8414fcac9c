import type { GuestEvent } from '../../lib/kiosk/kiosk-event'
import { afterPaint } from './after-paint'
import type { KioskSession } from './kiosk-session'

/** What puts another screen in this one's place at once. */
const changesScreen: ReadonlySet<GuestEvent['type']> = new Set([
  'next',
  'back',
  'continue',
  'another',
  'done',
])

/**
 * The session as its screens use it: the button that was pressed is seen to move first, and the next screen, a whole
 * glass to paint, comes after that frame.
 */
export function buttonsFirst<Session extends Pick<KioskSession, 'guest'>>(session: Session): Session {
  return {
    ...session,
    guest: (event) => {
      if (changesScreen.has(event.type)) afterPaint(() => session.guest(event))
      else session.guest(event)
    },
  }
}
