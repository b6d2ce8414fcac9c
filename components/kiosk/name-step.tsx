import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { findStyle } from '../../lib/prompt/style'
import { sayReason, styleLabel } from '../../lib/words/words'
import { useWords } from '../words/guest-words'
import type { KioskSession } from './kiosk-session'
import { newJobId } from './new-job-id'
import { NameCard } from './screens/name-card'

interface NameStepProps {
  screen: Extract<KioskScreen, { kind: 'name' }>
  session: KioskSession
}

/** The name on the card, and the asking for it. */
export function NameStep({ screen, session: { guest } }: NameStepProps) {
  const words = useWords()
  const { event, turn } = screen
  const style = findStyle(turn.draft.styleId)
  const problem = turn.step === 'name' ? turn.problem : undefined
  return (
    <NameCard
      eventName={event.name}
      prompt={turn.draft.prompt}
      styleLabel={style ? styleLabel(words, style) : ''}
      name={turn.draft.name}
      onName={(name) => guest({ type: 'name-typed', name })}
      onSubmit={() => guest({ type: 'submit', jobId: newJobId() })}
      onBack={() => guest({ type: 'back' })}
      sending={turn.step === 'sending'}
      problem={problem && sayReason(words, problem)}
    />
  )
}
