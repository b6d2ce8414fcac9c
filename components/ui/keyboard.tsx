'use client'

import { ArrowFatUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowFatUp'
import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft'
import { BackspaceIcon } from '@phosphor-icons/react/dist/ssr/Backspace'
import { GlobeIcon } from '@phosphor-icons/react/dist/ssr/Globe'
import { useState } from 'react'
import type { RefObject } from 'react'
import { Language, languages } from '../../lib/words/language'
import { useLanguage, useWords } from '../words/guest-words'
import { clearField, deleteBackwards, typeInto } from './edit-field'
import type { TextField } from './edit-field'
import { Key } from './key'
import { keyboardLayouts } from './keyboard-layout'
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

const pages: readonly KeyboardPage[] = ['letters', 'signs', 'accents']

/** The booth's own keyboard, for screens from 700 px wide; a smaller device brings its own. */
export function Keyboard(props: KeyboardProps) {
  const { field, value, capitals = 'none', goLabel, goDisabled = false, onGo, onBack } = props
  const { keyboard: words, common } = useWords()
  const [language, setLanguage] = useState(useLanguage())
  const [page, setPage] = useState<KeyboardPage>('letters')
  const [shifted, setShifted] = useState(false)
  const layout = keyboardLayouts[language]
  const rows = layout.rows[page]

  const hasCapitals = layout.capitals && page !== 'signs'
  const startsWord = capitals === 'words' && /(^|\s)$/.test(value)
  const upper = hasCapitals && shifted !== startsWord

  const edit = (change: (target: TextField) => void) => {
    if (!field.current) return
    change(field.current)
    field.current.focus({ preventScroll: true })
  }
  const type = (text: string) => {
    edit((target) => typeInto(target, text))
    setShifted(false)
  }
  const letterKey = (key: string, index: number) => {
    const letter = upper && key !== 'ß' ? key.toLocaleUpperCase(language) : key
    return (
      <Key key={`${page}${key}${index}`} onPress={() => type(letter)}>
        {letter}
      </Key>
    )
  }
  const erase = (
    <Key className="key-wide" aria-label={words.erase} onPress={() => edit(deleteBackwards)}>
      <BackspaceIcon className="icon" weight="bold" />
    </Key>
  )

  return (
    <div
      className="keyboard"
      role="group"
      aria-label={words.label}
      data-rows={rows.length}
      data-columns={Math.max(...rows.map((row) => row.length))}
      onMouseDown={keepFocus}
    >
      {rows.slice(0, -1).map((row, index) => (
        <div key={index} className="keyboard-row" data-short={row.length === 9 || undefined}>
          {row.map(letterKey)}
        </div>
      ))}
      <div className="keyboard-row">
        {hasCapitals && (
          <Key
            className="key-wide"
            aria-label={words.capitals}
            aria-pressed={upper}
            onPress={() => setShifted(!shifted)}
          >
            <ArrowFatUpIcon className="icon" weight={upper ? 'fill' : 'bold'} />
          </Key>
        )}
        {rows.at(-1)?.map(letterKey)}
        {erase}
      </div>
      <div className="keyboard-row keyboard-row-act">
        <button type="button" className="key key-wide" aria-label={common.back} onClick={onBack}>
          <ArrowLeftIcon className="icon rtl:-scale-x-100" weight="bold" />
        </button>
        {pages
          .filter((other) => other !== page)
          .map((other) => (
            <Key key={other} className="key-wide" onPress={() => setPage(other)}>
              {layout.faces[other]}
            </Key>
          ))}
        <Key
          className="key-wide"
          aria-label={words.language}
          onPress={() => {
            setLanguage(after(language))
            setPage('letters')
          }}
        >
          <GlobeIcon className="icon" weight="bold" />
        </Key>
        <Key className="key-space" lang={language} onPress={() => type(' ')}>
          {languages[language].name}
        </Key>
        <Key className="key-wide key-clear" onPress={() => edit(clearField)}>
          {words.clear}
        </Key>
        <button
          type="button"
          className="key key-go"
          data-long={goLabel.length > 11 || undefined}
          disabled={goDisabled}
          onClick={onGo}
        >
          {goLabel}
        </button>
      </div>
    </div>
  )
}

/** The next language in the row, and after the last the first. */
function after(language: Language): Language {
  const all = Language.options
  return all[(all.indexOf(language) + 1) % all.length] ?? language
}

/** The field being typed into keeps its caret. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
