import type { Refusal } from '../failure/refusal'
import type { Turn } from './kiosk'

type Sending = Extract<Turn, { step: 'sending' }>

/** Where a refused card leads: back to the words, to a wait, or to a new visit; the draft is always kept. */
export function turnForRefusedCard({ visit, draft, jobId }: Sending, { code, message }: Refusal): Turn {
  switch (code) {
    case 'EVENT_PAUSED':
      return { step: 'sending', visit, draft, jobId, held: 'paused' }
    case 'BUSY':
    case 'ARTIST_RESTING':
      return { step: 'sending', visit, draft, jobId, held: 'busy' }
    case 'ALLOWANCE_USED':
      return { step: 'notice', notice: 'allowance-used', visit, draft }
    case 'VISIT_NOT_FOUND':
    case 'VISIT_ENDED':
      return { step: 'starting', draft }
    case 'NAME_MISSING':
    case 'NAME_TOO_LONG':
      return { step: 'name', visit, draft, problem: message }
    case 'EVENT_CLOSED':
    case 'EVENT_NOT_FOUND':
      return { step: 'make', visit, draft }
    default:
      return { step: 'make', visit, draft, problem: message }
  }
}
