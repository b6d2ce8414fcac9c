import { compareForms, type FieldDifference, type FormField, mergeForms, sameForm } from './compare-forms'
import type { EventSettings } from './event'
import { type EventForm, formOf } from './event-form'
import { versionOf } from './event-store'

/** An event's form while somebody works on it, and what others did to the event meanwhile. */
export interface EventDraft {
  /** What it began from, and that version; 0 for an event that is not there yet. */
  base: EventForm
  baseVersion: number
  mine: EventForm
  /** Set while both of us changed the same fields: nothing is saved before it is settled. */
  conflict?: { theirs: EventForm; theirVersion: number; fields: readonly FieldDifference[] } | undefined
  /** Fields that others changed under my eyes, while mine were kept. */
  told?: readonly FormField[] | undefined
}

export function draftOf(event: EventSettings): EventDraft {
  const form = formOf(event)
  return { base: form, baseVersion: versionOf(event), mine: form }
}

/** True when there is something to save. */
export function isDirty({ base, mine, baseVersion }: EventDraft): boolean {
  return baseVersion === 0 || !sameForm(base, mine)
}

export function edited(draft: EventDraft, change: Partial<EventForm>): EventDraft {
  return { ...draft, mine: { ...draft.mine, ...change }, told: undefined }
}

/**
 * The event was changed, by me or by somebody else. What only they changed is taken over; where both of us changed
 * the same, the draft waits for a choice and keeps every word of mine.
 */
export function heard(draft: EventDraft, event: EventSettings): EventDraft {
  const theirVersion = versionOf(event)
  if (theirVersion <= (draft.conflict?.theirVersion ?? draft.baseVersion)) return draft
  const theirs = formOf(event)
  const fields = compareForms(draft.base, draft.mine, theirs)
  if (fields.some(({ by }) => by === 'both')) {
    return { ...draft, conflict: { theirs, theirVersion, fields } }
  }
  const mine = mergeForms({ base: draft.base, mine: draft.mine, theirs }, () => true)
  const told = sameForm(mine, theirs) ? undefined : fields.map(({ field }) => field)
  return { base: theirs, baseVersion: theirVersion, mine, told: told?.length ? told : undefined }
}

/** The choice is made: of the fields that both changed, mine stay where `keepMine` says so. */
export function settled(draft: EventDraft, keepMine: (field: FormField) => boolean): EventDraft {
  const { base, mine, conflict } = draft
  if (!conflict) return draft
  const { theirs, theirVersion } = conflict
  return { base: theirs, baseVersion: theirVersion, mine: mergeForms({ base, mine, theirs }, keepMine) }
}
