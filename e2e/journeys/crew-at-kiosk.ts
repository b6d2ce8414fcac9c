import type { Page } from '@playwright/test'
import { expect } from './booth.fixture'
import type { Hand } from './hand'

/** The crew before a guest's screen: they tap where reading starts, then type the event's PIN. */
export function crewAt(page: Page, hand: Hand) {
  const pad = page.getByRole('dialog', { name: /Crew only|What does the guest need/ })
  return {
    pad,
    async knock(taps = 5) {
      const { width = 0 } = page.viewportSize() ?? {}
      const fromRight = (await page.locator('html').getAttribute('dir')) === 'rtl'
      for (let tap = 0; tap < taps; tap++) await hand.pointAt(fromRight ? width - 30 : 30, 30)
    },
    async open(pin: string) {
      await expect(pad.getByRole('heading', { name: 'Crew only' })).toBeVisible()
      for (const figure of pin) await hand.press(pad.getByRole('button', { name: figure, exact: true }))
      await hand.press(pad.getByRole('button', { name: 'Open' }))
    },
  }
}
