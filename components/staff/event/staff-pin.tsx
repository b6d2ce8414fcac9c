import { useId, useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import { eventWords as words } from './event-words'

interface StaffPinProps {
  desk: Pick<EventDesk, 'controlEvent'>
  eventId: string
}

/** Sets the crew's PIN at this event's kiosks; nobody can read the one that is set. */
export function StaffPin({ desk, eventId }: StaffPinProps) {
  const id = useId()
  const [pin, setPin] = useState('')
  const [message, setMessage] = useState<string>()
  const set = async () => {
    try {
      const reply = await desk.controlEvent(eventId, { staffPin: pin })
      setMessage(reply.kind === 'ok' ? words.pinSet : reply.refusal.message)
      if (reply.kind === 'ok') setPin('')
    } catch {
      setMessage(words.away)
    }
  }
  return (
    <form
      className="bs-panel event-group event-note"
      onSubmit={(submit) => {
        submit.preventDefault()
        void set()
      }}
    >
      <label htmlFor={id}>{words.pin}</label>
      <input
        id={id}
        className="bs-field"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        aria-describedby={`${id}-hint`}
        value={pin}
        onChange={({ target }) => setPin(target.value.replace(/\D/g, ''))}
      />
      <button className="bs-button" disabled={pin.length < 4}>
        {words.setPin}
      </button>
      <p id={`${id}-hint`} className="bs-fine">
        {words.pinHint}
      </p>
      <p role="status">{message}</p>
    </form>
  )
}
