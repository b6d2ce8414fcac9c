import type { BoothApi } from '../../lib/api/booth-api'
import { offeredLanguages } from '../../lib/kiosk/guest-settings'
import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { useWords } from '../words/guest-words'
import type { KioskSession, KioskView } from './kiosk-session'
import { CardStep, ConsentStep, MakeStep, NameStep } from './later-screens'
import { noticeMessage } from './notice-message'
import { useSeenIdeas } from './seen-ideas'
import { Attract } from './screens/attract'
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
  const seenIdeas = useSeenIdeas()
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
          settings={view.kiosk.settings}
          offered={offeredLanguages(screen.event)}
          onLanguage={(language) => guest({ type: 'language-chosen', language })}
          onComfort={(comfort) => guest({ type: 'comfort-switched', comfort })}
          onStart={() => guest({ type: 'start' })}
        />
      )
    case 'consent':
      return <ConsentStep screen={screen} session={session} language={view.kiosk.settings.language} />
    case 'make':
      return <MakeStep event={screen.event} turn={screen.turn} seenIdeas={seenIdeas} guest={guest} />
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
      onContinue={way === 'none' ? undefined : () => guest({ type: way })}
    />
  )
}
