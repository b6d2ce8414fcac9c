import type { Page } from '@playwright/test'
import { demoStaffPin } from '../../demo/accounts'
import { signInKiosk, start } from '../guest-at-kiosk'
import { openKiosk } from '../signed-in'
import { expect, test } from './booth.fixture'
import { crewAt } from './crew-at-kiosk'
import { handOf } from './hand'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const crewBefore = (page: Page) => crewAt(page, handOf(page, 'mouse'))

test('the crew’s pad needs all five taps and the right PIN, closes by itself, and ends a guest’s visit', async ({
  page,
  booth,
}) => {
  void booth
  const crew = crewBefore(page)
  await page.clock.install()
  await openKiosk(page)
  await start(page)
  await page.getByRole('textbox').fill('a fox astronaut')
  await crew.knock(4)
  await page.mouse.click(540, 30)
  await crew.knock(1)
  await expect(crew.pad).toBeHidden()
  await crew.knock()
  await crew.open(demoStaffPin)
  await expect(page.getByRole('button', { name: 'End this visit' })).toBeVisible()
  // Half a minute after the last touch, whatever this machine needs to look twice.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))
  await page.clock.runFor(20_000)
  await expect(crew.pad).toBeVisible()
  await page.clock.runFor(10_000)
  await expect(crew.pad).toBeHidden()
  await page.clock.resume()
  await expect(page.getByRole('textbox')).toHaveValue('a fox astronaut')
  await crew.knock()
  await crew.open('000000')
  await expect(page.getByText('That PIN does not open this booth.')).toBeVisible()
  await crew.open(demoStaffPin)
  await press(page, 'End this visit')
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  expect(await page.content()).not.toContain('fox astronaut')
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
