'use client'

import { createContext, Fragment, useContext, type ReactNode } from 'react'
import { houseLanguage, languages, type Language } from '../../lib/words/language'
import type { Words } from '../../lib/words/words'

const ChosenLanguage = createContext<Language>(houseLanguage)

/** Everything inside speaks the language that the guest chose. */
export function GuestWords({ language, children }: { language: Language; children: ReactNode }) {
  return <ChosenLanguage value={language}>{children}</ChosenLanguage>
}

/** What to say, in the guest's language. */
export function useWords(): Words {
  return languages[useContext(ChosenLanguage)].words
}

/** The guest's language. */
export function useLanguage(): Language {
  return useContext(ChosenLanguage)
}

/** A sentence whose gaps are filled: `{name}` becomes what `fill` has for it. */
export function Filled({ words, fill }: { words: string; fill: Readonly<Record<string, ReactNode>> }) {
  return words.split(/\{(\w+)\}/).map((piece, index) => {
    // Every other piece is the name of a gap.
    return <Fragment key={index}>{index % 2 === 1 ? fill[piece] : piece}</Fragment>
  })
}
