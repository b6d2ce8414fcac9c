import { z } from 'zod'
import type { Event } from '../event/event'
import { RefusalError } from '../failure/refusal'
import { type Job, isAdmitted } from '../job/job'
import type { JobStore } from '../job/job-store'
import type { Log } from '../job/log'
import { changePrint } from './print-change'
import type { PrintJob } from './print-job'
import { type PrintCounter, type PrintStore, changeStoredPrint } from './print-store'

export interface RequestPrintPorts {
  jobs: Pick<JobStore, 'read'>
  events: { read(eventId: string): Promise<Pick<Event, 'printLimit'> | undefined> }
  prints: PrintStore
  counter: PrintCounter
  now: () => Date
  log: Log
}

const Arguments = z.object({ jobId: z.uuid(), again: z.boolean().nullish() })

/**
 * Puts a finished card into the line of the printer and gives it a number to call; asking twice is asking once. A
 * kiosk asks for its own card; staff for any, and with `again` for another copy or another try.
 * Refuses with `INVALID_REQUEST`, `JOB_NOT_FOUND`, `CARD_GONE`, `CARD_NOT_READY`, `PRINTING_OFF`, `PRINTS_USED_UP`
 * or `BUSY`.
 */
export function createRequestPrint(ports: RequestPrintPorts) {
  const { jobs, events, prints, counter, now, log } = ports
  return async function requestPrint(
    rawArguments: unknown,
    caller: { sub: string; isStaff: boolean },
  ): Promise<PrintJob> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const job = await jobs.read(parsed.data.jobId)
    if (!job || (job.owner !== caller.sub && !caller.isStaff)) throw new RefusalError('JOB_NOT_FOUND')
    if (job.deletedAt !== undefined) throw new RefusalError('CARD_GONE')
    if (job.status !== 'completed' || !isAdmitted(job)) throw new RefusalError('CARD_NOT_READY')
    const limit = (await events.read(job.eventId))?.printLimit ?? 0
    if (limit === 0) throw new RefusalError('PRINTING_OFF')
    const earlier = await prints.read(job.id)
    if (!earlier) return first(job, limit)
    return parsed.data.again && caller.isStaff ? again(earlier, limit) : earlier
  }

  async function first(job: Job, limit: number): Promise<PrintJob> {
    const number = await counter.takeCopy(job.eventId, { isNew: true, limit })
    if (number === 'used-up') throw new RefusalError('PRINTS_USED_UP')
    const print = newPrint(job, number, now())
    if ((await prints.create(print)) === 'created') {
      log.info('Print requested', { jobId: job.id, number })
      return print
    }
    const twin = await prints.read(job.id)
    if (!twin) throw new RefusalError('BUSY')
    return twin
  }

  async function again(print: PrintJob, limit: number): Promise<PrintJob> {
    if (print.status === 'requested' || print.status === 'claimed') return print
    if (print.status === 'printed') {
      const copy = await counter.takeCopy(print.eventId, { isNew: false, limit })
      if (copy === 'used-up') throw new RefusalError('PRINTS_USED_UP')
    }
    log.info('Print requested again', { jobId: print.id, number: print.number })
    return changeStoredPrint(prints, print.id, (before) => changePrint(before, { kind: 'again' }, now()))
  }
}

function newPrint(job: Job, number: number, now: Date): PrintJob {
  const { id, eventId, owner, displayName, userNumber, ticket, expiresAt } = job
  return {
    ...{ id, eventId, owner, displayName, userNumber, ticket, expiresAt, number },
    ...{ status: 'requested', version: 1, copies: 1, printed: 0, requestedAt: now.toISOString() },
  }
}
