import type { Event } from '../../lib/event/event'
import type { Turn } from '../../lib/kiosk/kiosk'
import type { GuestEvent } from '../../lib/kiosk/kiosk-event'
import { findStyle } from '../../lib/prompt/style'
import { Make } from './screens/make'
import { useIdeas } from './use-ideas'

interface MakeStepProps {
  event: Event
  turn: Extract<Turn, { step: 'make' }>
  guest: (event: GuestEvent) => void
}

/** The guest's idea, with help for those who have none yet. */
export function MakeStep({ event, turn, guest }: MakeStepProps) {
  const { draft, note, problem, visit } = turn
  const { endings, wholeIdeas, surprise } = useIdeas(event.promptMaxLength)
  const onPrompt = (prompt: string) => guest({ type: 'prompt-typed', prompt })
  return (
    <Make
      eventName={event.name}
      guestNumber={visit.userNumber}
      prompt={draft.prompt}
      maxLength={event.promptMaxLength}
      onPrompt={onPrompt}
      styles={event.styles.flatMap((id) => findStyle(id) ?? [])}
      styleId={draft.styleId}
      onStyle={(styleId) => guest({ type: 'style-chosen', styleId })}
      ideas={note ? wholeIdeas : endings}
      onSurprise={() => {
        const idea = surprise()
        if (idea !== undefined) onPrompt(idea)
      }}
      onNext={() => guest({ type: 'next' })}
      onBack={() => guest({ type: 'back' })}
      note={note}
      problem={problem}
    />
  )
}
