import { useId, type ReactNode } from 'react'
import type { FormField } from '../../../lib/event/compare-forms'
import { fieldHints, fieldWords } from './event-words'

interface FieldProps {
  field: FormField
  /** Another label than the field's own, for a part of it. */
  label?: string | undefined
  error?: string | undefined
  wide?: boolean
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ReactNode
}

/** A labelled control, with what helps below it and what is wrong with it. */
export function Field({ field, label, error, wide = false, children }: FieldProps) {
  const id = useId()
  const hint = label === undefined ? fieldHints[field] : undefined
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="event-field" data-wide={wide || undefined}>
      <label htmlFor={id}>{label ?? fieldWords[field]}</label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error !== undefined })}
      {hint && (
        <p id={`${id}-hint`} className="bs-fine">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="event-error">
          {error}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps {
  field: FormField
  value: string | undefined
  onChange: (value: string) => void
  error?: string | undefined
  type?: 'text' | 'date' | 'datetime-local'
}

export function TextField({ field, value, onChange, error, type = 'text' }: TextFieldProps) {
  return (
    <Field field={field} error={error}>
      {(control) => (
        <input
          {...control}
          className="bs-field"
          type={type}
          value={value ?? ''}
          onChange={(change) => onChange(change.target.value)}
        />
      )}
    </Field>
  )
}

interface NumberFieldProps {
  field: FormField
  value: number | undefined
  /** Undefined for an empty field; `NaN` never. */
  onChange: (value: number | undefined) => void
  error?: string | undefined
}

export function NumberField({ field, value, onChange, error }: NumberFieldProps) {
  return (
    <Field field={field} error={error}>
      {(control) => (
        <input
          {...control}
          className="bs-field"
          type="number"
          inputMode="numeric"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.valueAsNumber)}
        />
      )}
    </Field>
  )
}

interface ChoicesProps<Id extends string> {
  field: FormField
  options: readonly { id: Id; label: string }[]
  chosen: readonly Id[]
  onChange: (chosen: Id[]) => void
  error?: string | undefined
}

/** Some of many, in the order that the booth shows them. */
export function Choices<Id extends string>({ field, options, chosen, onChange, error }: ChoicesProps<Id>) {
  const id = useId()
  const toggle = (one: Id) =>
    onChange(
      options.flatMap((option) => (chosen.includes(option.id) !== (option.id === one) ? option.id : [])),
    )
  return (
    <fieldset className="event-choices" aria-describedby={error && `${id}-error`}>
      <legend>{fieldWords[field]}</legend>
      {options.map((option) => (
        <label key={option.id} className="event-choice">
          <input type="checkbox" checked={chosen.includes(option.id)} onChange={() => toggle(option.id)} />
          {option.label}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="event-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
