'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import type { AmplifyOutputs } from '../../../lib/api/amplify-outputs'
import { BoardRoom } from '../board/board-room'
import { Bar } from './bar'
import { NoEvent } from './no-event'
import { useLight } from './light'
import { Rail } from './rail'
import { StaffGate } from './staff-gate'
import { StaffRoomProvider } from './staff-room'
import './backstage.css'
import './staff-shell.css'

interface StaffShellProps {
  outputs: AmplifyOutputs
  defaultEventId: string
  children: ReactNode
}

/** The staff's rooms: behind the sign-in, the bar and the rail around every page. */
export function StaffShell({ outputs, defaultEventId, children }: StaffShellProps) {
  const [light] = useLight()
  const inBrowser = useInBrowser()
  return (
    <div data-room="backstage" data-light={light === 'blue' ? 'blue' : undefined}>
      {inBrowser && (
        <StaffGate outputs={outputs}>
          {(person) => (
            <StaffRoomProvider defaultEventId={defaultEventId} person={person}>
              <BoardRoom>
                <div className="staff-app">
                  <Bar />
                  <Rail />
                  <main className="staff-main">
                    <NoEvent />
                    {children}
                  </main>
                </div>
              </BoardRoom>
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
