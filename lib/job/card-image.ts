import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { artKey } from './art'
import { isAdmitted, type JobRecord } from './job'
import type { JobStore } from './job-store'
import { CARD_IMAGE_URL_SECONDS } from './limits'

export interface CardImagePorts {
  jobs: JobStore
  /** A URL that gives the object for so many seconds. */
  signUrl: (s3Key: string, seconds: number) => Promise<string>
  now: () => Date
}

const Arguments = z.object({ jobId: z.uuid() })

/**
 * A short-lived URL of a card's art, finished or being painted: for the kiosk that asked for it, and for staff. The art of
 * the latter is there once the job is completed.
 * Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND` (other kiosks' jobs too) or `CARD_NOT_READY`.
 */
export function createCardImage({ jobs, signUrl, now }: CardImagePorts) {
  return async function cardImage(rawArguments: unknown, caller: { sub: string; isStaff: boolean }) {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await jobs.read(parsed.data.jobId)
    if (!job || (job.owner !== caller.sub && !caller.isStaff)) throw new RefusalError('JOB_NOT_FOUND')
    const s3Key = artOf(job)
    if (!s3Key) throw new RefusalError('CARD_NOT_READY')
    return {
      url: await signUrl(s3Key, CARD_IMAGE_URL_SECONDS),
      expiresAt: new Date(now().getTime() + CARD_IMAGE_URL_SECONDS * 1000).toISOString(),
    }
  }
}

/** Where the art is, or will be in a moment. */
function artOf(job: JobRecord): string | undefined {
  if (job.status === 'completed') return job.s3Key
  return job.status === 'processing' && isAdmitted(job) ? artKey(job) : undefined
}
