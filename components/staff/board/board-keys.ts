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
  onClose: () => void
}

/** The board by keyboard: `/` searches, arrows or j and k walk, Escape closes. */
export function useBoardKeys({ onStep, onSearch, onClose }: BoardKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose()
    if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return
    const by = steps[event.key]
    if (by === undefined && event.key !== '/') return
    event.preventDefault()
    if (by === undefined) onSearch()
    else onStep(by)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }
