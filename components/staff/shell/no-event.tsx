'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useStaffRoom } from './staff-room'
import { shellWords as words } from './staff-words'

/** A fresh deployment has no event: the way to the first one, from whichever page somebody opens. */
export function NoEvent() {
  const { state, eventId } = useStaffRoom()
  const path = usePathname()
  if (state !== 'missing' || path === '/staff/events') return null
  return (
    <section className="bs-panel staff-no-event" aria-label={words.noEvent(eventId)}>
      <p>
        <b>{words.noEvent(eventId)}</b> {words.firstEvent}
      </p>
      <Link className="bs-button bs-button-key" href="/staff/events">
        {words.events}
      </Link>
    </section>
  )
}
