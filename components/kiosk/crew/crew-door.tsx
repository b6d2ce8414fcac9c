'use client'

import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react'
import type { BoothApi, StaffRequest } from '../../../lib/api/booth-api'
import { deviceId, signOutDevice } from '../../../lib/api/device-session'
import type { KioskSession, KioskView } from '../kiosk-session'
import { LockedScreen } from '../screens/locked-screen'
import { kioskLock } from './kiosk-lock'
import { useCornerTaps } from './use-corner-taps'

/** Loaded when the crew comes, so that no guest waits for it. */
const CrewPad = lazy(async () => ({ default: (await import('./crew-pad')).CrewPad }))

interface CrewDoorProps {
  api: BoothApi
  eventId: string
  session: KioskSession
  view: KioskView
}

/** The crew's way in: five taps in a corner, then the event's PIN, which only the backend knows. */
export function CrewDoor({ api, eventId, session, view }: CrewDoorProps) {
  const [open, setOpen] = useState(false)
  const locked = useSyncExternalStore(kioskLock.subscribe, kioskLock.isLocked, () => false)
  useCornerTaps(useCallback(() => setOpen(true), []))
  const { turn, turnId, house } = view.kiosk
  const visit = 'visit' in turn ? turn.visit : undefined

  const ask = (request: Pick<StaffRequest, 'pin' | 'action'>) =>
    api.staffAtKiosk({ eventId, deviceId: deviceId(), visitId: visit?.id, ...request })
  const endTurn = () => session.guest({ type: 'done' })
  return (
    <>
      {locked && <LockedScreen eventName={typeof house.event === 'string' ? undefined : house.event.name} />}
      {open && (
        <Suspense>
          <CrewPad
            ask={ask}
            visit={visit}
            locked={locked}
            onGranted={(changed) => session.crewChanged(turnId, changed)}
            onEnd={endTurn}
            onLock={(lock) => {
              if (lock) endTurn()
              kioskLock.set(lock)
            }}
            onSignOut={() => {
              endTurn()
              void signOutDevice()
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
