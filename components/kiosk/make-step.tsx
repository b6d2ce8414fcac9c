import { useState } from 'react'
import type { Event } from '../../lib/event/event'
import type { Turn } from '../../lib/kiosk/kiosk'
import type { GuestEvent } from '../../lib/kiosk/kiosk-event'
import { GOLDEN_ONE_IN } from '../../lib/prompt/ideas'
import { findStyle } from '../../lib/prompt/style'
import { sayReason } from '../../lib/words/words'
import { useWords } from '../words/guest-words'
import { Make } from './screens/make'
import type { SeenIdeas } from './seen-ideas'
import { useIdeas } from './use-ideas'

interface MakeStepProps {
  event: Event
  turn: Extract<Turn, { step: 'make' }>
  seenIdeas: SeenIdeas
  guest: (event: GuestEvent) => void
}

/** The guest's idea, with help for those who have none yet. */
export function MakeStep({ event, turn, seenIdeas, guest }: MakeStepProps) {
  const words = useWords()
  const { draft, passed, problem, visit } = turn
  const { suggestion, surprise } = useIdeas(event.promptMaxLength, seenIdeas)
  const [golden, setGolden] = useState<string>()
  const onPrompt = (prompt: string) => guest({ type: 'prompt-typed', prompt })
  const onSurprise = () => {
    const idea = surprise()
    if (!idea) return
    onPrompt(idea.text)
    if (idea.golden) setGolden(idea.text)
  }
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
      suggestion={suggestion}
      onSurprise={onSurprise}
      praise={golden === draft.prompt ? words.make.golden(GOLDEN_ONE_IN) : undefined}
      onNext={() => guest({ type: 'next' })}
      onBack={() => guest({ type: 'back' })}
      passed={passed && { code: passed.code, words: sayReason(words, passed) }}
      problem={problem && sayReason(words, problem)}
    />
  )
}
