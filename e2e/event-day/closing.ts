import { expect, type Page } from '@playwright/test'
import type { BoothControl } from '../local-control'
import { download, entriesInZip, rowsInCsv } from '../saved-files'
import { go } from '../staff-at-console'
import { expectGoodStaffPage } from '../staff-page'
import { door, press } from './console'

/** A minute that is over, so that the next look at the clock closes the door. */
export async function closeAtItsHour(page: Page, kiosk: Page, booth: BoothControl): Promise<void> {
  await go(page, 'Event')
  const aMinuteAgo = new Date(Date.now() - 60_000)
  const local = new Date(aMinuteAgo.getTime() - aMinuteAgo.getTimezoneOffset() * 60_000)
  await page.getByLabel('Closes by itself').fill(local.toISOString().slice(0, 16))
  await press(page, 'Save')
  await expect(page.getByText('Saved. Kiosks have it already.')).toBeVisible()
  await booth.runEveryMinute()
  await expect(door(page, 'Close')).toHaveAttribute('aria-pressed', 'true')
  await expect(kiosk.getByText('That was the last card')).toBeVisible()
  await expect(page.getByLabel('Closes by itself')).toHaveValue('')
}

export async function readFigures(page: Page): Promise<void> {
  await go(page, 'Figures')
  const figures = {
    ...{ Made: '48', 'Under way': '0', 'Other words': '1', 'Gave up': '0', 'Left the line': '1' },
    ...{ 'Spent, about': '$2.00 asked 50 times', 'On paper': '1 of 20' },
  }
  for (const [name, number] of Object.entries(figures)) {
    const shown = page.locator('main dl > div').filter({ has: page.getByText(name, { exact: true }) })
    await expect(shown.getByRole('definition')).toHaveText(number)
  }
  await expect(page.getByRole('region', { name: 'Cards per hour' })).toBeVisible()
  await expect(page.getByText('The model passed on the words.')).toBeVisible()
  await expectGoodStaffPage(page)
}

/** Both files are opened and counted; gives the addresses that the pictures came from. */
export async function exportAll(page: Page): Promise<string[]> {
  const rows = rowsInCsv(await download(page, 'Save the list (CSV)'))
  expect(rows).toHaveLength(50)
  expect(rows.filter((row) => row.includes(',completed,'))).toHaveLength(48)
  expect(rows.join()).toContain('Mara,"a fox, in space",storybook,completed')
  const pictures: string[] = []
  page.on('response', (response) => {
    if (response.headers()['content-type'] === 'image/png') pictures.push(response.url())
  })
  expect(entriesInZip(await download(page, 'Save all pictures (ZIP)'))).toBe(48)
  await expect(page.getByText('Packed 48 pictures.')).toBeVisible()
  expect(pictures).toHaveLength(48)
  return pictures
}

export async function readAudit(page: Page): Promise<void> {
  await go(page, 'Audit')
  const deeds = [
    ...['changed the event', 'gave a guest a fresh allowance', 'let a ticket be made again'],
    ...['put a card on the wall', 'took a card off the wall', 'took a ticket out of the line'],
    ...['turned a switch of the event', 'sent a card to the printer', 'opened or closed at the set time'],
  ]
  for (const deed of deeds) await expect(page.getByText(deed).first()).toBeVisible()
  await expect(page.getByText('staff@snapmagic.local').first()).toBeVisible()
  await expectGoodStaffPage(page)
}

export async function purge(page: Page, booth: BoothControl, pictures: readonly string[]): Promise<void> {
  await go(page, 'Figures')
  await page.getByLabel('Type “Lumen Summit” to delete everything').fill('Lumen Summit')
  await press(page, 'Delete everything')
  await expect(page.getByText('All gone: 1 wall cards, 1 prints, 51 cards, 51 visits.')).toBeVisible({
    timeout: 60_000,
  })
  expect(await booth.recordsOf('demo')).toEqual({ cards: 0, visits: 0, prints: 0, wallCards: 0 })
  const stillThere = await Promise.all(pictures.map(async (url) => (await fetch(url)).ok))
  expect(stillThere.filter(Boolean)).toEqual([])
}
