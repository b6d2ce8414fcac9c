'use client'

import { useSyncExternalStore } from 'react'

const key = 'snapmagic.staffLight'
const listeners = new Set<() => void>()

/** Work light by day, blue light during the show; each browser keeps its own. */
export type Light = 'day' | 'blue'

/** The light of this browser, and a switch for it. */
export function useLight(): [Light, () => void] {
  const light = useSyncExternalStore(listen, readLight, () => 'day' as const)
  const toggle = () => {
    localStorage.setItem(key, light === 'day' ? 'blue' : 'day')
    for (const listener of listeners) listener()
  }
  return [light, toggle]
}

function readLight(): Light {
  return localStorage.getItem(key) === 'blue' ? 'blue' : 'day'
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
