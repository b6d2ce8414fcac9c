import type { Log } from '../job/log'
import type { EraseCard } from './erase-card'

/** Cards by when their keeping time ends. */
export interface ExpiryList {
  eventIds(): Promise<readonly string[]>
  /** Ids of up to `limit` of an event's cards whose time was over at `now`. */
  expiredCards(eventId: string, now: Date, limit: number): Promise<readonly string[]>
  /** Removes a card's row. */
  removeRow(jobId: string): Promise<void>
}

export interface ExpireCardsPorts {
  expiry: ExpiryList
  eraseCard: EraseCard
  now: () => Date
  log: Log
}

/** What a round of expiry did. */
export interface Expiry {
  removed: number
  /** Cards that could not be removed now; the next round finds them again. */
  troubles: number
}

/** Cards of one event in one round: a backlog goes hour by hour, and never takes the tables' whole strength. */
export const EXPIRED_PER_ROUND = 200

/** Cards that are erased at the same time. */
const ABREAST = 5

/**
 * Deletes the cards whose event's keeping time is over: words, place on the wall and at the printer, files, and last
 * the row, so that what is cut short is found again. Meant to run every hour, safe to run at any time and twice.
 */
export function createExpireCards({ expiry, eraseCard, now, log }: ExpireCardsPorts) {
  return async function expireCards(): Promise<Expiry> {
    const round: Expiry = { removed: 0, troubles: 0 }
    const expire = async (jobId: string) => {
      try {
        await eraseCard(jobId)
        await expiry.removeRow(jobId)
        round.removed += 1
      } catch (error) {
        // One card's trouble must not keep the others.
        round.troubles += 1
        log.warn('A card could not be expired', { jobId, error })
      }
    }
    for (const eventId of await expiry.eventIds()) {
      const cards = await expiry.expiredCards(eventId, now(), EXPIRED_PER_ROUND)
      for (let first = 0; first < cards.length; first += ABREAST) {
        await Promise.all(cards.slice(first, first + ABREAST).map(expire))
      }
    }
    return round
  }
}
