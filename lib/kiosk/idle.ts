import { areHouseSettings } from './guest-settings'
import type { Kiosk } from './kiosk'

/** How a guest who does nothing is treated. */
export type Idle = { kind: 'here' } | { kind: 'warned'; secondsLeft: number } | { kind: 'gone' }

const composingMs = 60_000
const resultMs = 45_000
const warningMs = 20_000

/** A language that somebody chose and left is not the next guest's; nothing is lost, so nobody is asked. */
const settingsMs = 60_000

/** Silence after which we ask; undefined where there is nothing to clear, or while a card is being made. */
function idleLimitMs({ turn }: Pick<Kiosk, 'turn'>): number | undefined {
  switch (turn.step) {
    case 'attract':
    case 'ticket':
      return undefined
    case 'reveal':
    case 'take':
      return resultMs
    default:
      return composingMs
  }
}

/** What `quietMs` without a touch means on this step. */
export function idleAfter(kiosk: Pick<Kiosk, 'turn' | 'settings'>, quietMs: number): Idle {
  if (kiosk.turn.step === 'attract') {
    return quietMs >= settingsMs && !areHouseSettings(kiosk.settings) ? { kind: 'gone' } : { kind: 'here' }
  }
  const limitMs = idleLimitMs(kiosk)
  if (limitMs === undefined || quietMs < limitMs) return { kind: 'here' }
  const leftMs = limitMs + warningMs - quietMs
  return leftMs > 0 ? { kind: 'warned', secondsLeft: Math.ceil(leftMs / 1000) } : { kind: 'gone' }
}
