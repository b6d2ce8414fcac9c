import { useState } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'
import type { Event } from '../../lib/event/event'
import type { Job } from '../../lib/job/job'
import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { cardsLeft } from '../../lib/visit/visit'
import { CardBack } from '../card/card-back'
import { LiveCard } from '../card/live-card'
import { RevealCard } from '../card/reveal-card'
import { Backstage } from '../ui/stage'
import type { KioskSession, KioskView } from './kiosk-session'
import { Reveal } from './screens/reveal'
import { Take } from './screens/take'
import { TicketStep } from './ticket-step'
import type { CardPicture } from '../card/keep-picture'
import { useWords } from '../words/guest-words'
import { useCardFacts } from './use-card-facts'
import { usePrint } from './use-print'
import { useStageSet } from './use-stage-set'
import { useTakeAway } from './use-take-away'
import { usePaintMark } from './use-paint-mark'

type ScreenOf<K extends KioskScreen['kind']> = Extract<KioskScreen, { kind: K }>

interface CardStepProps {
  api: BoothApi
  session: KioskSession
  screen: ScreenOf<'ticket' | 'reveal' | 'take'>
  view: KioskView
}

/** A card from its ticket on: turned over once it is finished and its picture is here, then the guest's to take. */
export function CardStep({ api, session, screen, view }: CardStepProps) {
  const { job } = screen.turn
  const picture = view.picture?.jobId === job.id ? view.picture : undefined
  const isStageSet = useStageSet(job)
  usePaintMark(picture && job.id, 'picture')
  if (screen.kind === 'take')
    return <TakeStep api={api} screen={screen} session={session} picture={picture} />
  const isRevealed = screen.kind === 'reveal' && picture !== undefined
  return (
    <>
      {!isRevealed && (
        <TicketStep
          event={screen.event}
          job={job}
          view={view}
          onLeave={session.leaveLine}
          onDone={() => session.guest({ type: 'done' })}
        />
      )}
      {/* Set up while the picture is painted, so that the guest waits for the picture alone. */}
      {(isRevealed || isStageSet) && (
        <Backstage waiting={!isRevealed}>
          <RevealStep event={screen.event} job={job} session={session} picture={picture} />
        </Backstage>
      )}
    </>
  )
}

interface RevealStepProps {
  event: Event
  job: Job
  session: KioskSession
  picture: CardPicture | undefined
}

function RevealStep({ event, job, session, picture }: RevealStepProps) {
  const words = useWords()
  const facts = useCardFacts(job, event)
  const [dark, setDark] = useState(false)
  const [lit, setLit] = useState(false)
  const [revealed, setRevealed] = useState(false)
  return (
    <Reveal
      eventName={event.name}
      displayName={job.displayName}
      light={picture?.lightUrl}
      card={
        <RevealCard
          facts={facts}
          artUrl={picture?.url}
          back={<CardBack eventName={event.name} ticket={job.ticket} label={words.ticket.ticket} />}
          onDark={() => setDark(true)}
          onLit={() => setLit(true)}
          onRevealed={() => setRevealed(true)}
        />
      }
      dark={dark}
      lit={lit}
      revealed={revealed}
      onContinue={() => session.guest({ type: 'continue' })}
    />
  )
}

interface TakeStepProps {
  api: BoothApi
  screen: ScreenOf<'take'>
  session: KioskSession
  picture: CardPicture | undefined
}

function TakeStep({ api, screen: { event, turn }, session, picture }: TakeStepProps) {
  const left = cardsLeft(turn.visit)
  const facts = useCardFacts(turn.job, event)
  const takeAway = useTakeAway(turn.job)
  const print = usePrint(api, turn.job.id)
  return (
    <Take
      eventName={event.name}
      displayName={turn.job.displayName}
      light={picture?.lightUrl}
      card={<LiveCard facts={facts} artUrl={picture?.url} />}
      takeAway={takeAway}
      print={(event.printLimit ?? 0) > 0 ? print : undefined}
      keptUntil={turn.job.expiresAt === undefined ? undefined : new Date(turn.job.expiresAt * 1000)}
      cardsLeft={left}
      onAnother={left > 0 ? () => session.guest({ type: 'another' }) : undefined}
      onDone={() => session.guest({ type: 'done' })}
    />
  )
}
