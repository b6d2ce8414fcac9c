import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { Job } from '../job/job'
import { type CardFinder, requireCard } from '../take-away/card-finder'
import { isCardFile } from './card-file'
import { type DrawFilePorts, drawFileOnce } from './draw-file'

export interface CardFilePorts extends Omit<DrawFilePorts, 'readEvent' | 'isGone'> {
  cards: Pick<CardFinder, 'byToken' | 'readEvent'>
  now: () => Date
}

const Arguments = z.object({ token: z.string().max(64), file: z.string().refine(isCardFile) })

/**
 * A short-lived URL of one of a finished card's files, for whoever has its link. It is drawn when it is first asked
 * for, and kept. Refuses with `INVALID_REQUEST`, `CARD_GONE` or `CARD_NOT_READY`.
 */
export function createGiveCardFile({ cards, now, ...ports }: CardFilePorts) {
  return async function giveCardFile(rawArguments: unknown): Promise<string> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { token, file } = parsed.data
    const job = await requireFinished(cards, token, now())
    const readEvent = (eventId: string) => cards.readEvent(eventId)
    const isGone = async () => {
      const card = await cards.byToken(token)
      return card === undefined || card.deletedAt !== undefined
    }
    return drawFileOnce({ ...ports, readEvent, isGone }, job, file)
  }
}

async function requireFinished(cards: Pick<CardFinder, 'byToken'>, token: string, now: Date): Promise<Job> {
  const job = await requireCard(cards, token, now)
  if (job.deletedAt !== undefined) throw new RefusalError('CARD_GONE')
  if (job.status !== 'completed') throw new RefusalError('CARD_NOT_READY')
  return job
}
