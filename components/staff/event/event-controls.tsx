import { DoorOpenIcon } from '@phosphor-icons/react/dist/ssr/DoorOpen'
import { DoorIcon } from '@phosphor-icons/react/dist/ssr/Door'
import { PauseIcon } from '@phosphor-icons/react/dist/ssr/Pause'
import { useId, useState } from 'react'
import type { Controls, EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings, EventStatus } from '../../../lib/event/event'
import { eventWords as words } from './event-words'
import { wordTime } from './local-time'

interface EventControlsProps {
  desk: Pick<EventDesk, 'controlEvent'>
  event: EventSettings
  onChanged: (event: EventSettings) => void
}

const icons = { open: DoorOpenIcon, paused: PauseIcon, closed: DoorIcon }
const doors: readonly EventStatus[] = ['open', 'paused', 'closed']

/** The event's switches: its door, with a reason for guests, and its workers. */
export function EventControls({ desk, event, onChanged }: EventControlsProps) {
  const [asked, setAsked] = useState<'paused' | 'closed'>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const turn = async (controls: Controls) => {
    setBusy(true)
    setTrouble(undefined)
    try {
      const reply = await desk.controlEvent(event.id, controls)
      if (reply.kind === 'ok') onChanged(reply.value)
      else setTrouble(reply.refusal.message)
    } catch {
      setTrouble(words.away)
    }
    setBusy(false)
    setAsked(undefined)
  }
  const hours = words.hours(
    event.opensAt && wordTime(event.opensAt),
    event.closesAt && wordTime(event.closesAt),
  )
  return (
    <section className="bs-panel event-group" aria-label={words.controls}>
      <div className="event-switches">
        <div className="event-doors" role="group" aria-label={words.door}>
          {doors.map((status) => (
            <Door
              key={status}
              status={status}
              pressed={event.status === status}
              disabled={busy}
              onPress={() => (status === 'open' ? void turn({ status }) : setAsked(status))}
            />
          ))}
        </div>
        <button
          className={event.paintingPaused ? 'bs-button bs-button-key' : 'bs-button'}
          disabled={busy}
          onClick={() => void turn({ paintingPaused: !event.paintingPaused })}
        >
          {event.paintingPaused ? words.resumeWorkers : words.pauseWorkers}
        </button>
      </div>
      {asked && (
        <NoteForm
          key={asked}
          status={asked}
          initial={event.status === asked ? event.statusNote : undefined}
          busy={busy}
          onSend={(note) => void turn({ status: asked, note })}
        />
      )}
      <p role="status">
        {words.doorNow[event.status]}{' '}
        {event.status !== 'open' && event.statusNote && <q>{event.statusNote}</q>}{' '}
        {event.paintingPaused ? words.workersPaused : words.workersOn} {hours && `${hours}.`}
      </p>
      {trouble && (
        <p role="alert" className="event-error">
          {trouble}
        </p>
      )}
    </section>
  )
}

interface DoorProps {
  status: EventStatus
  pressed: boolean
  disabled: boolean
  onPress: () => void
}

function Door({ status, pressed, disabled, onPress }: DoorProps) {
  const Icon = icons[status]
  return (
    <button className="event-door" aria-pressed={pressed} disabled={disabled} onClick={onPress}>
      <Icon className="bs-icon" aria-hidden="true" />
      {words.doors[status]}
    </button>
  )
}

interface NoteFormProps {
  status: 'paused' | 'closed'
  initial: string | undefined
  busy: boolean
  onSend: (note: string) => void
}

/** Why, for guests to read. */
function NoteForm({ status, initial, busy, onSend }: NoteFormProps) {
  const id = useId()
  const [note, setNote] = useState(initial ?? '')
  return (
    <form
      className="event-note"
      onSubmit={(submit) => {
        submit.preventDefault()
        onSend(note)
      }}
    >
      <label htmlFor={id}>{words.note}</label>
      <input
        id={id}
        className="bs-field"
        autoFocus
        maxLength={120}
        placeholder={words.noteFor[status]}
        aria-describedby={`${id}-hint`}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <button className="bs-button bs-button-key" disabled={busy}>
        {words.apply[status]}
      </button>
      <p id={`${id}-hint`} className="bs-fine">
        {words.noteHint}
      </p>
    </form>
  )
}
