'use client'

import { useState } from 'react'
import type { AmplifyOutputs } from '../../lib/api/amplify-outputs'
import { type WallApi, createAmplifyWallApi } from '../../lib/api/wall-api'
import { inSight } from '../../lib/wall/wall-show'
import { type Language, languages } from '../../lib/words/language'
import { DeviceGate } from '../booth/device-gate'
import { useSignOfLife } from '../booth/use-sign-of-life'
import { useEventLogo } from '../kiosk/use-event-logo'
import { useWakeLock } from '../kiosk/use-wake-lock'
import { PublicOrigin } from '../take-away/public-origin'
import { brandStyle } from '../ui/brand-style'
import { EventLogo } from '../ui/event-mark'
import { Room } from '../ui/room'
import { TopLine } from '../ui/top-line'
import { GuestWords, useSpoken } from '../words/guest-words'
import { NowServing } from './now-serving'
import { Procession } from './procession'
import { usePictures } from './use-pictures'
import { useWall } from './use-wall'
import { WallDoor } from './wall-door'
import './wall.css'

interface WallProps {
  outputs: AmplifyOutputs
  /** Where phones find the booth, if not under this page's own address. */
  publicUrl: string | undefined
  eventId: string
  language: Language
}

/** The wall over the booth: approved cards in procession, and whose turn it is. Signed in once; nothing to touch. */
export function Wall({ outputs, publicUrl, eventId, language }: WallProps) {
  const spoken = useSpoken(language)
  return (
    <DeviceGate outputs={outputs}>
      <GuestWords spoken={spoken}>
        <PublicOrigin origin={publicUrl}>
          <OpenWall key={eventId} eventId={eventId} language={language} />
        </PublicOrigin>
      </GuestWords>
    </DeviceGate>
  )
}

function OpenWall({ eventId, language }: { eventId: string; language: Language }) {
  const [api] = useState<WallApi>(() => createAmplifyWallApi())
  const { event, line, show } = useWall(api, eventId)
  const places = inSight(show)
  const pictures = usePictures(
    api,
    places.map(({ card }) => card.id),
  )
  const logoUrl = useEventLogo(api, eventId, event?.logoKey)
  useWakeLock()
  useSignOfLife(api, eventId, 'wall')
  if (!event) return <Room />
  const light = show.frontId === undefined ? undefined : pictures.get(show.frontId)?.lightUrl
  return (
    <div
      data-event={eventId}
      style={brandStyle(event.brand)}
      lang={language}
      dir={languages[language].direction}
    >
      <Room lamp="centre" light={light} lit={light !== undefined} />
      <main className="wall">
        <h1 className="sr-only">{event.name}</h1>
        <EventLogo value={logoUrl}>
          <TopLine eventName={event.name} />
        </EventLogo>
        <Procession places={places} pictures={pictures} event={event} />
        <NowServing line={line} />
        <WallDoor />
      </main>
    </div>
  )
}
