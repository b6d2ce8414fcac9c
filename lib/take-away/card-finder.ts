import type { Event } from '../event/event'
import type { Line } from '../event/line'
import { RefusalError } from '../failure/refusal'
import type { Job } from '../job/job'
import { TakeAwayToken } from './take-away-link'

/** Where cards are looked up by what a guest holds. */
export interface CardFinder {
  byToken(token: string): Promise<Job | undefined>
  byShortCode(code: string): Promise<Job | undefined>
  readEvent(eventId: string): Promise<Event | undefined>
  readLine(eventId: string): Promise<Line | undefined>
}

/**
 * The job of a token. Refuses with `CARD_GONE` whatever the reason, so that a guess learns nothing: never given,
 * malformed, kept long enough.
 */
export async function requireCard(
  cards: Pick<CardFinder, 'byToken'>,
  token: string,
  now: Date,
): Promise<Job> {
  const job = TakeAwayToken.safeParse(token).success ? await cards.byToken(token) : undefined
  if (!job || isExpired(job, now)) throw new RefusalError('CARD_GONE')
  return job
}

/** DynamoDB deletes up to two days late: the row may still be there. */
function isExpired({ expiresAt }: Job, now: Date): boolean {
  return expiresAt !== undefined && expiresAt * 1000 <= now.getTime()
}
