'use client'

import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon'
import { SignOutIcon } from '@phosphor-icons/react/dist/ssr/SignOut'
import { useSyncExternalStore, type ReactNode } from 'react'
import type { AmplifyOutputs } from '../../../lib/api/amplify-outputs'
import { signOutStaff } from '../../../lib/api/staff-session'
import { BrandMark } from '../../ui/brand-mark'
import { useLight } from './light'
import { Rail } from './rail'
import { StaffGate } from './staff-gate'
import { StaffRoomProvider, useStaffRoom } from './staff-room'
import { shellWords } from './staff-words'
import './backstage.css'
import './staff-shell.css'

interface StaffShellProps {
  outputs: AmplifyOutputs
  defaultEventId: string
  children: ReactNode
}

/** The staff's rooms: behind the sign-in, the bar and the rail around every page. */
export function StaffShell({ outputs, defaultEventId, children }: StaffShellProps) {
  const [light, toggleLight] = useLight()
  const inBrowser = useInBrowser()
  return (
    <div data-room="backstage" data-light={light === 'blue' ? 'blue' : undefined}>
      {inBrowser && (
        <StaffGate outputs={outputs}>
          {(person) => (
            <StaffRoomProvider defaultEventId={defaultEventId} person={person}>
              <div className="staff-app">
                <Bar onLight={toggleLight} blue={light === 'blue'} />
                <Rail />
                <main className="staff-main">{children}</main>
              </div>
            </StaffRoomProvider>
          )}
        </StaffGate>
      )}
    </div>
  )
}

const never = () => () => undefined

/** False while the server renders: everything here needs a signed-in browser. */
function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

const dateWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

function Bar({ onLight, blue }: { onLight: () => void; blue: boolean }) {
  const { event, state, eventId } = useStaffRoom()
  return (
    <header className="staff-bar">
      <BrandMark className="staff-mark" />
      <p className="staff-event">
        <b>{event?.name ?? (state === 'missing' ? shellWords.noEvent(eventId) : '')}</b>
        {event && (
          <small>
            {event.place}, {dateWords.format(new Date(`${event.date}T00:00:00Z`))}
          </small>
        )}
      </p>
      {event && (
        <span className="staff-status" data-status={event.status}>
          {shellWords.status[event.status]}
        </span>
      )}
      <p className="staff-away" role="status">
        {state === 'away' && shellWords.noNetwork}
      </p>
      <button className="bs-square" aria-label={shellWords.lightOn} aria-pressed={blue} onClick={onLight}>
        <MoonIcon className="bs-icon" aria-hidden="true" />
      </button>
      <button className="bs-square" aria-label={shellWords.signOut} onClick={() => void signOutStaff()}>
        <SignOutIcon className="bs-icon" aria-hidden="true" />
      </button>
    </header>
  )
}
