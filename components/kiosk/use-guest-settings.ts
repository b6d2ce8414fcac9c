import { useLayoutEffect } from 'react'
import { houseSettings, type Comfort, type GuestSettings } from '../../lib/kiosk/guest-settings'
import { houseLanguage, languages, type Language } from '../../lib/words/language'

const comforts: readonly Comfort[] = ['larger', 'contrast', 'calm', 'reach']

/** Puts the spoken language and the guest's comforts on the page as a whole, where its style sheets look for them. */
export function useGuestSettings(settings: GuestSettings, language: Language): void {
  useLayoutEffect(() => {
    dressPage(settings, language)
    return () => dressPage(houseSettings, houseLanguage)
  }, [settings, language])
}

function dressPage(settings: GuestSettings, language: Language): void {
  const page = document.documentElement
  page.lang = language
  page.dir = languages[language].direction
  for (const comfort of comforts) page.toggleAttribute(`data-${comfort}`, settings[comfort])
}
