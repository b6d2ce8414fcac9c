import { useMemo } from 'react'
import type { Event } from '../../lib/event/event'
import { offeredLanguages } from '../../lib/kiosk/guest-settings'
import { useWords } from '../words/guest-words'
import type { KioskSession, KioskView } from './kiosk-session'
import { Attract, type StageCard } from './screens/attract'
import { SampleCard } from './screens/sample-card'

interface AttractStepProps {
  event: Event
  session: KioskSession
  view: KioskView
  /** Cards that guests made and staff approved. */
  approved: readonly StageCard[]
}

/** Each sample's picture, and the foil that shines on it. */
const samples = [
  ['/attract/1.webp', 'stars'],
  ['/attract/2.webp', 'satin'],
  ['/attract/3.webp', 'prism'],
  ['/attract/4.webp', 'rays'],
  ['/attract/5.webp', 'satin'],
  ['/attract/6.webp', 'stars'],
] as const

/** So many cards are in sight; while fewer are approved, samples invite beside them. */
const fullStage = 3

/** The stage before a guest comes. */
export function AttractStep({ event, session: { guest }, view, approved }: AttractStepProps) {
  const { attract } = useWords()
  const { line } = view
  const invitations = useMemo(
    () =>
      samples.map(([art, foil]): StageCard => {
        const facts = { art, foil, eventName: event.name, place: event.place, name: attract.sampleName }
        return { id: art, face: (isFront) => <SampleCard {...facts} live={isFront} /> }
      }),
    [event.name, event.place, attract.sampleName],
  )
  return (
    <Attract
      eventName={event.name}
      cards={approved.length >= fullStage ? approved : [...approved, ...invitations]}
      line={line && { waiting: Math.max(0, line.lastTicket - line.startedTicket) }}
      settings={view.kiosk.settings}
      offered={offeredLanguages(event)}
      onLanguage={(language) => guest({ type: 'language-chosen', language })}
      onComfort={(comfort) => guest({ type: 'comfort-switched', comfort })}
      onStart={() => guest({ type: 'start' })}
    />
  )
}
