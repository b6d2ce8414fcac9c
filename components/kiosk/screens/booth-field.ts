'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { TextField } from '../../ui/edit-field'
import { useMediaQuery } from '../../ui/media-query'

/**
 * For a field beside the booth's own keyboard: the caret is in it from the start, and the device keeps its
 * keyboard away. On a small screen (below 700 px) neither: the device's keyboard comes when it is asked for.
 */
export function useBoothField(field: RefObject<TextField | null>): { inputMode: 'none' | 'text' } {
  const hasKeyboard = useMediaQuery('(min-width: 700px)')
  useEffect(() => {
    const element = field.current
    if (!hasKeyboard || !element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [field, hasKeyboard])
  useEffect(() => {
    // A browser does not tell when a focused field is taken away: until it hears, React keeps the field and its words.
    return () => void document.body.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  }, [])
  return { inputMode: hasKeyboard ? 'none' : 'text' }
}
