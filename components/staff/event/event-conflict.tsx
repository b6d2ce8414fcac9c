import { useState } from 'react'
import type { FormField } from '../../../lib/event/compare-forms'
import type { EventDraft } from '../../../lib/event/event-draft'
import { eventWords as words, fieldWords } from './event-words'

interface EventConflictProps {
  mine: EventDraft['mine']
  conflict: NonNullable<EventDraft['conflict']>
  onSettle: (keepMine: (field: FormField) => boolean) => void
}

/** Two made the same event: each field that both changed, side by side, to choose from. */
export function EventConflict({ mine, conflict, onSettle }: EventConflictProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<FormField>>(new Set())
  const choose = (field: FormField, takeTheirs: boolean) => {
    const next = new Set(theirs)
    if (takeTheirs) next.add(field)
    else next.delete(field)
    setTheirs(next)
  }
  const contested = conflict.fields.filter(({ by }) => by === 'both').map(({ field }) => field)
  const others = conflict.fields.filter(({ by }) => by === 'them').map(({ field }) => fieldWords[field])
  return (
    <section className="bs-panel event-group event-conflict" aria-label={words.conflictTitle}>
      <div role="alert">
        <h2>{words.conflictTitle}</h2>
      </div>
      <p>{words.conflictLede}</p>
      {contested.map((field) => (
        <fieldset key={field} className="event-versus">
          <legend>{fieldWords[field]}</legend>
          {([false, true] as const).map((isTheirs) => (
            <label key={String(isTheirs)}>
              <input
                type="radio"
                name={`versus-${field}`}
                checked={theirs.has(field) === isTheirs}
                onChange={() => choose(field, isTheirs)}
              />
              <span>
                <b>{isTheirs ? words.theirs : words.mine}</b>
                {sayValue((isTheirs ? conflict.theirs : mine)[field])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {others.length > 0 && <p className="bs-fine">{words.told(others.join(', '))}</p>}
      <button className="bs-button bs-button-key" onClick={() => onSettle((field) => !theirs.has(field))}>
        {words.takeChoice}
      </button>
    </section>
  )
}

/** A field's value as a line of text. */
export function sayValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return words.none
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.map(sayValue).join(', ')
  if (typeof value === 'object') return Object.values(value).map(sayValue).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : words.none
}
