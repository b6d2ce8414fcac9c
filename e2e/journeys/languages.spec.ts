import type { Page } from '@playwright/test'
import { allWords } from '../../lib/words/all-words'
import { Language, languages } from '../../lib/words/language'
import { expect, test } from './booth.fixture'

const walked: readonly Language[] = ['en', 'ar', 'fr']

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }

/** Everything that a guest touches is at least 64 px high and wide, and nothing of it is off the glass. */
async function expectTouchable(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=switch], input[type=radio]')]
      .map((element) => ({ label: element.innerText, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .filter(({ box }) => {
        const tooSmall = box.width < 63.5 || box.height < 63.5
        return tooSmall || box.left < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
      })
      .map(({ label, box }) => `${label} ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
  expect(small).toEqual([])
}

/** The languages that `whole-visit.spec.ts` does not speak, by taps alone; the name is typed on the glass. */
for (const language of Language.options.filter((each) => !walked.includes(each))) {
  const viewport = language === 'ar' || language === 'de' ? landscape : portrait
  const { name, direction } = languages[language]
  const words = allWords[language]
  test.describe(`in ${language}`, () => {
    test.use({ viewport, hasTouch: true })

    test('taps alone make a card, and every screen reads well', async ({
      page,
      kiosk,
      booth,
      expectAccessible,
    }) => {
      void kiosk
      await booth.setModel({ latencyMs: 2500 })
      const check = async () => {
        await expectTouchable(page)
        await expectAccessible()
      }
      let taps = 0
      const tap = async (button: string | RegExp) => {
        taps += 1
        await page.getByRole('button', { name: button, exact: true }).last().tap()
      }
      await page.getByRole('button', { name, exact: true }).tap()
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      await expect(page.getByRole('button', { name: words.attract.start })).toBeVisible()
      await check()

      await tap(words.attract.start)
      await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'false')
      await check()
      await tap(words.consent.agree)
      await expect(page.getByRole('textbox', { name: words.make.field })).toHaveValue('')
      await check()
      await tap(words.make.surprise)
      await expect(page.getByRole('textbox')).not.toHaveValue('')
      await tap(words.make.next)
      await expect(page.getByRole('heading', { name: words.name.headline[0] })).toBeVisible()
      await check()
      expect(taps).toBe(4)

      const keyboard = page.getByRole('group', { name: words.keyboard.label })
      for (const key of [0, 1, 2]) await keyboard.getByRole('button').nth(key).tap()
      await expect(page.getByRole('textbox')).toHaveValue(/^.{3}$/u)
      await tap(words.name.confirm)

      await expect(page.getByText(words.ticket.free)).toBeVisible()
      await check()
      await page.getByRole('button', { name: words.reveal.go, exact: true }).tap({ timeout: 30_000 })
      await expect(page.getByRole('img', { name: words.take.scan })).toBeVisible()
      await check()
      await tap(words.common.done)
      await expect(page.getByRole('button', { name: allWords.en.attract.start })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    })
  })
}
