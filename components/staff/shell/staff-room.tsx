'use client'

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { createAmplifyBoothApi } from '../../../lib/api/amplify-booth-api'
import { followEvent } from '../../../lib/api/follow-event'
import { amplifyClient, createExecute, type Execute } from '../../../lib/api/graphql-executor'
import { createSubscribe, type Subscribe } from '../../../lib/api/graphql-subscriber'
import type { StaffPerson } from '../../../lib/api/staff-session'
import { browserWake } from '../../../lib/api/wake'
import type { Event } from '../../../lib/event/event'

/** What every page of the console stands on. */
export interface StaffRoom {
  eventId: string
  /** The event as it is now, pushed; undefined until it is read, and when there is none. */
  event: Event | undefined
  /** `missing` when there is no such event, `away` while the backend cannot be reached. */
  state: 'loading' | 'here' | 'missing' | 'away'
  person: StaffPerson
  /** Carries each area's operations, as `lib/api` writes them. */
  execute: Execute
  subscribe: Subscribe
  /** Lets the console work on another event, here and after a reload. */
  chooseEvent: (eventId: string) => void
}

const RoomContext = createContext<StaffRoom | undefined>(undefined)

export function useStaffRoom(): StaffRoom {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useStaffRoom is for pages under /staff')
  return room
}

const key = 'snapmagic.staffEvent'

interface StaffRoomProviderProps {
  /** The deployment's event, unless this browser chose another. */
  defaultEventId: string
  person: StaffPerson
  children: ReactNode
}

/** Holds the connection and the event that the console works on. */
export function StaffRoomProvider({ defaultEventId, person, children }: StaffRoomProviderProps) {
  const [eventId, setEventId] = useState(() => localStorage.getItem(key) ?? defaultEventId)
  const connection = useState(() => {
    const client = amplifyClient()
    return { execute: createExecute(client), subscribe: createSubscribe(client) }
  })[0]
  const followed = useEvent(eventId)
  const room = useMemo(
    (): StaffRoom => ({
      ...{ eventId, ...followed, person, ...connection },
      chooseEvent(chosen) {
        localStorage.setItem(key, chosen)
        setEventId(chosen)
      },
    }),
    [eventId, followed, person, connection],
  )
  return <RoomContext value={room}>{children}</RoomContext>
}

type FollowedEvent = Pick<StaffRoom, 'event' | 'state'>

function useEvent(eventId: string): FollowedEvent {
  const [api] = useState(() => createAmplifyBoothApi())
  const [followed, setFollowed] = useState<FollowedEvent & { eventId: string }>()
  useEffect(() => {
    const { stop } = followEvent({
      api,
      eventId,
      wake: browserWake,
      onEvent: (event) => setFollowed({ eventId, event, state: 'here' }),
      onMissing: () => setFollowed({ eventId, event: undefined, state: 'missing' }),
      onReachable: (reachable) =>
        setFollowed((known) =>
          known?.eventId === eventId
            ? { ...known, state: reachable ? (known.event ? 'here' : 'missing') : 'away' }
            : { eventId, event: undefined, state: reachable ? 'loading' : 'away' },
        ),
    })
    return stop
  }, [api, eventId])
  return useMemo(
    () => (followed?.eventId === eventId ? followed : { event: undefined, state: 'loading' }),
    [followed, eventId],
  )
}
