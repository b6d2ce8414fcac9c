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
  /** Changes whenever an event is chosen: what was kept of the one before is of no use then. */
  round: number
  /** Lets the console work on an event, here and after a reload; the one it works on is read anew. */
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
  const [{ eventId, round }, setChosen] = useState(() => ({
    eventId: localStorage.getItem(key) ?? defaultEventId,
    round: 0,
  }))
  const connection = useState(() => {
    const client = amplifyClient()
    return { execute: createExecute(client), subscribe: createSubscribe(client) }
  })[0]
  const followed = useEvent(eventId, round)
  const room = useMemo(
    (): StaffRoom => ({
      ...{ eventId, round, ...followed, person, ...connection },
      chooseEvent(chosen) {
        localStorage.setItem(key, chosen)
        setChosen((before) => ({ eventId: chosen, round: before.round + 1 }))
      },
    }),
    [eventId, round, followed, person, connection],
  )
  return <RoomContext value={room}>{children}</RoomContext>
}

type FollowedEvent = Pick<StaffRoom, 'event' | 'state'>

function useEvent(eventId: string, round: number): FollowedEvent {
  const [api] = useState(() => createAmplifyBoothApi())
  const [followed, setFollowed] = useState<FollowedEvent & { round: number }>()
  useEffect(() => {
    const { stop } = followEvent({
      api,
      eventId,
      wake: browserWake,
      onEvent: (event) => setFollowed({ round, event, state: 'here' }),
      onMissing: () => setFollowed({ round, event: undefined, state: 'missing' }),
      onReachable: (reachable) =>
        setFollowed((known) =>
          known?.round === round
            ? { ...known, state: reachable ? (known.event ? 'here' : 'missing') : 'away' }
            : { round, event: undefined, state: reachable ? 'loading' : 'away' },
        ),
    })
    return stop
  }, [api, eventId, round])
  return useMemo(
    () => (followed?.round === round ? followed : { event: undefined, state: 'loading' }),
    [followed, round],
  )
}
