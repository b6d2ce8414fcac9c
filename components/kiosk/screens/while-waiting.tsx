'use client'

import { useEffect, useState } from 'react'
import { useCalm } from '../../ui/media-query'
import { useWords } from '../../words/guest-words'
import './while-waiting.css'

const factMs = 9_000

/** Something true to read while a card is being made: one fact after the other, from a different one each time. */
export function WhileWaiting({ start }: { start: number }) {
  const { facts } = useWords().ticket
  const [turn, setTurn] = useState(start)
  const calm = useCalm()
  useEffect(() => {
    if (calm) return undefined
    const timer = setInterval(() => setTurn((now) => now + 1), factMs)
    return () => clearInterval(timer)
  }, [calm])
  return (
    <p className="while-waiting" key={turn}>
      {facts[turn % facts.length]}
    </p>
  )
}
