import type { Refusal } from '../failure/refusal'
import type { Consent } from '../visit/consent'
import type { Visit } from '../visit/visit'
import type { Turn } from './kiosk'

type Sending = Extract<Turn, { step: 'sending' }>

/** Where a refused card leads: back to the words, to a wait, or to a new visit; the draft is always kept. */
export function turnForRefusedCard({ visit, draft, jobId }: Sending, refusal: Refusal): Turn {
  switch (refusal.code) {
    case 'EVENT_PAUSED':
      return { step: 'sending', visit, draft, jobId, held: 'paused' }
    case 'BUSY':
    case 'ARTIST_RESTING':
      return { step: 'sending', visit, draft, jobId, held: 'busy' }
    case 'ALLOWANCE_USED':
      return { step: 'notice', notice: 'allowance-used', visit, draft }
    case 'VISIT_NOT_FOUND':
    case 'VISIT_ENDED':
      return { step: 'starting', consent: consentOf(visit), draft }
    case 'NAME_MISSING':
    case 'NAME_TOO_LONG':
      return { step: 'name', visit, draft, problem: refusal }
    case 'EVENT_CLOSED':
    case 'EVENT_NOT_FOUND':
      return { step: 'make', visit, draft }
    default:
      return { step: 'make', visit, draft, problem: refusal }
  }
}

/** The same guest goes on: what they agreed to still holds. */
function consentOf({ consentVersion, wallConsent, language }: Visit): Consent {
  return { consentVersion, wallConsent, language }
}
