import { test } from '@playwright/test'
import { askForCard, signInKiosk } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { createPrintControl } from '../print-control'
import { signInStaff } from '../staff-at-console'
import { testBooth } from '../test-booth'
import { createWallControl } from '../wall-control'
import { takeEverySize, takePicture } from './take-picture'

const booth = createBoothControl(testBooth)
const guests = [{ name: 'Björn', prompt: 'a whale that carries the night sky home' }]

test('paper at the kiosk', async ({ page }) => {
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
})

const staffSizes = [
  { width: 1440, height: 900 },
  { width: 834, height: 1194 },
  { width: 390, height: 844 },
]
const cards = [
  { displayName: 'Tomás', prompt: 'a caravan that follows the ringed moon', style: 'synthwave' },
  { displayName: 'ليلى الحداد', prompt: 'a hummingbird who stole a piece of the sun', style: 'papercut' },
  { displayName: 'Mara Okonkwo', prompt: 'a lighthouse keeper who paints the tide', style: 'storybook' },
  { displayName: '山田さくら', prompt: 'the koi who knows every secret', style: 'watercolour' },
]

test('the print station: no paper, waiting, printing, and a jam', async ({ page }) => {
  await booth.reset()
  const shoot = async (state: string) => {
    for (const size of staffSizes) {
      await page.setViewportSize(size)
      await takePicture(page, `staff-print-station-${state}-${size.width}x${size.height}`)
    }
  }
  await signInStaff(page)
  await page.goto('/staff/print')
  await page.getByText('This event does not print.').waitFor()
  await shoot('no-paper')

  await booth.updateEvent({ printLimit: 200 })
  const [wall, printer] = [await createWallControl(testBooth), await createPrintControl(testBooth)]
  for (const card of cards) await printer.requestPrint(await wall.makeCard(card))
  await page.getByText('To print: 4').waitFor()
  await shoot('waiting')

  await printer.report(await printer.claim('far'), 'far', 'printed')
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await page.getByRole('img', { name: 'Sheet of ليلى' }).waitFor({ timeout: 30_000 })
  await shoot('printing')

  await page.getByRole('button', { name: 'It did not come out' }).click()
  await page.getByRole('heading', { name: 'Need a hand' }).waitFor()
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await page.getByRole('img', { name: 'Sheet of Mara' }).waitFor({ timeout: 30_000 })
  await shoot('problem')
})
