import { type Art, type ArtStore, artKey } from './art'
import type { Job } from './job'
import { STORE_PATIENCE_MS } from './limits'
import type { Log } from './log'
import { troubleDelayMs } from './retry-delay'

interface StoreArtPorts {
  art: ArtStore
  random: () => number
  log: Log
}

/**
 * Stores a paid picture, as often as it takes for over a minute: giving up would mean to pay for another.
 * Throws what the last try threw.
 */
export async function storeArt({ art, random, log }: StoreArtPorts, job: Job, { bytes }: Art): Promise<void> {
  const s3Key = artKey(job)
  const startedAtMs = performance.now()
  for (let tries = 0; ; tries += 1) {
    try {
      await art.put(s3Key, bytes, metadataOf(job))
      log.info('The art is stored', { s3Key })
      return
    } catch (error) {
      if (performance.now() - startedAtMs > STORE_PATIENCE_MS) throw error
      log.warn('The art could not be stored; trying again', { error })
    }
    await wait(troubleDelayMs(tries, random()) / 2)
  }
}

function metadataOf(job: Job): Record<string, string> {
  return {
    'job-id': job.id,
    'user-number': String(job.userNumber),
    'session-id': job.sessionId,
    'created-at': job.createdAt,
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
