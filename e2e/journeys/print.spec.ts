import type { Page } from '@playwright/test'
import { Jimp } from 'jimp'
import { askForCard, writeIdea, writeName } from '../guest-at-kiosk'
import { openStaffRoom } from '../signed-in'
import { expect, test } from './booth.fixture'

async function openStation(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openStaffRoom(page, '/staff/print')
  await page.getByRole('heading', { name: 'Prints' }).waitFor()
}

/** Paper in points: 2.5 × 3.5 inches and an eighth of an inch of bleed on each side. */
const sheet = [0, 0, 2.75 * 72, 3.75 * 72]

test('a guest asks for paper, and the station prints one sheet of exactly the card’s size under the number to call', async ({
  page,
  browser,
  baseURL,
  booth,
  kiosk,
  expectAccessible,
}) => {
  void kiosk
  await booth.updateEvent({ printLimit: 1 })
  const stationContext = await browser.newContext({ baseURL })
  const station = await stationContext.newPage()
  // Nobody sits at this browser's print dialog.
  await station.addInitScript(() => Object.assign(window, { print: () => undefined }))
  await openStation(station)
  await expect(station.getByText('Nothing to print.')).toBeVisible()
  await expect(station.getByText('1 of 1 copies left')).toBeVisible()

  await askForCard(page, { prompt: 'a lighthouse keeper who paints the tide', name: 'Mara' })
  await page.getByRole('button', { name: 'Take it home' }).click({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Print it' }).click()
  await expect(page.getByText('Your print is number 1.')).toBeVisible()

  await station.getByRole('button', { name: 'Take the next one' }).click()
  await expect(station.getByRole('img', { name: 'Sheet of Mara' })).toBeVisible({ timeout: 30_000 })
  await expect(station.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
  const pdf = await station.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  const box = /\/MediaBox\s*\[([\d.\s-]+)\]/.exec(text)?.[1]?.trim().split(/\s+/).map(Number)
  expect(box?.map((point) => Math.round(point))).toEqual(sheet.map((point) => Math.round(point)))

  await station.getByRole('button', { name: 'It is out: next' }).click()
  await expect(station.getByText('Printed 1')).toBeVisible()

  const again = station.getByRole('button', { name: 'Print once more 1' })
  await again.click()
  await expect(station.getByText('All copies of this event are used.')).toBeVisible()
  await expect(station.getByText('0 of 1 copies left')).toBeVisible()
  await booth.updateEvent({ printLimit: 2 })
  await station.getByRole('radio', { name: /^Save into a folder/ }).check()
  const saved = station.waitForEvent('download')
  await again.click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('print-1-copy-2.png')
  const { bitmap } = await Jimp.read(await download.path())
  expect([bitmap.width, bitmap.height]).toEqual([2.75 * 300, 3.75 * 300])
  await expect(station.getByText('Nothing to print.')).toBeVisible()
  await expect(station.getByText('Printed 1')).toBeVisible()
  await stationContext.close()

  // The paper is used up now: the next card is made as before, and its guest is told.
  await page.getByRole('button', { name: 'Make another' }).click()
  await writeIdea(page, { prompt: 'a fox astronaut' })
  await writeName(page, 'Mara')
  await page.getByRole('button', { name: 'Take it home' }).click({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Print it' }).click()
  await expect(page.getByText('All the paper for today is used.')).toBeVisible()
  await expectAccessible()
})

test('a booth that does not print offers no paper', async ({ page, kiosk }) => {
  void kiosk
  await askForCard(page, { prompt: 'a fox astronaut', name: 'Zoë' })
  await page.getByRole('button', { name: 'Take it home' }).click({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print it' })).toBeHidden()
})
