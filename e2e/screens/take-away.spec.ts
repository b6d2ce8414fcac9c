import { test } from '@playwright/test'
import { askForCard, signInKiosk, takeAwayLink } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { testBooth } from '../test-booth'
import { sizes, takePicture } from './take-picture'

const booth = createBoothControl(testBooth)

for (const size of sizes) {
  test(`the card's own page at ${size.width}×${size.height}`, async ({ browser }) => {
    await booth.reset()
    await booth.setModel({ latencyMs: 8000 })
    const kiosk = await browser.newPage()
    await signInKiosk(kiosk)
    const link = await takeAwayLink(kiosk, () =>
      askForCard(kiosk, { prompt: 'a lighthouse keeper who paints the tide', name: 'Mara Okonkwo' }),
    )
    const context = await browser.newContext({ viewport: size })
    const page = await context.newPage()
    const shoot = (screen: string) => takePicture(page, `${screen}-${size.width}x${size.height}`)
    await page.goto(link)
    await page.getByText('This page turns into your card by itself.').waitFor()
    await shoot('phone-waiting')
    await page.getByRole('link', { name: 'Save to my phone' }).waitFor({ timeout: 60_000 })
    await shoot('phone-card')
    await page.getByRole('link', { name: 'Delete my card' }).click()
    await page.getByRole('button', { name: 'Delete it' }).waitFor()
    await shoot('phone-delete')
    await page.getByRole('button', { name: 'Delete it' }).click()
    await page.getByRole('heading', { name: 'All gone.' }).waitFor()
    await shoot('phone-gone')
    await page.goto('/c')
    await page.getByLabel('Your code').waitFor()
    await shoot('phone-code')
    await context.close()
    await kiosk.close()
  })
}
