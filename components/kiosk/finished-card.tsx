import { useState } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'
import { cardFacts } from '../../lib/card/card-facts'
import type { GuestEvent } from '../../lib/kiosk/kiosk-event'
import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { cardsLeft } from '../../lib/visit/visit'
import { LiveCard } from '../card/live-card'
import { RevealCard } from '../card/reveal-card'
import type { KioskView } from './kiosk-session'
import { Reveal } from './screens/reveal'
import { Take } from './screens/take'
import { TicketStep } from './ticket-step'
import { useCardImage } from './use-card-image'
import { usePaintMark } from './use-paint-mark'

interface FinishedCardProps {
  api: BoothApi
  screen: Extract<KioskScreen, { kind: 'reveal' | 'take' }>
  view: KioskView
  guest: (event: GuestEvent) => void
}

/** A finished card: turned over once its picture is here, then the guest's to take. */
export function FinishedCard({ api, screen, view, guest }: FinishedCardProps) {
  const { event, turn } = screen
  const { job, visit } = turn
  const [lit, setLit] = useState(false)
  const [revealed, setRevealed] = useState(false)
  const picture = useCardImage(api, job.id)
  usePaintMark(picture && job.id, 'completed')
  const facts = cardFacts(job, event)
  const shown = { eventName: event.name, displayName: job.displayName, light: picture?.lightUrl }

  if (turn.step === 'take') {
    const left = cardsLeft(visit)
    return (
      <Take
        {...shown}
        card={<LiveCard facts={facts} artUrl={picture?.url} />}
        cardsLeft={left}
        onAnother={left > 0 ? () => guest({ type: 'another' }) : undefined}
        onDone={() => guest({ type: 'done' })}
      />
    )
  }
  if (!picture) return <TicketStep event={event} turn={turn} view={view} onLeave={() => undefined} />
  return (
    <Reveal
      {...shown}
      card={
        <RevealCard
          facts={facts}
          artUrl={picture.url}
          onLit={() => setLit(true)}
          onRevealed={() => setRevealed(true)}
        />
      }
      lit={lit}
      revealed={revealed}
      onContinue={() => guest({ type: 'continue' })}
    />
  )
}
