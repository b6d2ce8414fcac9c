import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { CardFinder } from './card-finder'
import { parseShortCode, shortCodeExpiry } from './short-code'

/** Codes that may be tried in one minute, by everybody together: a booth's guests never come near it. */
export const CODE_TRIES_PER_MINUTE = 60

export interface TokenByCodePorts {
  cards: Pick<CardFinder, 'byShortCode'>
  /** Counts one more try in this minute, atomically, and gives the number so far. */
  countTry: (minute: string) => Promise<number>
  now: () => Date
}

const Arguments = z.object({ code: z.string().max(64) })

/**
 * The take-away token behind a short code. Every try is counted before it is looked up.
 * Refuses with `INVALID_REQUEST`, `CODE_UNKNOWN` (also for codes that have run out) or `TOO_MANY_TRIES`.
 */
export function createTokenByCode({ cards, countTry, now }: TokenByCodePorts) {
  return async function tokenByCode(rawArguments: unknown): Promise<string> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const at = now()
    if ((await countTry(at.toISOString().slice(0, 16))) > CODE_TRIES_PER_MINUTE) {
      throw new RefusalError('TOO_MANY_TRIES')
    }
    const code = parseShortCode(parsed.data.code)
    const job = code === undefined ? undefined : await cards.byShortCode(code)
    if (!job?.takeAwayToken || job.deletedAt !== undefined || shortCodeExpiry(job) <= at) {
      throw new RefusalError('CODE_UNKNOWN')
    }
    return job.takeAwayToken
  }
}
