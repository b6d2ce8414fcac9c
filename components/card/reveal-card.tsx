'use client'

import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import type { CardFacts } from '../../lib/card/card-facts'
import { useCalm } from '../ui/media-query'
import { leanToLight, playCalmReveal, playReveal, revealTimes } from './card-reveal-film'
import { LiveCard } from './live-card'
import './reveal.css'

interface RevealCardProps {
  facts: CardFacts
  /** The card turns once it is there. Load the picture first (`keepPicture`), or it turns to a dark window. */
  artUrl: string | undefined
  /** The card's back, seen while it turns. */
  back: ReactNode
  /** The house is dark: give `Room` its `lit`, which nobody sees yet. */
  onDark?: () => void
  /** The picture's light may fall on the curtain now: take `dark` from `Room`. */
  onLit?: () => void
  /** The film is over, or the guest skipped it. Called once. */
  onRevealed?: () => void
}

/**
 * Turns a card from its back to its front, once. A tap anywhere skips to the end. While it runs the page's root carries
 * `data-reveal` ("dark", "set", "turn", "lit", "words", "action"), which reveal.css uses to hold back whatever
 * has the class `reveal-words` or `reveal-action`; afterwards the attribute is gone and all of it shows.
 */
export function RevealCard({ facts, artUrl, back, onDark, onLit, onRevealed }: RevealCardProps) {
  const calm = useCalm()
  const card = useRef<HTMLDivElement>(null)
  const dark = useEffectEvent(() => onDark?.())
  const lit = useEffectEvent(() => onLit?.())
  const revealed = useEffectEvent(() => onRevealed?.())

  const isPainted = artUrl !== undefined
  useEffect(() => {
    if (!card.current || !isPainted) return undefined
    const film = startFilm({
      card: card.current,
      calm,
      onDark: () => dark(),
      onLit: () => lit(),
      onEnd: () => revealed(),
    })
    window.addEventListener('pointerdown', film.skip)
    return () => {
      window.removeEventListener('pointerdown', film.skip)
      film.stop()
    }
  }, [calm, isPainted])

  return (
    <LiveCard
      ref={card}
      facts={facts}
      artUrl={artUrl}
      back={
        <div className="reveal-back">
          {back}
          <i className="reveal-rim" />
        </div>
      }
      over={
        <div className="reveal-flare">
          <i />
        </div>
      }
    />
  )
}

interface Film {
  card: HTMLElement
  calm: boolean
  onDark: () => void
  onLit: () => void
  onEnd: () => void
}

/** Runs the cues; `skip` jumps to the end and tells, `stop` leaves quietly. */
function startFilm({ card, calm, onDark, onLit, onEnd }: Film): { skip: () => void; stop: () => void } {
  const root = document.documentElement
  let animations: Animation[] = []
  let isLit = false
  const light = () => {
    if (isLit) return
    isLit = true
    onDark()
    onLit()
  }
  const step = (name: string) => () => {
    root.dataset.reveal = name
  }
  let timers: ReturnType<typeof setTimeout>[] = []
  const stop = () => {
    timers.forEach(clearTimeout)
    timers = []
    animations.forEach((animation) => animation.cancel())
    delete root.dataset.reveal
  }
  const end = () => {
    if (timers.length === 0) return
    stop()
    if (!calm) leanToLight(card)
    light()
    onEnd()
  }
  // In one go, or a frame between two cues would show the card's front before it has turned.
  const at = (ms: number, ...cues: (() => void)[]) => {
    timers.push(setTimeout(() => cues.forEach((cue) => cue()), ms))
  }
  if (calm) {
    animations = playCalmReveal(card)
    at(160, end)
  } else {
    step('dark')()
    at(revealTimes.setMs, step('set'), onDark)
    at(revealTimes.turnMs, step('turn'), () => (animations = playReveal(card)))
    at(revealTimes.litMs, step('lit'), light)
    at(revealTimes.wordsMs, step('words'))
    at(revealTimes.actionMs, step('action'))
    at(revealTimes.endMs, end)
  }
  return { skip: end, stop }
}
