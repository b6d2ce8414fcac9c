import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { endedVisit, grantAllowance } from '../visit/grant-allowance'
import type { Visit } from '../visit/visit'
import { type VisitStore, changeVisit } from '../visit/visit-store'

export interface ChangeVisitPorts {
  visits: VisitStore
  /** Cards of a fresh allowance at that event; undefined when there is no such event. */
  readAllowance: (eventId: string) => Promise<number | undefined>
  now: () => Date
}

const Arguments = z.object({ visitId: z.string().min(1).max(64), action: z.enum(['grant', 'end']) })

/**
 * What staff do to any guest's visit from their console: give a fresh allowance, or end it. Jobs that run go on.
 * Refuses with `INVALID_REQUEST`, `VISIT_NOT_FOUND`, `VISIT_ENDED` (a grant only) or `EVENT_NOT_FOUND`.
 */
export function createChangeVisitByStaff({ visits, readAllowance, now }: ChangeVisitPorts) {
  return async function changeVisitByStaff(rawArguments: unknown): Promise<Visit> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { visitId, action } = parsed.data
    if (action === 'end') return changeVisit(visits, visitId, (visit) => endedVisit(visit, now()))
    const known = await visits.read(visitId)
    if (!known) throw new RefusalError('VISIT_NOT_FOUND')
    const allowance = await readAllowance(known.eventId)
    if (allowance === undefined) throw new RefusalError('EVENT_NOT_FOUND')
    return changeVisit(visits, visitId, (visit) => grantAllowance(visit, allowance), known)
  }
}
