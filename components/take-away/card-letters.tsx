'use client'

import dynamic from 'next/dynamic'
import type { CardFacts } from '../../lib/card/card-facts'

const JapaneseLetters = dynamic(() => import('./japanese-letters'))

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Fonts that a card needs and other pages do not have to carry. */
export function CardLetters({ facts }: { facts: CardFacts }) {
  return japanese.test(facts.displayName + facts.title + facts.eventName + facts.place) && <JapaneseLetters />
}
