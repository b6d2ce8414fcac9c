import { useLayoutEffect } from 'react'
import { houseSettings, type Comfort, type GuestSettings } from '../../lib/kiosk/guest-settings'
import { languages } from '../../lib/words/language'

const comforts: readonly Comfort[] = ['larger', 'contrast', 'calm', 'reach']

/** Puts the guest's language and comforts on the page as a whole, where its style sheets look for them. */
export function useGuestSettings(settings: GuestSettings): void {
  useLayoutEffect(() => {
    dressPage(settings)
    return () => dressPage(houseSettings)
  }, [settings])
}

function dressPage(settings: GuestSettings): void {
  const page = document.documentElement
  page.lang = settings.language
  page.dir = languages[settings.language].direction
  for (const comfort of comforts) page.toggleAttribute(`data-${comfort}`, settings[comfort])
}
