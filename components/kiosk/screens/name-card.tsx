'use client'

import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Bill } from '../../ui/bill'
import { Keyboard } from '../../ui/keyboard'
import { Stage } from '../../ui/stage'
import { useHardwareKeys } from '../../ui/hardware-keys'
import { TopLine } from '../../ui/top-line'
import { Filled, useWords } from '../../words/guest-words'
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
  const hasKeys = useHardwareKeys(field)
  const { name: words, common } = useWords()
  const submit = () => {
    if (!sending) onSubmit()
  }

  const go = {
    goLabel: sending ? words.sending : name.trim() === '' ? words.go : words.confirm,
    goDisabled: sending,
    onGo: submit,
    onBack,
  }
  return (
    <Stage scene="name" curtain="near" lamp="start">
      <TopLine eventName={props.eventName} step={{ number: 2, label: words.step }} />
      <Bill lines={words.headline} />
      <div className="hero">
        <label className="name-card">
          <span className="sr-only">{words.field}</span>
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
        {problem ??
          (letterCount(name) >= maxLetters ? (
            common.enough
          ) : name.trim() === '' ? (
            words.hint
          ) : (
            <Filled words={words.check} fill={{ name: <bdi>{name.trim()}</bdi> }} />
          ))}
      </p>
      {!hasKeys && <Keyboard field={field} value={name} capitals="words" {...go} />}
      <PhoneButtons always={hasKeys} {...go} />
    </Stage>
  )
}

function letterCount(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length
}
