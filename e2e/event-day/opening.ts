import { expect, type Page } from '@playwright/test'
import { askForCard } from '../guest-at-kiosk'
import { go } from '../staff-at-console'
import { expectGoodStaffPage } from '../staff-page'
import { door, expectOpen, press } from './console'

/** The form names what does not fit. */
export async function setUp(page: Page): Promise<void> {
  await expect(page.getByText('No ticket here yet.')).toBeVisible()
  await go(page, 'Event')
  await page.getByLabel('Place').waitFor()
  await expectGoodStaffPage(page)
  await page.getByLabel('Cards per guest').fill('')
  await page.getByLabel('Copies that may be printed').fill('20')
  await page.getByRole('checkbox', { name: 'Deutsch' }).uncheck()
  await press(page, 'Save')
  await expect(page.getByText('One or more.')).toBeVisible()
  await page.getByLabel('Cards per guest').fill('1')
  await press(page, 'Save')
  await expect(page.getByText('Saved. Kiosks have it already.')).toBeVisible()
}

export async function checkAndOpen(page: Page, kiosk: Page): Promise<void> {
  await go(page, 'Check')
  await press(page, 'Check everything')
  await expect(page.getByRole('img', { name: 'Test card' })).toBeVisible()
  await expect(page.getByText(/From asking to the picture in/)).toBeVisible()
  const facts = [
    /A file was kept and removed\./,
    /kiosks? (is|are) there\./,
    /Open it at the top of the board/,
  ]
  for (const fact of facts) await expect(page.getByText(fact)).toBeVisible()
  await expectGoodStaffPage(page)
  await go(page, 'Board')
  await door(page, 'Open').click()
  await expectOpen(kiosk)
  await expect(kiosk.getByRole('button', { name: 'Deutsch' })).toHaveCount(0)
}

export async function freshTurn(page: Page, kiosk: Page): Promise<void> {
  await askForCard(kiosk, { prompt: 'a fox, in space', name: 'Mara' })
  await kiosk.getByRole('button', { name: 'Take it home' }).click()
  await expect(kiosk.getByRole('button', { name: 'Make another' })).toHaveCount(0)
  await go(page, 'Visits')
  await expect(page.getByText(/^Kiosk /).first()).toBeVisible()
  await expect(page.getByText('Here', { exact: true }).first()).toBeVisible()
  await expectGoodStaffPage(page)
  await press(page, 'Fresh turn')
  await expect(page.getByText('Granted. Cards left: 1.')).toBeVisible()
  await expect(kiosk.getByRole('button', { name: 'Make another' })).toBeVisible()
  await press(kiosk, 'Done')
  await expectOpen(kiosk)
}

/** As on a fresh deployment: from nothing to an open door by the screen alone. */
export async function makeTheFirstEvent(page: Page, kiosk: Page): Promise<void> {
  await page.goto('/staff')
  await expect(page.getByText('There is no event “demo” yet.')).toBeVisible()
  await page.getByRole('link', { name: 'All events' }).click()
  await expect(page.getByText(/No event yet/)).toBeVisible()
  await expectGoodStaffPage(page)
  await press(page, 'New event')
  await page.getByLabel('Name', { exact: true }).fill('Demo')
  await page.getByLabel('Place').fill('Porto')
  await expectGoodStaffPage(page)
  await press(page, 'Make the event')
  await door(page, 'Open').click()
  await expect(page.getByText('Guests can ask for cards.')).toBeVisible()
  await kiosk.reload()
  await expectOpen(kiosk)
}
