import { RefusalError } from '../failure/refusal'
import type { PrintJob } from './print-job'

/** A station that has not reported for this long is gone: its print returns to the line. */
export const PRINT_LEASE_MS = 60_000

/** What may happen to a print. */
export type PrintChange =
  /** A station takes it, if it is free, or holds on to what it has. */
  | { kind: 'claim'; station: string }
  /** The station that holds it put it on paper. */
  | { kind: 'printed'; station: string }
  /** The station that holds it could not. */
  | { kind: 'problem'; station: string; problem: string }
  /** The station that holds it gives it back unprinted, e.g. for another. */
  | { kind: 'release'; station: string }
  /** Staff want another copy, or another try. */
  | { kind: 'again' }

type PrintInLine = Pick<PrintJob, 'status' | 'leaseUntil' | 'station'>

/** True when a station may take the print: it waits, whoever held it is gone, or it holds the print itself. */
export function isFreeFor(
  station: string,
  { status, leaseUntil, station: holder }: PrintInLine,
  now: Date,
): boolean {
  if (status === 'requested') return true
  if (status !== 'claimed') return false
  return holder === station || leaseUntil === undefined || Date.parse(leaseUntil) <= now.getTime()
}

/** The one place that knows the legal moves of a print. Refuses with `PRINT_TAKEN` what is not the caller's to do. */
export function changePrint(print: PrintJob, change: PrintChange, now: Date): PrintJob {
  return { ...print, ...moved(print, change, now), version: print.version + 1 }
}

function moved(print: PrintJob, change: PrintChange, now: Date): Partial<PrintJob> {
  if (change.kind === 'claim') {
    if (!isFreeFor(change.station, print, now)) throw new RefusalError('PRINT_TAKEN')
    const leaseUntil = new Date(now.getTime() + PRINT_LEASE_MS).toISOString()
    return { status: 'claimed', station: change.station, leaseUntil, problem: undefined }
  }
  if (change.kind === 'again') {
    // Only a copy that is on paper is one more; a try that failed used none.
    const copies = print.status === 'printed' ? print.copies + 1 : print.copies
    return { status: 'requested', copies, station: undefined, leaseUntil: undefined, problem: undefined }
  }
  const isHeld = print.status === 'claimed' && print.station === change.station
  if (!isHeld) throw new RefusalError('PRINT_TAKEN')
  switch (change.kind) {
    case 'printed':
      return {
        ...{ status: 'printed', printed: print.printed + 1, printedAt: now.toISOString() },
        leaseUntil: undefined,
      }
    case 'problem':
      return { status: 'problem', problem: change.problem, leaseUntil: undefined }
    case 'release':
      return { status: 'requested', station: undefined, leaseUntil: undefined }
  }
}
