import type { BoothApi } from '../../lib/api/booth-api'
import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { useWords } from '../words/guest-words'
import type { KioskSession, KioskView } from './kiosk-session'
import { CardStep, ConsentStep, FaceDownCard, MakeStep, NameStep } from './later-screens'
import { noticeMessage } from './notice-message'
import { AttractStep } from './attract-step'
import { useSeenIdeas } from './seen-ideas'
import type { StageCard } from './screens/attract'
import { Notice } from './screens/notice'

interface GuestTurnProps {
  api: BoothApi
  session: KioskSession
  view: KioskView
  screen: KioskScreen
  /** Cards that guests made and staff approved, for the stage. */
  approved: readonly StageCard[]
}

/** One guest's turn: the screen for each step. */
export function GuestTurn({ api, session, view, screen, approved }: GuestTurnProps) {
  const seenIdeas = useSeenIdeas()
  switch (screen.kind) {
    case 'loading':
      return null
    case 'attract':
      return <AttractStep event={screen.event} session={session} view={view} approved={approved} />
    case 'consent':
      return <ConsentStep screen={screen} session={session} language={view.kiosk.settings.language} />
    case 'make':
      return <MakeStep event={screen.event} turn={screen.turn} seenIdeas={seenIdeas} guest={session.guest} />
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

function NoticeStep({ screen, session: { guest } }: { screen: ScreenOf<'notice'>; session: KioskSession }) {
  const words = useWords()
  const { event, notice, way, trying } = screen
  return (
    <Notice
      eventName={event?.name}
      kind={notice}
      message={noticeMessage(screen, words)}
      trying={trying}
      back={event && <FaceDownCard eventName={event.name} unclaimed />}
      onContinue={way === 'none' ? undefined : () => guest({ type: way })}
    />
  )
}
