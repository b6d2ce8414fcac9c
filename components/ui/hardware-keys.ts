'use client'

import { useEffect, useState, type RefObject } from 'react'
import type { TextField } from './edit-field'

/**
 * True while the guest types on a keyboard of their own: the booth's then steps aside.
 * Touching the field with a finger brings it back.
 */
export function useHardwareKeys(field: RefObject<TextField | null>): boolean {
  const [typing, setTyping] = useState(false)
  useEffect(() => {
    const element: HTMLElement | null = field.current
    if (!element) return undefined
    // The booth's own keys write without key events.
    const onKey = (event: KeyboardEvent) => {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) setTyping(true)
    }
    const onPointer = (event: PointerEvent) => {
      if (event.pointerType === 'touch') setTyping(false)
    }
    element.addEventListener('keydown', onKey)
    element.addEventListener('pointerdown', onPointer)
    return () => {
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('pointerdown', onPointer)
    }
  }, [field])
  return typing
}
