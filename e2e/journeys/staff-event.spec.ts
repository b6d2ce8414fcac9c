import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Download, Page } from '@playwright/test'
import { askForCard } from '../guest-at-kiosk'
import { settled } from '../settled'
import { openStaffRoom } from '../signed-in'
import { expect, test } from './booth.fixture'

const phone = { viewport: { width: 390, height: 844 } }

/** A member of staff at the event's page, on the phone in one hand. */
async function staffAt(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage()
  // The dialog that asks where a file goes is the system's own; without it the page downloads.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await openStaffRoom(page, path)
  return page
}

async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

test('what staff change by phone is on the kiosk at once: its door and what guests may do', async ({
  page: kioskPage,
  kiosk,
  browser,
}) => {
  void kiosk
  const staff = await staffAt(browser, '/staff/event')
  await staff.getByRole('button', { name: 'Pause', exact: true }).click()
  await staff.getByLabel('What guests read').fill('Back at about 14:20.')
  await staff.getByRole('button', { name: 'Pause the door' }).click()
  await expect(kioskPage.getByText('Back at about 14:20.')).toBeVisible()
  await expectAccessible(staff)
  await staff.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(kioskPage.getByRole('button', { name: 'Touch to start' })).toBeVisible()

  await staff.getByLabel('Cards per guest').fill('')
  await save(staff).click()
  await expect(staff.getByText('One or more.')).toBeVisible()
  await staff.getByLabel('Cards per guest').fill('2')
  await staff.getByRole('checkbox', { name: 'Deutsch' }).uncheck()
  await save(staff).click()
  await expect(staff.getByText('Saved. Kiosks have it already.')).toBeVisible()
  await expect(kioskPage.getByRole('button', { name: 'Deutsch' })).toHaveCount(0)
  await staff.context().close()
})

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
  await expectAccessible(first)
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

test('an event ends with its list and pictures in hand and nothing left behind', async ({
  page: kioskPage,
  kiosk,
  booth,
  browser,
}) => {
  void kiosk
  await askForCard(kioskPage, { prompt: 'a fox, in space', name: 'Mara' })
  await expect(kioskPage.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible()
  await booth.updateEvent({ status: 'closed' })

  const staff = await staffAt(browser, '/staff/figures')
  await expect(staff.getByRole('region', { name: 'Cards per hour' })).toBeVisible()
  await expectAccessible(staff)
  const list = (await download(staff, 'Save the list (CSV)')).toString()
  expect(list.trim().split('\r\n')).toHaveLength(2)
  expect(list).toContain('Mara,"a fox, in space",storybook,completed')
  expect(entriesInZip(await download(staff, 'Save all pictures (ZIP)'))).toBe(1)

  await staff.getByLabel('Type “Lumen Summit” to delete everything').fill('Lumen Summit')
  await staff.getByRole('button', { name: 'Delete everything' }).click()
  await expect(staff.getByText(/All gone: .*1 cards, 1 visits/)).toBeVisible()
  await staff.goto('/staff/events')
  await expect(staff.getByText(/No event yet/)).toBeVisible()

  await staff.getByRole('button', { name: 'New event' }).click()
  await staff.getByLabel('Name', { exact: true }).fill('Demo')
  await staff.getByLabel('Place').fill('Porto')
  await staff.getByRole('button', { name: 'Make the event' }).click()
  await staff.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(staff.getByText('Guests can ask for cards.')).toBeVisible()
  await kioskPage.reload()
  await expect(kioskPage.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  await staff.context().close()
})

test('the check tries every part and makes a test card', async ({ booth, browser }) => {
  void booth
  const staff = await staffAt(browser, '/staff/check')
  await staff.getByRole('button', { name: 'Check everything' }).click()
  await expect(staff.getByRole('img', { name: 'Test card' })).toBeVisible()
  await expect(staff.getByText(/From asking to the picture in/)).toBeVisible()
  await expect(staff.getByText('A file was kept and removed.')).toBeVisible()
  await expectAccessible(staff)
  await staff.context().close()
})

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return readDownload(file)
}

async function readDownload(file: Download): Promise<Buffer> {
  return readFile(await file.path())
}

/** As the record at the end of a ZIP file says. */
function entriesInZip(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  return zip.readUInt16LE(end + 10)
}
