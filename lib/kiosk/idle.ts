import type { Turn } from './kiosk'

/** How a guest who does nothing is treated. */
export type Idle = { kind: 'here' } | { kind: 'warned'; secondsLeft: number } | { kind: 'gone' }

const composingMs = 60_000
const resultMs = 45_000
const warningMs = 20_000

/** Silence after which we ask; undefined where there is nothing to clear, or while a card is being made. */
export function idleLimitMs({ step }: Turn): number | undefined {
  switch (step) {
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
export function idleAfter(turn: Turn, quietMs: number): Idle {
  const limitMs = idleLimitMs(turn)
  if (limitMs === undefined || quietMs < limitMs) return { kind: 'here' }
  const leftMs = limitMs + warningMs - quietMs
  return leftMs > 0 ? { kind: 'warned', secondsLeft: Math.ceil(leftMs / 1000) } : { kind: 'gone' }
}
