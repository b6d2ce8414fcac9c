'use client'

import { HandHeartIcon } from '@phosphor-icons/react/dist/ssr/HandHeart'
import { KeyboardIcon } from '@phosphor-icons/react/dist/ssr/Keyboard'
import { ShuffleIcon } from '@phosphor-icons/react/dist/ssr/Shuffle'
import { SquaresFourIcon } from '@phosphor-icons/react/dist/ssr/SquaresFour'
import { useRef, useState } from 'react'
import type { Style } from '../../../lib/prompt/style'
import { Bill } from '../../ui/bill'
import { Chip } from '../../ui/chip'
import { useHardwareKeys } from '../../ui/hardware-keys'
import { Keyboard } from '../../ui/keyboard'
import { Stage } from '../../ui/stage'
import { TopLine } from '../../ui/top-line'
import { useWords } from '../../words/guest-words'
import { IdeaField } from './idea-field'
import { PhoneButtons } from './phone-buttons'
import { StyleChoice } from './style-choice'
import { WordPicker } from './word-picker'
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
  /** A whole idea, for a guest who needs other words. */
  suggestion?: string
  onSurprise: () => void
  onNext: () => void
  onBack: () => void
  /** The picture maker passed on these words: why, and what to do now. */
  passed?: { code: string; words: string }
  /** Why the words cannot go on as they are. */
  problem?: string
  /** What there is to say of these words, e.g. that they are golden. */
  praise?: string
}

/** Where a guest says what they picture: they type, or tap it together, in the picture's own place. */
export function Make(props: MakeProps) {
  const { prompt, maxLength, onPrompt, passed, onSurprise, onNext, onBack } = props
  const { make } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [hand, setHand] = useState<'keys' | 'words'>('keys')
  const hasKeys = useHardwareKeys(field)
  const empty = prompt.trim() === '' && !passed
  const goLabel = passed ? make.again : empty ? make.surprise : make.next
  const go = { goLabel, onGo: empty ? onSurprise : onNext, onBack }
  const titles = passed?.code === 'PICTURE_BLOCKED' ? make.onceMore : make.otherWords

  const takeWords = (words: string) => {
    if (words.length <= maxLength) onPrompt(words)
  }
  return (
    <Stage scene="make" curtain="near" lamp="end">
      <TopLine eventName={props.eventName} step={{ number: 1, label: make.step }} />
      <Bill lines={passed ? titles : make.headline} />
      <section className="slab" aria-label={make.card} data-golden={props.praise !== undefined || undefined}>
        <div className="slab-head">
          <span>{make.guest(props.guestNumber)}</span>
          <span className="num">{make.length(prompt.length, maxLength)}</span>
        </div>
        <IdeaField
          field={field}
          value={prompt}
          maxLength={maxLength}
          onChange={onPrompt}
          onEnter={onNext}
          problem={props.problem}
          praise={props.praise}
        />
        <div className="slab-ideas">
          <Chip outlined onClick={onSurprise}>
            <ShuffleIcon className="icon" weight="bold" />
            {make.surprise}
          </Chip>
          {passed && props.suggestion !== undefined && (
            <Chip className="slab-idea" onClick={() => onPrompt(props.suggestion ?? '')}>
              {props.suggestion}
            </Chip>
          )}
          <Chip aria-pressed={hand === 'words'} onClick={() => setHand(hand === 'keys' ? 'words' : 'keys')}>
            {hand === 'keys' ? (
              <SquaresFourIcon className="icon" weight="bold" />
            ) : (
              <KeyboardIcon className="icon" weight="bold" />
            )}
            {hand === 'keys' ? make.pick : make.type}
          </Chip>
        </div>
      </section>
      {passed ? (
        <Passed message={passed.words} />
      ) : (
        <StyleChoice styles={props.styles} styleId={props.styleId} onStyle={props.onStyle} />
      )}
      {hand === 'words' && <WordPicker prompt={prompt} onPrompt={takeWords} />}
      {hand === 'keys' && !hasKeys && <Keyboard field={field} value={prompt} {...go} />}
      <PhoneButtons always={hand === 'words' || hasKeys} {...go} />
    </Stage>
  )
}

/** Why we try other words; the first sentence stands out. */
function Passed({ message }: { message: string }) {
  const [first = '', ...rest] = message.split(/(?<=[.?。؟])\s*/)
  return (
    <p className="make-note" role="status">
      <HandHeartIcon className="icon" />
      <span>
        <b>{first}</b> {rest.join(' ')}
      </span>
    </p>
  )
}
