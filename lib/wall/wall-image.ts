import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { JobStore } from '../job/job-store'
import { CARD_IMAGE_URL_SECONDS } from '../job/limits'
import { wallStateOf } from './wall-state'

export interface WallImagePorts {
  jobs: Pick<JobStore, 'read'>
  /** A URL that gives the object for so many seconds. */
  signUrl: (s3Key: string, seconds: number) => Promise<string>
  now: () => Date
}

const Arguments = z.object({ jobId: z.uuid() })

/**
 * A short-lived URL of the art of a card on the wall, for whoever may read the wall.
 * Refuses with `INVALID_REQUEST` or `CARD_GONE`.
 */
export function createWallImage({ jobs, signUrl, now }: WallImagePorts) {
  return async function wallImage(rawArguments: unknown) {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await jobs.read(parsed.data.jobId)
    if (!job?.s3Key || wallStateOf(job) !== 'on-the-wall') throw new RefusalError('CARD_GONE')
    return {
      url: await signUrl(job.s3Key, CARD_IMAGE_URL_SECONDS),
      expiresAt: new Date(now().getTime() + CARD_IMAGE_URL_SECONDS * 1000).toISOString(),
    }
  }
}
