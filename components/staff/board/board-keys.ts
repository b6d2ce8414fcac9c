'use client'

import { useEffect, useEffectEvent } from 'react'

/** True while a key belongs to a field that somebody writes in. */
export function isTyping({ target }: Pick<KeyboardEvent, 'target'>): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

interface BoardKeys {
  /** Chooses the next ticket down (1) or up (-1). */
  onStep: (by: 1 | -1) => void
  onSearch: () => void
  onWall: () => void
  onClose: () => void
}

/** The board by keyboard: `/` searches, w goes to the cards for the wall, arrows or j and k walk, Escape closes. */
export function useBoardKeys({ onStep, onSearch, onWall, onClose }: BoardKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose()
    if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return
    const by = steps[event.key]
    const go = { '/': onSearch, w: onWall }[event.key] ?? (by && (() => onStep(by)))
    if (!go) return
    event.preventDefault()
    go()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }
