import { useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { addressOf } from '../../../lib/event/event-address'
import { type EventForm, formOf, newEventForm } from '../../../lib/event/event-form'
import { Field, TextField } from '../event/field'
import { errorsOf } from '../event/use-event-draft'
import { eventWords } from '../event/event-words'
import { eventsWords as words } from './events-words'

interface NewEventProps {
  desk: Pick<EventDesk, 'saveEvent'>
  /** The event that it becomes like, if any. */
  like: EventSettings | undefined
  onMade: (eventId: string) => void
  onCancel: () => void
}

/** What makes an event: its name, where and when. All else has a good start and waits on its page. */
export function NewEvent({ desk, like, onMade, onCancel }: NewEventProps) {
  const [form, setForm] = useState(() => startFrom(like))
  const [address, setAddress] = useState<string>()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const eventId = address ?? addressOf(form.name)
  const create = async () => {
    const found = errorsOf(form)
    if (found) return setErrors(found)
    setBusy(true)
    setErrors(await tryCreate(desk, eventId, form))
    setBusy(false)
  }
  const tryCreate = async (
    { saveEvent }: Pick<EventDesk, 'saveEvent'>,
    id: string,
    filled: EventForm,
  ): Promise<Record<string, string>> => {
    try {
      const outcome = await saveEvent(id, 0, filled)
      if (outcome.kind !== 'refused') onMade(id)
      return outcome.kind === 'refused' ? { [outcome.refusal.field ?? 'id']: outcome.refusal.message } : {}
    } catch {
      return { id: eventWords.away }
    }
  }
  const text = (field: 'name' | 'place' | 'date') => ({
    field,
    value: form[field],
    error: errors[field],
    onChange: (value: string) => setForm({ ...form, [field]: value }),
  })
  return (
    <form
      className="event-page"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault()
        void create()
      }}
    >
      <h1 className="bs-title">{like ? words.clone(like.name) : words.add}</h1>
      <p>{like ? words.likeLede(like.name) : words.newLede}</p>
      <div className="bs-panel event-group">
        <div className="event-fields">
          <TextField {...text('name')} />
          <TextField {...text('place')} />
          <TextField {...text('date')} type="date" />
          <Field field="name" label={words.address} error={errors.id}>
            {(control) => (
              <>
                <input
                  {...control}
                  className="bs-field"
                  value={eventId}
                  onChange={({ target }) => setAddress(addressOf(target.value))}
                />
                <p className="bs-fine">{words.addressHint}</p>
              </>
            )}
          </Field>
        </div>
      </div>
      <div className="event-row">
        <button className="bs-button bs-button-key" disabled={busy || eventId === ''}>
          {words.create}
        </button>
        <button type="button" className="bs-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

/** Another's hours and logo are its own. */
function startFrom(like: EventSettings | undefined): EventForm {
  const fresh = newEventForm(new Date())
  if (!like) return fresh
  return {
    ...formOf(like),
    name: '',
    date: fresh.date,
    opensAt: undefined,
    closesAt: undefined,
    logoKey: undefined,
  }
}
