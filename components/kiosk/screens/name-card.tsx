'use client'

import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Keyboard } from '../../ui/keyboard'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { BlankCard } from './blank-card'
import { useBoothField } from './booth-field'
import { PhoneButtons } from './phone-buttons'
import './name-card.css'

export interface NameCardProps {
  eventName: string
  prompt: string
  styleLabel: string
  name: string
  onName: (name: string) => void
  onSubmit: () => void
  onBack: () => void
  sending: boolean
  /** Why the name cannot go on the card as it is. */
  problem?: string
  /** Letters that fit, emoji and accented letters counted once. */
  maxLetters?: number
  /** The card that the name is set on, if not the blank one. */
  card?: ReactNode
}

/** Whose card it is: the name sets itself on the blank card at each key. */
export function NameCard(props: NameCardProps) {
  const { name, onName, onSubmit, onBack, sending, problem, maxLetters = 24 } = props
  const field = useRef<HTMLInputElement>(null)
  const { inputMode } = useBoothField(field)
  const submit = () => {
    if (!sending) onSubmit()
  }

  return (
    <Stage scene="name" curtain="near" lamp="start">
      <TopLine eventName={props.eventName} step={{ number: 2, label: 'Your name' }} />
      <Bill lines={['Whose card is it?']} />
      <div className="hero">
        <label className="name-card hero-shadow">
          <span className="sr-only">Your name</span>
          {props.card ?? <BlankCard {...props} />}
          <input
            ref={field}
            className="name-input"
            dir="auto"
            value={name}
            inputMode={inputMode}
            enterKeyHint="done"
            autoComplete="off"
            autoCapitalize="words"
            spellCheck={false}
            aria-describedby="name-hint"
            aria-invalid={problem !== undefined}
            onChange={(event) => {
              if (letterCount(event.target.value) <= maxLetters) onName(event.target.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit()
            }}
          />
        </label>
      </div>
      <p className="name-hint" id="name-hint" role="status" data-problem={problem !== undefined || undefined}>
        {problem ?? hint(letterCount(name), maxLetters)}
      </p>
      <Keyboard
        field={field}
        value={name}
        capitals="words"
        goLabel={sending ? 'Sending' : 'Make it'}
        goDisabled={sending}
        onGo={submit}
        onBack={onBack}
      />
      <PhoneButtons
        goLabel={sending ? 'Sending' : 'Make my card'}
        goDisabled={sending}
        onGo={submit}
        onBack={onBack}
      />
    </Stage>
  )
}

function hint(letters: number, maxLetters: number): string {
  return letters >= maxLetters
    ? 'That is all that fits. It is plenty.'
    : 'Printed just as you type it. A first name is enough.'
}

function letterCount(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length
}
