import { RefusalError } from '../failure/refusal'
import { sessionId } from './session-id'
import type { Visit } from './visit'

/** The visit with a fresh allowance beside the cards it has; its session has a new name. Refuses with `VISIT_ENDED`. */
export function grantAllowance(visit: Visit, allowance: number): Visit {
  if (visit.endedAt) throw new RefusalError('VISIT_ENDED')
  const override = visit.override + 1
  return {
    ...visit,
    override,
    sessionId: sessionId({ ...visit, override }),
    allowance: visit.jobIds.length + allowance,
    version: visit.version + 1,
  }
}

/** The visit, ended; ending it twice is ending it once. */
export function endedVisit(visit: Visit, now: Date): Visit {
  return visit.endedAt ? visit : { ...visit, endedAt: now.toISOString(), version: visit.version + 1 }
}
