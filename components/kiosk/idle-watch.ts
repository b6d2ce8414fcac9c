import type { After } from '../../lib/api/after'
import type { Stop } from '../../lib/api/booth-api'
import { idleAfter, type Idle } from '../../lib/kiosk/idle'
import type { Kiosk } from '../../lib/kiosk/kiosk'

interface IdleWatchPorts {
  kiosk: () => Kiosk
  /** Called when it changes: each second of the warning, and back to `here`. */
  onIdle: (idle: Idle) => void
  after: After
  nowMs: () => number
}

const tickMs = 1_000

/** Counts the seconds since a guest last touched anything. */
export function createIdleWatch({ kiosk, onIdle, after, nowMs }: IdleWatchPorts) {
  let quietSinceMs = nowMs()
  let told: Idle = { kind: 'here' }

  const look = () => {
    const idle = idleAfter(kiosk(), nowMs() - quietSinceMs)
    if (isSame(idle, told)) return
    told = idle
    onIdle(idle)
  }
  let stopTick: Stop = () => undefined
  const tick = () => {
    stopTick = after(tickMs, tick)
    look()
  }
  return {
    start: (): Stop => {
      stopTick = after(tickMs, tick)
      return () => stopTick()
    },
    touched: () => {
      quietSinceMs = nowMs()
      look()
    },
  }
}

function isSame(one: Idle, other: Idle): boolean {
  if (one.kind === 'warned' && other.kind === 'warned') return one.secondsLeft === other.secondsLeft
  return one.kind === other.kind
}
