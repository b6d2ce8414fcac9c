import { test } from '@playwright/test'
import { askForCard, signInKiosk } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { signInStaff } from '../staff-at-console'
import { testBooth } from '../test-booth'
import { takeEverySize, takePicture } from './take-picture'

const booth = createBoothControl(testBooth)
const guests = [{ name: 'Björn', prompt: 'a whale that carries the night sky home' }]

test('the print station, and paper at the kiosk', async ({ page, browser }) => {
  await booth.reset()
  await booth.updateEvent({ printLimit: 200 })
  await page.setViewportSize({ width: 1080, height: 1920 })
  await signInKiosk(page)
  for (const guest of guests) {
    await askForCard(page, guest)
    await page.getByRole('button', { name: 'Take it home' }).click({ timeout: 60_000 })
    if (guest === guests[0]) await takeEverySize(page, 'take-print')
    await page.getByRole('button', { name: 'Print it' }).click()
    await page.getByText('Your print is number').waitFor()
    if (guest === guests[0]) {
      await page.setViewportSize({ width: 390, height: 844 })
      await takePicture(page, 'take-printing-390x844')
    }
    await page.setViewportSize({ width: 1080, height: 1920 })
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Touch to start' }).waitFor()
  }
  const station = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await signInStaff(station)
  await station.goto('/staff/print')
  await station.getByRole('button', { name: 'Take the next one' }).click()
  await station.getByRole('img', { name: 'Sheet of Björn' }).waitFor({ timeout: 30_000 })
  await takePicture(station, 'print-1440x900')
  await station.setViewportSize({ width: 390, height: 844 })
  await takePicture(station, 'print-390x844')
  await station.close()
})
