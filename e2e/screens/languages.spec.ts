import { test } from '@playwright/test'
import { allWords } from '../../lib/words/all-words'
import { languages } from '../../lib/words/language'
import { signInKiosk } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { testBooth } from '../test-booth'
import { sizes, takePicture } from './take-picture'

const booth = createBoothControl(testBooth)

/** Long words, and a script that runs the other way. */
for (const language of ['de', 'ar'] as const) {
  for (const size of sizes) {
    test(`a visit in ${language} at ${size.width}×${size.height}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: size })
      const page = await context.newPage()
      const { name } = languages[language]
      const words = allWords[language]
      const shoot = (screen: string) =>
        takePicture(page, `${screen}-${language}-${size.width}x${size.height}`)
      const press = (button: string) => page.getByRole('button', { name: button, exact: true }).last().click()
      await booth.reset()
      await booth.setModel({ latencyMs: 6000 })
      await signInKiosk(page)
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('button', { name: words.attract.start }).waitFor()
      await shoot('attract')

      await press(words.attract.start)
      await page.getByRole('button', { name: words.consent.agree, exact: true }).waitFor()
      await shoot('consent')
      await press(words.consent.agree)
      await page.getByRole('textbox').waitFor()
      await press(words.make.surprise)
      await shoot('make')
      await press(words.make.next)
      await page.getByRole('heading', { name: words.name.headline[0] }).waitFor()
      await page.getByRole('textbox').fill(language === 'ar' ? 'ليلى' : 'Annegret Müllerschön')
      await shoot('name')
      await press(words.name.confirm)
      await page.getByText(words.ticket.free).waitFor()
      await shoot('ticket')
      await page.getByRole('button', { name: words.reveal.go, exact: true }).click({ timeout: 60_000 })
      await page.getByRole('img', { name: words.take.scan }).waitFor()
      await shoot('take')
      await context.close()
    })
  }
}
