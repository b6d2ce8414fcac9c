import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { EventForm } from '../../../lib/event/event-form'
import {
  draftOf,
  edited,
  type EventDraft,
  heard,
  settled as settledDraft,
} from '../../../lib/event/event-draft'
import type { FormField } from '../../../lib/event/compare-forms'

/** How saving goes. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'saved' }
  /** What does not fit, by field. */
  | { kind: 'invalid'; errors: Readonly<Record<string, string>> }
  | { kind: 'refused'; message: string }
  | { kind: 'away' }

export interface DraftEditor {
  draft: EventDraft
  saving: Saving
  edit: (change: Partial<EventForm>) => void
  undo: () => void
  settle: (keepMine: (field: FormField) => boolean) => void
  save: () => Promise<void>
}

/** Others may save at the same moments as we do; more rounds than this are no coincidence. */
const mostRounds = 3

/** An event's form in the hands of one member of staff, kept up with what others do to the event. */
export function useEventDraft(
  desk: Pick<EventDesk, 'saveEvent'>,
  event: EventSettings,
  onSaved: (event: EventSettings) => void,
): DraftEditor {
  const [draft, setDraft] = useState(() => draftOf(event))
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const current = useRef(draft)
  const change = useCallback((next: EventDraft) => {
    current.current = next
    setDraft(next)
  }, [])

  useEffect(() => {
    change(heard(current.current, event))
  }, [event, change])

  async function save(): Promise<void> {
    const errors = errorsOf(current.current.mine)
    if (errors) return setSaving({ kind: 'invalid', errors })
    setSaving({ kind: 'busy' })
    try {
      for (let round = 0; round < mostRounds; round++) {
        const { baseVersion, mine } = current.current
        const outcome = await desk.saveEvent(event.id, baseVersion, mine)
        if (outcome.kind === 'refused') {
          const { field, message } = outcome.refusal
          return setSaving(
            field ? { kind: 'invalid', errors: { [field]: message } } : { kind: 'refused', message },
          )
        }
        change(outcome.kind === 'saved' ? draftOf(outcome.event) : heard(current.current, outcome.event))
        onSaved(outcome.event)
        if (outcome.kind === 'saved') return setSaving({ kind: 'saved' })
        // What they changed is none of mine: once more, on top of theirs.
        if (current.current.conflict) break
      }
      setSaving({ kind: 'idle' })
    } catch {
      setSaving({ kind: 'away' })
    }
  }

  return {
    draft,
    saving,
    save,
    edit(fields) {
      setSaving({ kind: 'idle' })
      change(edited(current.current, fields))
    },
    undo: () => change(draftOf(event)),
    settle: (keepMine) => change(settledDraft(current.current, keepMine)),
  }
}

/** What the backend would refuse, said before it is asked. */
export function errorsOf(form: EventForm): Record<string, string> | undefined {
  const parsed = EventForm.safeParse(form)
  if (parsed.success) return undefined
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[fieldOf(path)] ??= message
  return errors
}

/** A list's entry is shown at the list. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [field = '', part] = path.map(String)
  return field === 'brand' && part ? `${field}.${part}` : field
}
