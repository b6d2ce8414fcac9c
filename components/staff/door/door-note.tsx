'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { Controls } from '../../../lib/api/event-desk'
import type { Deed } from '../board/use-deed'
import { doorWords as words } from './door-words'
import { MinutesChoice, after } from './minutes-choice'

interface DoorNoteProps {
  status: 'paused' | 'closed'
  /** What guests read already. */
  initial: string | undefined
  deed: Deed
  onSend: (controls: Controls) => void
  onClose: () => void
}

/** Asks why the door is paused or closed, for guests to read, and when it opens again by itself. */
export function DoorNote({ status, initial, deed, onSend, onClose }: DoorNoteProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [note, setNote] = useState(initial ?? '')
  const [minutes, setMinutes] = useState(0)
  const [suggested, setSuggested] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const choose = (chosen: number) => {
    setMinutes(chosen)
    setSuggested(noteOf(chosen))
    // Whatever somebody wrote themselves stays.
    if (note === '' || note === suggested) setNote(noteOf(chosen))
  }
  return (
    <dialog ref={dialog} className="door-note" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          onSend({ status, note, until: after(minutes)?.toISOString() })
        }}
      >
        <h2 id={`${id}-title`}>{words.asked[status]}</h2>
        {status === 'paused' && <MinutesChoice title={words.opensAgain} chosen={minutes} onChoose={choose} />}
        <label htmlFor={id}>{words.note}</label>
        <input
          id={id}
          className="bs-field"
          maxLength={120}
          placeholder={words.noteFor[status]}
          aria-describedby={`${id}-hint`}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <p id={`${id}-hint`} className="bs-fine">
          {words.noteHint}
        </p>
        <p role="alert" className="door-problem">
          {deed.problem}
        </p>
        <button className="bs-button bs-button-key" aria-disabled={deed.busy}>
          {words.apply[status]}
        </button>
        <button type="button" className="bs-button" onClick={onClose}>
          {words.leave}
        </button>
      </form>
    </dialog>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What guests read of a pause that ends by itself. */
function noteOf(minutes: number): string {
  const until = after(minutes)
  return until ? words.backAt(clock.format(until)) : ''
}
