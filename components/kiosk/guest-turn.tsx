import type { BoothApi } from '../../lib/api/booth-api'
import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { findStyle } from '../../lib/prompt/style'
import { CardStep } from './card-step'
import type { KioskSession, KioskView } from './kiosk-session'
import { MakeStep } from './make-step'
import { newJobId } from './new-job-id'
import { Attract } from './screens/attract'
import { NameCard } from './screens/name-card'
import { Notice } from './screens/notice'

interface GuestTurnProps {
  api: BoothApi
  session: KioskSession
  view: KioskView
  screen: KioskScreen
}

const attractArts = [1, 2, 3, 4, 5, 6].map((number) => `/attract/${number}.webp`)

/** One guest's turn: the screen for each step. */
export function GuestTurn({ api, session, view, screen }: GuestTurnProps) {
  const { guest } = session
  const { line } = view
  switch (screen.kind) {
    case 'loading':
      return null
    case 'attract':
      return (
        <Attract
          eventName={screen.event.name}
          place={screen.event.place}
          arts={attractArts}
          line={line && { waiting: Math.max(0, line.lastTicket - line.startedTicket) }}
          onStart={() => guest({ type: 'start' })}
          starting={screen.starting}
        />
      )
    case 'make':
      return <MakeStep event={screen.event} turn={screen.turn} guest={guest} />
    case 'name':
      return <NameStep screen={screen} session={session} />
    case 'ticket':
    case 'reveal':
    case 'take':
      return <CardStep api={api} session={session} screen={screen} view={view} />
    case 'notice':
      return <NoticeStep screen={screen} session={session} />
  }
}

type ScreenOf<K extends KioskScreen['kind']> = Extract<KioskScreen, { kind: K }>

function NameStep({ screen, session: { guest } }: { screen: ScreenOf<'name'>; session: KioskSession }) {
  const { event, turn } = screen
  return (
    <NameCard
      eventName={event.name}
      prompt={turn.draft.prompt}
      styleLabel={findStyle(turn.draft.styleId)?.label ?? ''}
      name={turn.draft.name}
      onName={(name) => guest({ type: 'name-typed', name })}
      onSubmit={() => guest({ type: 'submit', jobId: newJobId() })}
      onBack={() => guest({ type: 'back' })}
      sending={turn.step === 'sending'}
      problem={turn.step === 'name' ? turn.problem : undefined}
    />
  )
}

function NoticeStep({ screen, session: { guest } }: { screen: ScreenOf<'notice'>; session: KioskSession }) {
  const { event, notice, message, way } = screen
  return (
    <Notice
      eventName={event?.name}
      kind={notice}
      message={message}
      onContinue={way === 'none' ? undefined : () => guest({ type: way })}
      continueLabel={notice === 'paused' ? 'Back to my idea' : undefined}
    />
  )
}
