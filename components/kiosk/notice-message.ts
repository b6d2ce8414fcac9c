import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { sayReason, type Words } from '../../lib/words/words'

/** What a notice says beside its headline; undefined when its own words say it all. */
export function noticeMessage(
  { notice, crewNote, hasIdea, reason }: Extract<KioskScreen, { kind: 'notice' }>,
  words: Words,
): string | undefined {
  const { safe, kept } = words.notices
  const note = crewNote && inItsOwnDirection(crewNote)
  switch (notice) {
    case 'paused':
      return [note, hasIdea && kept].filter(Boolean).join(' ') || undefined
    case 'closed':
      return note || undefined
    case 'offline':
      return hasIdea ? safe : undefined
    case 'busy':
      return hasIdea ? kept : undefined
    case 'failed':
      // "It did not work" is the headline already.
      return reason && reason.code !== 'INTERNAL' ? sayReason(words, reason) : undefined
    case 'allowance-used':
    case 'not-found':
      return undefined
  }
}

/** The crew writes in its own language: its full stop stays at its end, whichever way the guest reads. */
function inItsOwnDirection(text: string): string {
  return `\u2068${text}\u2069`
}
