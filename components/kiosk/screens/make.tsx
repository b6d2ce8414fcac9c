'use client'

import { HandHeartIcon } from '@phosphor-icons/react/dist/ssr/HandHeart'
import { ShuffleIcon } from '@phosphor-icons/react/dist/ssr/Shuffle'
import { useRef } from 'react'
import type { Style } from '../../../lib/prompt/style'
import { Bill } from '../../ui/bill'
import { Chip } from '../../ui/chip'
import { Keyboard } from '../../ui/keyboard'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { extendIdea } from './extend-idea'
import { IdeaField } from './idea-field'
import { PhoneButtons } from './phone-buttons'
import { StyleChoice } from './style-choice'
import './make.css'

export interface MakeProps {
  eventName: string
  guestNumber: number
  prompt: string
  maxLength: number
  onPrompt: (prompt: string) => void
  styles: readonly Style[]
  styleId: string
  onStyle: (styleId: string) => void
  /** Words that continue the guest's own; after a refusal, whole ideas that replace them. */
  ideas: readonly string[]
  onSurprise: () => void
  onNext: () => void
  onBack: () => void
  /** The picture maker passed on these words: a headline and what to do now. */
  note?: { title: string; message: string }
  /** Why the words cannot go on as they are. */
  problem?: string
}

/** Where a guest says what they picture: they type into the picture's own place. */
export function Make(props: MakeProps) {
  const { prompt, maxLength, onPrompt, note, onNext, onBack } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const goLabel = note ? 'Try again' : 'Next'

  const takeIdea = (idea: string) => {
    const words = note ? idea : extendIdea(prompt, idea)
    if (words.length <= maxLength) onPrompt(words)
    field.current?.focus({ preventScroll: true })
  }

  return (
    <Stage scene="make" curtain="near" lamp="end">
      <TopLine eventName={props.eventName} step={{ number: 1, label: 'Your idea' }} />
      <Bill lines={[note?.title ?? 'What is on your card?']} />
      <section className="slab" aria-label="Your card">
        <div className="slab-head">
          <span>Guest {props.guestNumber}</span>
          <span className="num">
            {prompt.length} of {maxLength}
          </span>
        </div>
        <IdeaField
          field={field}
          value={prompt}
          maxLength={maxLength}
          onChange={onPrompt}
          onEnter={onNext}
          problem={props.problem}
        />
        <div className="slab-ideas">
          <Chip outlined onClick={props.onSurprise}>
            <ShuffleIcon className="icon" weight="bold" />
            Surprise me
          </Chip>
          {props.ideas.map((idea) => (
            <Chip key={idea} onClick={() => takeIdea(idea)}>
              {idea}
            </Chip>
          ))}
        </div>
      </section>
      {note ? (
        <Passed message={note.message} />
      ) : (
        <StyleChoice styles={props.styles} styleId={props.styleId} onStyle={props.onStyle} />
      )}
      <Keyboard field={field} value={prompt} goLabel={goLabel} onGo={onNext} onBack={onBack} />
      <PhoneButtons goLabel={goLabel} onGo={onNext} onBack={onBack} />
    </Stage>
  )
}

/** Why we try other words; the first sentence stands out. */
function Passed({ message }: { message: string }) {
  const [first = '', ...rest] = message.split(/(?<=[.?])\s+/)
  return (
    <p className="make-note" role="status">
      <HandHeartIcon className="icon" />
      <span>
        <b>{first}</b> {rest.join(' ')}
      </span>
    </p>
  )
}
