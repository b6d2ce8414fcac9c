import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { type CardFinder, requireCard } from './card-finder'
import type { GuestCard } from './guest-card'
import { showCard } from './show-card'

export interface CardByTokenPorts {
  cards: CardFinder
  now: () => Date
}

const Arguments = z.object({ token: z.string().max(64) })

/** A card for whoever has its link. Refuses with `INVALID_REQUEST` or `CARD_GONE`. */
export function createCardByToken({ cards, now }: CardByTokenPorts) {
  return async function cardByToken(rawArguments: unknown): Promise<GuestCard> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await requireCard(cards, parsed.data.token, now())
    const [event, line] = await Promise.all([
      cards.readEvent(job.eventId),
      job.status === 'queued' || job.status === 'processing' ? cards.readLine(job.eventId) : undefined,
    ])
    if (!event) throw new RefusalError('CARD_GONE')
    return showCard(job, event, line, now())
  }
}
