'use client'

import { BrandMark } from '../../ui/brand-mark'
import { DoorSwitch } from '../door/door-switch'
import { BlueLight, SignOut } from './bar-tools'
import { useStaffRoom } from './staff-room'
import { shellWords } from './staff-words'
import { Vitals } from './vitals'

const dateWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** The top of every page: which event this is, its door, and how it goes. */
export function Bar() {
  const { event, state } = useStaffRoom()
  return (
    <header className="staff-bar">
      <BrandMark className="staff-mark" />
      <p className="staff-event">
        <b>{event?.name}</b>
        {event && (
          <small>
            {event.place}, {dateWords.format(new Date(`${event.date}T00:00:00Z`))}
          </small>
        )}
      </p>
      {event && <DoorSwitch event={event} />}
      {event && (
        <span className="staff-status" data-status={event.status}>
          {shellWords.status[event.status]}
        </span>
      )}
      {event && <Vitals />}
      <p className="staff-away" role="status">
        {state === 'away' && shellWords.noNetwork}
      </p>
      <div className="staff-tools">
        <BlueLight className="bs-square" />
        <SignOut className="bs-square" />
      </div>
    </header>
  )
}
