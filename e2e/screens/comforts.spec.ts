import { test } from '@playwright/test'
import type { Comfort } from '../../lib/kiosk/guest-settings'
import { signInKiosk } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { testBooth } from '../test-booth'
import { guestInLanguage } from './guest-in-language'
import { takePicture } from './take-picture'

const booth = createBoothControl(testBooth)

const upright = { width: 1080, height: 1920 }
const phone = { width: 390, height: 844 }
const looks: readonly { comfort: Comfort; size: typeof upright }[] = [
  { comfort: 'larger', size: upright },
  { comfort: 'larger', size: phone },
  { comfort: 'contrast', size: upright },
  { comfort: 'calm', size: upright },
  { comfort: 'reach', size: upright },
]

for (const { comfort, size } of looks) {
  test(`a visit made comfortable: ${comfort} at ${size.width}×${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    const guest = guestInLanguage(page, 'en')
    const { words, button } = guest
    const shoot = (screen: string) =>
      takePicture(page, `comfort-${comfort}-${screen}-${size.width}x${size.height}`)
    await booth.reset()
    await booth.setModel({ latencyMs: 6000 })
    await signInKiosk(page)
    await button(words.attract[comfort]).click()
    await shoot('attract')
    await guest.toConsent()
    await shoot('consent')
    await button(words.consent.agree).click()
    await guest.heading(words.make.headline).waitFor()
    await guest.writeIdea()
    await shoot('make')
    await button(words.make.pick).click()
    await shoot('words')
    await button(words.make.type).click()
    await guest.toName()
    await shoot('name')
    await guest.send()
    await page.getByText(words.ticket.painting).waitFor()
    await shoot('ticket')
    await guest.revealed()
    await shoot('reveal')
    await button(words.reveal.go).click()
    await guest.heading(words.take.headline).waitFor()
    await shoot('take')
  })
}
