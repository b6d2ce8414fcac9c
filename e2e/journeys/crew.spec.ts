import type { Page } from '@playwright/test'
import { demoStaffPin } from '../../demo/accounts'
import { askForCard } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'

async function knock(page: Page): Promise<void> {
  for (let tap = 0; tap < 5; tap++) await page.mouse.click(30, 30)
  await page.getByRole('heading', { name: 'Crew only' }).waitFor()
}

async function typePin(page: Page, pin: string): Promise<void> {
  for (const figure of pin) await page.getByRole('button', { name: figure, exact: true }).click()
  await page.getByRole('button', { name: 'Open' }).click()
}

test('the crew gives a guest fresh cards with the event’s PIN, and a wrong PIN opens nothing', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.updateEvent({ allowance: 1 })
  await askForCard(page, { prompt: 'a fox astronaut', name: 'Mara' })
  await page.getByRole('button', { name: 'Take it home' }).click()
  await expect(page.getByRole('button', { name: 'Make another' })).toHaveCount(0)
  await knock(page)
  await typePin(page, '000000')
  await expect(page.getByText('That PIN does not open this booth.')).toBeVisible()
  await typePin(page, demoStaffPin)
  await expectAccessible()
  await page.getByRole('button', { name: 'Give fresh cards' }).click()
  await expect(page.getByText('Granted. Cards left: 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the guests' }).click()
  await page.getByRole('button', { name: 'Make another' }).click()
  await expect(page.getByRole('textbox')).toHaveValue('')
})

test('a locked kiosk stays locked through a reload until the PIN opens it', async ({ page, kiosk }) => {
  void kiosk
  await knock(page)
  await typePin(page, demoStaffPin)
  await page.getByRole('button', { name: 'Lock this kiosk' }).click()
  await expect(page.getByText('The crew is on its way.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The crew is on its way.')).toBeVisible()
  await knock(page)
  await typePin(page, demoStaffPin)
  await page.getByRole('button', { name: 'Unlock this kiosk' }).click()
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
})
