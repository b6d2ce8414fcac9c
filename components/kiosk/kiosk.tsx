'use client'

import { Suspense, useCallback, useMemo, useState } from 'react'
import { createAmplifyBoothApi } from '../../lib/api/amplify-booth-api'
import type { AmplifyOutputs } from '../../lib/api/amplify-outputs'
import { settingsAt } from '../../lib/kiosk/guest-settings'
import { kioskScreen } from '../../lib/kiosk/kiosk-screen'
import type { Visit } from '../../lib/visit/visit'
import { DeviceGate } from '../booth/device-gate'
import { useSignOfLife } from '../booth/use-sign-of-life'
import { PublicOrigin } from '../take-away/public-origin'
import { brandStyle } from '../ui/brand-style'
import { EventLogo } from '../ui/event-mark'
import { Theatre } from '../ui/stage'
import { GuestWords, useSpoken } from '../words/guest-words'
import { buttonsFirst } from './buttons-first'
import { CrewDoor } from './crew/crew-door'
import { GuestTurn } from './guest-turn'
import type { KioskView } from './kiosk-session'
import { ApprovedCards, StillThereStep } from './later-screens'
import type { StageCard } from './screens/attract'
import { useEventLogo } from './use-event-logo'
import { useGuestSettings } from './use-guest-settings'
import { useKiosk } from './use-kiosk'
import { useVisitWatch } from './use-visit-watch'
import { useLetters } from './use-letters'
import { useOfflineShell } from './use-offline-shell'
import { useLaterParts } from './use-later-parts'
import { useLockedDown } from './use-locked-down'
import { useWakeLock } from './use-wake-lock'

interface KioskProps {
  outputs: AmplifyOutputs
  /** Where phones find the booth, if not under this page's own address. */
  publicUrl: string | undefined
  eventId: string
}

/** The booth that guests use: signed in once by the crew, then one guest after the other. */
export function Kiosk({ outputs, publicUrl, eventId }: KioskProps) {
  return (
    <DeviceGate outputs={outputs}>
      <PublicOrigin origin={publicUrl}>
        <OpenKiosk key={eventId} eventId={eventId} />
      </PublicOrigin>
    </DeviceGate>
  )
}

function OpenKiosk({ eventId }: { eventId: string }) {
  const [api] = useState(() => createAmplifyBoothApi())
  const { session, view: told } = useKiosk(api, eventId)
  const onScreen = useMemo(() => buttonsFirst(session), [session])
  const view = useMemo(() => atItsEvent(told), [told])
  const { kiosk, idle } = view
  const { event } = kiosk.house
  const screen = kioskScreen(kiosk)
  const logoUrl = useEventLogo(api, eventId, typeof event === 'string' ? undefined : event.logoKey)
  const spoken = useSpoken(kiosk.settings.language)
  useGuestSettings(kiosk.settings, spoken.language)
  const hasLetters = useLetters()
  const isComplete = useLaterParts(hasLetters && screen.kind !== 'loading')
  const [approved, setApproved] = useState<readonly StageCard[]>([])
  useLockedDown()
  useWakeLock()
  useOfflineShell()
  useSignOfLife(api, eventId, 'kiosk')
  const { turn, turnId } = kiosk
  const onVisit = useCallback((visit: Visit) => session.crewChanged(turnId, visit), [session, turnId])
  useVisitWatch(api, 'visit' in turn ? turn.visit.id : undefined, onVisit)
  return (
    <div data-event={eventId} style={typeof event === 'string' ? undefined : brandStyle(event.brand)}>
      <GuestWords spoken={spoken}>
        <EventLogo value={logoUrl}>
          <Theatre>
            {/* A new key takes everything of the last guest off the page: drafts in fields, pictures, focus. */}
            <Suspense>
              {hasLetters && (
                <GuestTurn
                  key={kiosk.turnId}
                  api={api}
                  session={onScreen}
                  view={view}
                  screen={screen}
                  approved={approved}
                />
              )}
            </Suspense>
          </Theatre>
          {isComplete && typeof event !== 'string' && (
            <Suspense>
              <ApprovedCards event={event} onCards={setApproved} />
            </Suspense>
          )}
        </EventLogo>
        {idle.kind === 'warned' && (
          <Suspense>
            <StillThereStep kiosk={kiosk} secondsLeft={idle.secondsLeft} session={session} />
          </Suspense>
        )}
        <CrewDoor api={api} eventId={eventId} session={session} view={view} />
      </GuestWords>
    </div>
  )
}

/** The kiosk in a language of its event. */
function atItsEvent(view: KioskView): KioskView {
  const { kiosk } = view
  const { event } = kiosk.house
  if (typeof event === 'string') return view
  const settings = settingsAt(event, kiosk.settings)
  return settings === kiosk.settings ? view : { ...view, kiosk: { ...kiosk, settings } }
}
