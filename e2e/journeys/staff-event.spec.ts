import type { Browser, Page } from '@playwright/test'
import { signInKiosk } from '../guest-at-kiosk'
import { openStaffRoom } from '../signed-in'
import { expectGoodStaffPage } from '../staff-page'
import { expect, test } from './booth.fixture'

const phone = { viewport: { width: 390, height: 844 } }

/** A member of staff at the event's page, on the phone in one hand. */
async function staffAt(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage()
  await openStaffRoom(page, path)
  return page
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

test('the second of two editors is told, chooses field by field, and loses nothing', async ({
  booth,
  browser,
}) => {
  void booth
  const first = await staffAt(browser, '/staff/event')
  const second = await first.context().newPage()
  await second.goto('/staff/event')
  await second.getByLabel('Name', { exact: true }).fill('Theirs')
  await second.getByLabel('Cards are kept (days)').fill('60')
  await first.getByLabel('Name', { exact: true }).fill('Mine')
  await first.getByLabel('Place').fill('Porto')
  await save(second).click()

  await expect(first.getByRole('alert').getByText('Somebody else changed this too')).toBeVisible()
  await expect(first.getByLabel('Mine')).toBeChecked()
  await expectGoodStaffPage(first)
  await first.getByRole('radio', { name: 'Theirs' }).check()
  await first.getByRole('button', { name: 'Go on with this' }).click()
  await save(first).click()
  await expect(first.getByText('Saved. Kiosks have it already.')).toBeVisible()
  for (const page of [first, second]) {
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Theirs')
    await expect(page.getByLabel('Place')).toHaveValue('Porto')
    await expect(page.getByLabel('Cards are kept (days)')).toHaveValue('60')
  }
  await first.context().close()
})

test('a kiosk’s account does not open the staff room, and is told so kindly', async ({ page, booth }) => {
  void booth
  // By the form: signing out ends this sign-in, not the one that other journeys go on with.
  await signInKiosk(page)
  await page.goto('/staff')
  await expect(page.getByText('opens kiosks, not the staff room')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expectGoodStaffPage(page)
})
