import { z } from 'zod'
import { cardFacts } from '../card/card-facts'
import { RefusalError } from '../failure/refusal'
import type { Job } from '../job/job'
import type { ArtStore } from '../job/art'
import { CARD_IMAGE_URL_SECONDS } from '../job/limits'
import type { Log } from '../job/log'
import { type CardFinder, requireCard } from '../take-away/card-finder'
import { cardFileKey, isCardFile } from './card-file'
import type { Drawing } from './drawing'

export interface CardFilePorts {
  cards: Pick<CardFinder, 'byToken' | 'readEvent'>
  files: Pick<ArtStore, 'exists' | 'remove'> & {
    signUrl: (s3Key: string, seconds: number) => Promise<string>
    signPutUrl: (s3Key: string, seconds: number) => Promise<string>
  }
  /** Draws and stores; gives control back when the file is there. */
  draw: (drawing: Drawing) => Promise<void>
  now: () => Date
  log: Log
}

/** A drawing that takes longer than this has failed. */
const DRAWING_SECONDS = 60

const Arguments = z.object({ token: z.string().max(64), file: z.string().refine(isCardFile) })

/**
 * A short-lived URL of one of a finished card's files, for whoever has its link. It is drawn when it is first asked
 * for, and kept. Refuses with `INVALID_REQUEST`, `CARD_GONE` or `CARD_NOT_READY`.
 */
export function createGiveCardFile({ cards, files, draw, now, log }: CardFilePorts) {
  return async function giveCardFile(rawArguments: unknown): Promise<string> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { token, file } = parsed.data
    const job = await requireFinished(cards, token, now())
    const s3Key = cardFileKey(job, file)
    if (file !== 'art' && !(await files.exists(s3Key))) {
      const event = await cards.readEvent(job.eventId)
      if (!event) throw new RefusalError('CARD_GONE')
      await draw({
        file,
        facts: cardFacts(job, event),
        brand: event.brand,
        artUrl: await files.signUrl(cardFileKey(job, 'art'), DRAWING_SECONDS),
        putUrl: await files.signPutUrl(s3Key, DRAWING_SECONDS),
      })
      log.info('A card file is drawn', { jobId: job.id, file })
      await takeBackIfDeleted(token, s3Key)
    }
    return files.signUrl(s3Key, CARD_IMAGE_URL_SECONDS)
  }

  /** Its guest may have deleted the card while this file was being drawn. */
  async function takeBackIfDeleted(token: string, s3Key: string): Promise<void> {
    const job = await cards.byToken(token)
    if (job?.deletedAt === undefined && job !== undefined) return
    await files.remove([s3Key])
    throw new RefusalError('CARD_GONE')
  }
}

async function requireFinished(cards: Pick<CardFinder, 'byToken'>, token: string, now: Date): Promise<Job> {
  const job = await requireCard(cards, token, now)
  if (job.deletedAt !== undefined) throw new RefusalError('CARD_GONE')
  if (job.status !== 'completed') throw new RefusalError('CARD_NOT_READY')
  return job
}
