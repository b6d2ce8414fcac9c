import { RefusalError } from '../failure/refusal'
import type { PrintJob } from './print-job'

/** Where prints are kept; every change is pushed to stations and to the kiosk that asked. */
export interface PrintStore {
  read(jobId: string): Promise<PrintJob | undefined>
  /** Writes only if the card has no print yet. */
  create(print: PrintJob): Promise<'created' | 'exists'>
  /** Writes only if the stored version is still `before`'s. */
  save(before: PrintJob, after: PrintJob): Promise<'saved' | 'conflict'>
  /** Prints of an event that may be free, those asked for first at the front. */
  listWaiting(eventId: string): Promise<readonly PrintJob[]>
  /** Removing a print that is not there is no trouble. */
  remove(jobId: string): Promise<void>
}

/** Where an event's sheets are counted. */
export interface PrintCounter {
  /**
   * Counts one more copy and gives the number to call, a new one if `isNew`. Numbers rise by one, and one that is not
   * used after all is never given again. `'used-up'` when the event has no copy left.
   */
  takeCopy(eventId: string, options: { isNew: boolean; limit: number }): Promise<number | 'used-up'>
}

/** Stations, staff and a kiosk write a print: more rounds than this are not a race. */
const MAX_ROUNDS = 10

/** Reads, changes and writes a print until no other write came between. Refuses with `PRINT_NOT_FOUND` or `BUSY`. */
export async function changeStoredPrint(
  prints: Pick<PrintStore, 'read' | 'save'>,
  jobId: string,
  change: (print: PrintJob) => PrintJob,
): Promise<PrintJob> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = await prints.read(jobId)
    if (!before) throw new RefusalError('PRINT_NOT_FOUND')
    const after = change(before)
    if ((await prints.save(before, after)) === 'saved') return after
  }
  throw new RefusalError('BUSY')
}
