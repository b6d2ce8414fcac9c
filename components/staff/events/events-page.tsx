'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { useEventDesk } from '../event/use-event-settings'
import { useStaffRoom } from '../shell/staff-room'
import { shellWords } from '../shell/staff-words'
import { eventsWords as words } from './events-words'
import { NewEvent } from './new-event'
import '../event/event.css'
import './events.css'

/** All events of this deployment: choose one, make one, make one like another. */
export function EventsPage() {
  const desk = useEventDesk()
  const { eventId, chooseEvent } = useStaffRoom()
  const router = useRouter()
  const list = useEventList(desk)
  const [making, setMaking] = useState<{ like: EventSettings | undefined }>()
  const workOn = (id: string) => {
    chooseEvent(id)
    router.push('/staff/event')
  }
  if (making) {
    return <NewEvent desk={desk} like={making.like} onMade={workOn} onCancel={() => setMaking(undefined)} />
  }
  return (
    <div className="event-page">
      <header className="event-head">
        <h1 className="bs-title">{words.title}</h1>
        <button className="bs-button bs-button-key" onClick={() => setMaking({ like: undefined })}>
          {words.add}
        </button>
      </header>
      {list.kind !== 'here' && <p role="status">{list.kind === 'away' ? words.away : words.loading}</p>}
      {list.kind === 'here' && list.events.length === 0 && <p>{words.none}</p>}
      <ul className="events-list">
        {list.kind === 'here' &&
          list.events.map((event) => (
            <EventRow
              key={event.id}
              event={event}
              isChosen={event.id === eventId}
              onChoose={() => workOn(event.id)}
              onClone={() => setMaking({ like: event })}
            />
          ))}
      </ul>
    </div>
  )
}

interface EventRowProps {
  event: EventSettings
  isChosen: boolean
  onChoose: () => void
  onClone: () => void
}

function EventRow({ event, isChosen, onChoose, onClone }: EventRowProps) {
  return (
    <li className="bs-panel events-row">
      <div>
        <h2>{event.name}</h2>
        <p className="bs-lede">
          {event.place}, {dateWords.format(new Date(`${event.date}T00:00:00Z`))}
        </p>
        <p className="bs-fine">
          {words.kiosk(`/kiosk?event=${event.id}`)}
          {isChosen && ` · ${words.chosen}`}
        </p>
      </div>
      <span className="staff-status" data-status={event.status}>
        {shellWords.status[event.status]}
      </span>
      <button className="bs-button" aria-label={words.clone(event.name)} onClick={onClone}>
        {words.cloneShort}
      </button>
      <button className="bs-button bs-button-key" aria-label={words.choose(event.name)} onClick={onChoose}>
        {words.chooseShort}
      </button>
    </li>
  )
}

const dateWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

type EventList = { kind: 'loading' } | { kind: 'away' } | { kind: 'here'; events: readonly EventSettings[] }

/** The newest day first. */
function useEventList(desk: Pick<EventDesk, 'listEvents'>): EventList {
  const [list, setList] = useState<EventList>({ kind: 'loading' })
  useEffect(() => {
    let current = true
    const show = (next: EventList) => current && setList(next)
    void desk.listEvents().then(
      (events) => show({ kind: 'here', events: [...events].sort((a, b) => b.date.localeCompare(a.date)) }),
      () => show({ kind: 'away' }),
    )
    return () => {
      current = false
    }
  }, [desk])
  return list
}
