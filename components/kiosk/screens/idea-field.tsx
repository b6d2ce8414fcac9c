'use client'

import { useId } from 'react'
import type { RefObject } from 'react'
import { useWords } from '../../words/guest-words'
import { useBoothField } from './booth-field'
import './idea-field.css'

interface IdeaFieldProps {
  field: RefObject<HTMLTextAreaElement | null>
  value: string
  maxLength: number
  onChange: (value: string) => void
  onEnter: () => void
  problem?: string
  /** What there is to say of these words, e.g. that they are golden. */
  praise?: string
}

/** The picture's place with its curtain still closed: a real text area, so that any keyboard works. */
export function IdeaField({ field, value, maxLength, onChange, onEnter, problem, praise }: IdeaFieldProps) {
  const { inputMode } = useBoothField(field)
  const fieldId = useId()
  const statusId = useId()
  const { make, common } = useWords()
  const status = problem ?? (value.length >= maxLength ? common.enough : praise)
  return (
    <div className="idea" data-length={lengthClass(value.length)} onClick={() => field.current?.focus()}>
      <label className="sr-only" htmlFor={fieldId}>
        {make.field}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className="idea-words"
        dir={value === '' ? undefined : 'auto'}
        rows={1}
        value={value}
        maxLength={maxLength}
        inputMode={inputMode}
        enterKeyHint="next"
        autoComplete="off"
        spellCheck={false}
        placeholder={make.placeholder}
        aria-describedby={statusId}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onEnter()
        }}
      />
      <span className="idea-status" id={statusId} role="status">
        {status}
      </span>
    </div>
  )
}

/** Longer ideas are set smaller, so that all of the guest's words stay in sight. */
function lengthClass(length: number): 'short' | 'medium' | 'long' | 'full' {
  if (length <= 70) return 'short'
  if (length <= 150) return 'medium'
  return length <= 220 ? 'long' : 'full'
}
