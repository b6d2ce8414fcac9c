import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { endedVisit } from './grant-allowance'
import type { Visit } from './visit'
import { type VisitStore, changeVisit } from './visit-store'

export interface EndVisitPorts {
  visits: VisitStore
  now: () => Date
}

const Arguments = z.object({ visitId: z.string().min(1).max(64) })

/**
 * Ends the caller's own visit; ending it twice is ending it once. Jobs that run go on.
 * Refuses with `INVALID_REQUEST` or `VISIT_NOT_FOUND`, the latter for another kiosk's visit too.
 */
export function createEndVisit({ visits, now }: EndVisitPorts) {
  return async function endVisit(rawArguments: unknown, caller: { sub: string }): Promise<Visit> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    return changeVisit(visits, parsed.data.visitId, (visit) => {
      if (visit.owner !== caller.sub) throw new RefusalError('VISIT_NOT_FOUND')
      return endedVisit(visit, now())
    })
  }
}
