import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { JobRecord } from '../job/job'
import type { Log } from '../job/log'
import type { EraseCard } from '../retention/erase-card'
import { type CardFinder, requireCard } from './card-finder'

export interface DeleteCardPorts {
  cards: Pick<CardFinder, 'byToken'>
  eraseCard: EraseCard
  now: () => Date
  log: Log
}

const Arguments = z.object({ token: z.string().max(64) })

/**
 * Deletes a card for whoever has its link; deleting twice is deleting once.
 * Refuses with `INVALID_REQUEST`, `CARD_GONE`, `JOB_NOT_FOUND` or `BUSY`.
 */
export function createDeleteCard({ cards, eraseCard, now, log }: DeleteCardPorts) {
  return async function deleteCard(rawArguments: unknown): Promise<JobRecord> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { id } = await requireCard(cards, parsed.data.token, now())
    const job = await eraseCard(id)
    log.info('Card deleted by its guest', { jobId: id })
    return job
  }
}
