import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import type { Log } from '../job/log'
import { changePrint, isFreeFor } from './print-change'
import type { PrintJob } from './print-job'
import { type PrintStore, changeStoredPrint } from './print-store'

export interface StationPorts {
  prints: PrintStore
  now: () => Date
  log: Log
}

/** A station names itself, so that two of one account can be told apart. */
const Station = z.string().regex(/^[\w-]{1,64}$/)

const ClaimArguments = z.object({ eventId: z.string().min(1).max(64), station: Station })

/**
 * Gives a station the print that it holds, with a new lease, or else the one that has waited longest; undefined when
 * there is nothing to print. No two stations get the same one. Refuses with `INVALID_REQUEST`.
 */
export function createClaimPrint({ prints, now, log }: StationPorts) {
  return async function claimPrint(rawArguments: unknown): Promise<PrintJob | undefined> {
    const parsed = ClaimArguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, station } = parsed.data
    const waiting = await prints.listWaiting(eventId)
    const own = waiting.filter((print) => print.status === 'claimed' && print.station === station)
    for (const listed of new Set([...own, ...waiting])) {
      // The list may be a moment old: the record is the truth.
      const print = await prints.read(listed.id)
      if (!print || !isFreeFor(station, print, now())) continue
      const claimed = changePrint(print, { kind: 'claim', station }, now())
      if ((await prints.save(print, claimed)) === 'conflict') continue
      log.info('Print claimed', { jobId: print.id, number: print.number, station })
      return claimed
    }
    return undefined
  }
}

const FinishArguments = z.object({
  jobId: z.uuid(),
  station: Station,
  outcome: z.enum(['printed', 'problem', 'release']),
  problem: z.string().max(200).nullish(),
})

/**
 * Takes a station's report on the print that it holds. A report that was sent before is heard once.
 * Refuses with `INVALID_REQUEST`, `PRINT_NOT_FOUND`, `PRINT_TAKEN` (its lease ran out and another took it) or `BUSY`.
 */
export function createFinishPrint({ prints, now, log }: StationPorts) {
  return async function finishPrint(rawArguments: unknown): Promise<PrintJob> {
    const parsed = FinishArguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { jobId, station, outcome, problem } = parsed.data
    const earlier = await prints.read(jobId)
    if (earlier?.status === outcome && earlier.station === station) return earlier
    const print = await changeStoredPrint(prints, jobId, (before) =>
      changePrint(before, { kind: outcome, station, problem: problem ?? 'unknown' }, now()),
    )
    log.info('Print reported', { jobId, number: print.number, station, outcome })
    return print
  }
}
