'use client'

import { ArrowFatUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowFatUp'
import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft'
import { BackspaceIcon } from '@phosphor-icons/react/dist/ssr/Backspace'
import { useState } from 'react'
import type { ComponentProps, PointerEvent, RefObject } from 'react'
import { clearField, deleteBackwards, typeInto } from './edit-field'
import type { TextField } from './edit-field'
import { keyboardRows } from './keyboard-layout'
import type { KeyboardPage } from './keyboard-layout'
import './keyboard.css'

interface KeyboardProps {
  field: RefObject<TextField | null>
  /** The words in the field now, from which capitals follow. */
  value: string
  /** `words` starts every word with a capital, for names. */
  capitals?: 'none' | 'words'
  goLabel: string
  goDisabled?: boolean
  onGo: () => void
  onBack: () => void
}

/** The booth's own keyboard, for screens from 700 px wide; a smaller device brings its own. */
export function Keyboard(props: KeyboardProps) {
  const { field, value, capitals = 'none', goLabel, goDisabled = false, onGo, onBack } = props
  const [page, setPage] = useState<KeyboardPage>('letters')
  const [shifted, setShifted] = useState(false)

  const startsWord = capitals === 'words' && /(^|\s)$/.test(value)
  const upper = page === 'letters' && shifted !== startsWord
  const [top, middle, bottom] = keyboardRows[page]

  const edit = (change: (target: TextField) => void) => {
    if (!field.current) return
    change(field.current)
    field.current.focus({ preventScroll: true })
  }
  const type = (text: string) => {
    edit((target) => typeInto(target, text))
    setShifted(false)
  }
  const letterKey = (key: string) => {
    const letter = upper ? key.toUpperCase() : key
    return (
      <Key key={key} onPress={() => type(letter)}>
        {letter}
      </Key>
    )
  }

  return (
    <div className="keyboard" role="group" aria-label="Keyboard" onMouseDown={keepFocus}>
      <div className="keyboard-row">{top.map(letterKey)}</div>
      <div className="keyboard-row keyboard-row-middle">{middle.map(letterKey)}</div>
      <div className="keyboard-row">
        <Key
          className="key-wide"
          aria-label="Capitals"
          aria-pressed={upper}
          disabled={page !== 'letters'}
          onPress={() => setShifted(!shifted)}
        >
          <ArrowFatUpIcon className="icon" weight={upper ? 'fill' : 'bold'} />
        </Key>
        {bottom.map(letterKey)}
        <Key className="key-wide" aria-label="Delete one letter" onPress={() => edit(deleteBackwards)}>
          <BackspaceIcon className="icon" weight="bold" />
        </Key>
      </div>
      <div className="keyboard-row">
        <button type="button" className="key key-wide" aria-label="Back" onClick={onBack}>
          <ArrowLeftIcon className="icon rtl:-scale-x-100" weight="bold" />
        </button>
        <Key className="key-wide" onPress={() => setPage(page === 'letters' ? 'signs' : 'letters')}>
          {page === 'letters' ? '123' : 'abc'}
        </Key>
        <Key className="key-space" onPress={() => type(' ')}>
          space
        </Key>
        <Key className="key-wide" onPress={() => edit(clearField)}>
          Clear
        </Key>
        <button type="button" className="key key-go" disabled={goDisabled} onClick={onGo}>
          {goLabel}
        </button>
      </div>
    </div>
  )
}

interface KeyProps extends Omit<ComponentProps<'button'>, 'onPointerDown' | 'onClick' | 'type'> {
  onPress: () => void
}

/** Types when it is touched, not when it is let go: two quick fingers lose no letter. */
function Key({ onPress, className = '', ...rest }: KeyProps) {
  return (
    <button
      type="button"
      className={`key ${className}`}
      onPointerDown={(event: PointerEvent) => {
        if (event.button === 0) onPress()
      }}
      onClick={(event) => {
        // A click that no pointer made: Enter, space, or a screen reader.
        if (event.detail === 0) onPress()
      }}
      {...rest}
    />
  )
}

/** The field being typed into keeps its caret. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
