'use client'

import { createContext, Fragment, useContext, useEffect, useState, type ReactNode } from 'react'
import { houseLanguage, type Language } from '../../lib/words/language'
import { houseWords, loadWords } from '../../lib/words/load-words'
import type { Words } from '../../lib/words/words'

/** A language with everything that is said in it. */
export interface Spoken {
  readonly language: Language
  readonly words: Words
}

const house: Spoken = { language: houseLanguage, words: houseWords }
const SpokenHere = createContext<Spoken>(house)

/** The language that was chosen, as soon as its words are here; the one before until then. */
export function useSpoken(chosen: Language): Spoken {
  const [spoken, setSpoken] = useState(house)
  useEffect(() => {
    let current = true
    loadWords(chosen).then(
      (words) => current && setSpoken({ language: chosen, words }),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [chosen])
  return spoken
}

/** Everything inside speaks this language. */
export function GuestWords({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  return <SpokenHere value={spoken}>{children}</SpokenHere>
}

/** What to say, in the guest's language. */
export function useWords(): Words {
  return useContext(SpokenHere).words
}

/** The guest's language. */
export function useLanguage(): Language {
  return useContext(SpokenHere).language
}

/** A sentence whose gaps are filled: `{name}` becomes what `fill` has for it. */
export function Filled({ words, fill }: { words: string; fill: Readonly<Record<string, ReactNode>> }) {
  return words.split(/\{(\w+)\}/).map((piece, index) => {
    // Every other piece is the name of a gap.
    return <Fragment key={index}>{index % 2 === 1 ? fill[piece] : piece}</Fragment>
  })
}
