'use client'

import { DoorIcon } from '@phosphor-icons/react/dist/ssr/Door'
import { DoorOpenIcon } from '@phosphor-icons/react/dist/ssr/DoorOpen'
import { PauseIcon } from '@phosphor-icons/react/dist/ssr/Pause'
import { useState } from 'react'
import type { Controls } from '../../../lib/api/event-desk'
import type { Event, EventStatus } from '../../../lib/event/event'
import { useDeed } from '../board/use-deed'
import { useEventDesk } from '../event/use-event-settings'
import { DoorNote } from './door-note'
import { doorWords as words } from './door-words'
import './door.css'

const icons = { open: DoorOpenIcon, paused: PauseIcon, closed: DoorIcon }
const doors: readonly EventStatus[] = ['open', 'paused', 'closed']

/** The event's door: open with one touch, paused or closed with a word for guests. */
export function DoorSwitch({ event }: { event: Event }) {
  const desk = useEventDesk()
  const deed = useDeed()
  const [asked, setAsked] = useState<'paused' | 'closed'>()
  const turn = (controls: Controls) =>
    deed.run(
      () => desk.controlEvent(event.id, controls),
      () => setAsked(undefined),
    )
  return (
    <div className="door">
      <div className="door-switch" role="group" aria-label={words.door}>
        {doors.map((status) => {
          const Icon = icons[status]
          return (
            <button
              key={status}
              aria-pressed={event.status === status}
              aria-disabled={deed.busy}
              onClick={() => (status === 'open' ? turn({ status }) : setAsked(status))}
            >
              <Icon className="bs-icon" aria-hidden="true" />
              {words.doors[status]}
            </button>
          )
        })}
      </div>
      {asked === undefined && deed.problem && (
        <p role="alert" className="door-problem">
          {deed.problem}
        </p>
      )}
      {asked && (
        <DoorNote
          key={asked}
          status={asked}
          initial={event.status === asked ? event.statusNote : undefined}
          deed={deed}
          onSend={turn}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
