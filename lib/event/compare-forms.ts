import type { EventForm } from './event-form'

export type FormField = keyof EventForm

/** A field that stands differently with me than with them. */
export interface FieldDifference {
  field: FormField
  /** Who changed it: both did, and one of them has to give way; or only they did, and it is theirs already. */
  by: 'both' | 'them'
}

/**
 * What two people made of the same event: `base` is what both began from. What only I changed is no difference that
 * needs a choice. Fields in the form's own order.
 */
export function compareForms(base: EventForm, mine: EventForm, theirs: EventForm): FieldDifference[] {
  return formFields(base, mine, theirs).flatMap((field): FieldDifference[] => {
    if (same(mine[field], theirs[field]) || same(base[field], theirs[field])) return []
    return [{ field, by: same(base[field], mine[field]) ? 'them' : 'both' }]
  })
}

/** Theirs with all that I changed; of what both changed, mine where `keepMine` says so. */
export function mergeForms(
  { base, mine, theirs }: { base: EventForm; mine: EventForm; theirs: EventForm },
  keepMine: (field: FormField) => boolean,
): EventForm {
  const kept = formFields(base, mine, theirs).filter((field) => {
    if (same(base[field], mine[field])) return false
    return same(base[field], theirs[field]) || keepMine(field)
  })
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) }
}

/** True when nothing was changed. */
export function sameForm(one: EventForm, other: EventForm): boolean {
  return formFields(one, other).every((field) => same(one[field], other[field]))
}

function formFields(...forms: readonly EventForm[]): FormField[] {
  return [...new Set(forms.flatMap((form) => Object.keys(form) as FormField[]))]
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
