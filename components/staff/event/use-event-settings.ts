import { useCallback, useEffect, useState } from 'react'
import { createEventDesk } from '../../../lib/api/amplify-event-desk'
import type { EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { versionOf } from '../../../lib/event/event-store'
import { useStaffRoom } from '../shell/staff-room'

/** The desk over the console's connection. */
export function useEventDesk(): EventDesk {
  const { execute, subscribe } = useStaffRoom()
  const [desk] = useState(() => createEventDesk({ execute, subscribe }))
  return desk
}

export interface FollowedSettings {
  settings: EventSettings | undefined
  /** The event as a reply gave it: newer than what is known, or dropped. */
  heard: (event: EventSettings) => void
}

/** The event with the operator's part, read anew whenever a push tells of a change. */
export function useEventSettings(desk: Pick<EventDesk, 'readEvent'>): FollowedSettings {
  const { eventId, event } = useStaffRoom()
  const [known, setKnown] = useState<EventSettings>()
  const heard = useCallback((news: EventSettings) => {
    setKnown((old) => (old?.id === news.id && versionOf(old) >= versionOf(news) ? old : news))
  }, [])
  const pushedVersion = event && versionOf(event)
  useEffect(() => {
    let current = true
    // A read that fails leaves what is known; the next push or the next visit reads again.
    void desk.readEvent(eventId).then(
      (news) => current && news && heard(news),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [desk, eventId, pushedVersion, heard])
  return { settings: known?.id === eventId ? known : undefined, heard }
}
