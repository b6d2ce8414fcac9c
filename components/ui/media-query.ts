'use client'

import { useSyncExternalStore } from 'react'

/** Whether a media query matches now; false while the page is rendered on the server. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** Whether motion should stay still: asked for by the device or switched on at the booth (`data-calm`). */
export function useCalm(): boolean {
  const reduced = useMediaQuery('(prefers-reduced-motion: reduce)')
  const switchedOn = useSyncExternalStore(
    onCalmChange,
    () => document.documentElement.hasAttribute('data-calm'),
    () => false,
  )
  return reduced || switchedOn
}

function onCalmChange(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-calm'] })
  return () => observer.disconnect()
}
