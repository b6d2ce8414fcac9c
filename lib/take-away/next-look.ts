import type { GuestCard } from './guest-card'

const soonestMs = 1_500
const latestMs = 30_000

/**
 * When a waiting phone looks at its card again. The line decides, not a clock: seldom while the wait is long, at the
 * moment the picture should be done, and never once the card has ended.
 * @returns milliseconds; undefined when nothing will change any more.
 */
export function nextLookMs(card: GuestCard): number | undefined {
  switch (card.state) {
    case 'waiting':
      return within(card.etaMs === undefined ? 8_000 : card.etaMs / 4)
    case 'painting':
      if (card.late) return 6_000
      return within(card.remainingMs === undefined || card.remainingMs === 0 ? 2_500 : card.remainingMs + 250)
    default:
      return undefined
  }
}

function within(ms: number): number {
  return Math.round(Math.min(latestMs, Math.max(soonestMs, ms)))
}
