import { RefusalError } from '../failure/refusal'
import type { Visit } from './visit'

/** Where visits are kept. */
export interface VisitStore {
  read(visitId: string): Promise<Visit | undefined>
  create(visit: Visit): Promise<void>
  /** Writes only if the stored version is still `before`'s. */
  save(before: Visit, after: Visit): Promise<'saved' | 'conflict'>
}

/** One visit has one guest: more parallel writers than this are not a booth but an attack. */
const MAX_ROUNDS = 20

/**
 * Reads, changes and writes a visit until no other write came between, so that parallel changes all count.
 * @param known the visit as just read, which saves the first read.
 * @returns the visit as stored; the same object when `change` had nothing to do.
 */
export async function changeVisit(
  visits: VisitStore,
  visitId: string,
  change: (visit: Visit) => Visit,
  known?: Visit,
): Promise<Visit> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = round === 0 && known ? known : await visits.read(visitId)
    if (!before) throw new RefusalError('VISIT_NOT_FOUND')
    const after = change(before)
    if (after === before || (await visits.save(before, after)) === 'saved') return after
  }
  throw new RefusalError('BUSY')
}
