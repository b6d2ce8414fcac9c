import { z } from 'zod'
import type { Event } from '../event/event'
import { RefusalError } from '../failure/refusal'
import { type Job, isAdmitted } from '../job/job'
import type { JobStore } from '../job/job-store'
import type { PrintStore } from '../print/print-store'
import { type DrawFilePorts, drawFileOnce } from './draw-file'

export interface PrintFilePorts extends Omit<DrawFilePorts, 'readEvent' | 'isGone'> {
  jobs: Pick<JobStore, 'read'>
  events: { read(eventId: string): Promise<Event | undefined> }
  prints: Pick<PrintStore, 'read'>
}

const Arguments = z.object({ jobId: z.uuid() })

/**
 * A short-lived URL of the sheet of a card that was asked for on paper, for stations. No other card's is given.
 * Refuses with `INVALID_REQUEST`, `PRINT_NOT_FOUND` or `CARD_GONE`.
 */
export function createPrintFile({ jobs, events, prints, ...ports }: PrintFilePorts) {
  const readCard = async (jobId: string): Promise<Job> => {
    const job = await jobs.read(jobId)
    if (job?.status !== 'completed' || job.deletedAt !== undefined || !isAdmitted(job))
      throw new RefusalError('CARD_GONE')
    return job
  }
  return async function printFile(rawArguments: unknown): Promise<string> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { jobId } = parsed.data
    if (!(await prints.read(jobId))) throw new RefusalError('PRINT_NOT_FOUND')
    const isGone = async () => (await jobs.read(jobId))?.deletedAt !== undefined
    const readEvent = (eventId: string) => events.read(eventId)
    return drawFileOnce({ ...ports, readEvent, isGone }, await readCard(jobId), 'print')
  }
}
