import type { Page } from '@playwright/test'
import { demoStaffPin } from '../../demo/accounts'
import { askForCard, signInKiosk } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'
import { crewAt } from './crew-at-kiosk'
import { handOf } from './hand'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const crewBefore = (page: Page) => crewAt(page, handOf(page, 'mouse'))

test('the crew gives a guest fresh cards with the event’s PIN, and a wrong PIN opens nothing', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  const crew = crewBefore(page)
  await booth.updateEvent({ allowance: 1 })
  await askForCard(page, { prompt: 'a fox astronaut', name: 'Mara' })
  await press(page, 'Take it home')
  await expect(page.getByRole('button', { name: 'Make another' })).toHaveCount(0)
  await crew.knock()
  await crew.open('000000')
  await expect(page.getByText('That PIN does not open this booth.')).toBeVisible()
  await crew.open(demoStaffPin)
  await expectAccessible()
  await press(page, 'Give fresh cards')
  await expect(page.getByText('Granted. Cards left: 1.')).toBeVisible()
  await press(page, 'Back to the guests')
  await press(page, 'Make another')
  await expect(page.getByRole('textbox')).toHaveValue('')
})

/** Stands in for the lamp of the device, and counts who keeps it lit. */
async function watchWakeLocks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const held = new Set()
    const request = () => {
      const lock = { release: () => Promise.resolve(held.delete(lock)) }
      held.add(lock)
      return Promise.resolve(lock)
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.assign(window, { wakeLocksHeld: () => held.size })
  })
  return () => page.evaluate('wakeLocksHeld()')
}

test('a locked kiosk stays locked, and a screen that may sleep may, through a reload until the crew says otherwise', async ({
  page,
  booth,
}) => {
  void booth
  const crew = crewBefore(page)
  const wakeLocks = await watchWakeLocks(page)
  // By its own form: signing out ends the session whose tokens the other journeys share.
  await signInKiosk(page)
  await expect.poll(wakeLocks).toBe(1)
  await crew.knock()
  await crew.open(demoStaffPin)
  await press(page, 'Keep the screen awake: on')
  await expect.poll(wakeLocks).toBe(0)
  await press(page, 'Lock this kiosk')
  await expect(page.getByText('The crew is on its way.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The crew is on its way.')).toBeVisible()
  expect(await wakeLocks()).toBe(0)
  await crew.knock()
  await crew.open(demoStaffPin)
  await press(page, 'Keep the screen awake: off')
  await expect.poll(wakeLocks).toBe(1)
  await press(page, 'Unlock this kiosk')
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()

  await crew.knock()
  await crew.open(demoStaffPin)
  await press(page, 'Sign this screen out')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
