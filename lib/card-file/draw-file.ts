import { cardFacts } from '../card/card-facts'
import type { Event } from '../event/event'
import { RefusalError } from '../failure/refusal'
import type { ArtStore } from '../job/art'
import type { Job } from '../job/job'
import { CARD_IMAGE_URL_SECONDS } from '../job/limits'
import type { Log } from '../job/log'
import { type CardFile, cardFileKey, fileType } from './card-file'
import type { Drawing } from './drawing'

export interface DrawFilePorts {
  readEvent: (eventId: string) => Promise<Event | undefined>
  files: Pick<ArtStore, 'exists' | 'remove'> & {
    signUrl: (s3Key: string, seconds: number) => Promise<string>
    signPutUrl: (s3Key: string, type: string, seconds: number) => Promise<string>
  }
  /** Draws and stores; gives control back when the file is there. */
  draw: (drawing: Drawing) => Promise<void>
  /** Whether the card has been deleted meanwhile. */
  isGone: () => Promise<boolean>
  log: Log
}

/** A drawing that takes longer than this has failed. */
const DRAWING_SECONDS = 60

/**
 * A short-lived URL of one of a finished card's files, which is drawn when it is first asked for, and kept.
 * Refuses with `CARD_GONE`.
 */
export async function drawFileOnce(ports: DrawFilePorts, job: Job, file: CardFile): Promise<string> {
  const { files, log } = ports
  const s3Key = cardFileKey(job, file)
  if (file !== 'art' && !(await files.exists(s3Key))) {
    const event = await ports.readEvent(job.eventId)
    if (!event) throw new RefusalError('CARD_GONE')
    await ports.draw({
      file,
      facts: cardFacts(job, event),
      brand: event.brand,
      artUrl: await files.signUrl(cardFileKey(job, 'art'), DRAWING_SECONDS),
      putUrl: await files.signPutUrl(s3Key, fileType(file), DRAWING_SECONDS),
    })
    log.info('A card file is drawn', { jobId: job.id, file })
    // Its guest may have deleted the card while this file was being drawn.
    if (await ports.isGone()) {
      await files.remove([s3Key])
      throw new RefusalError('CARD_GONE')
    }
  }
  return files.signUrl(s3Key, CARD_IMAGE_URL_SECONDS)
}
