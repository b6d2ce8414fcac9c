import type { Page } from '@playwright/test'
import { allWords } from '../../lib/words/all-words'
import { languages } from '../../lib/words/language'
import { expect, test } from './booth.fixture'

/** The other way round, on a booth that lies, with a keyboard alone: what goes wrong is told as kindly. */
test.use({ viewport: { width: 1920, height: 1080 } })

const { name } = languages.ar
const words = allWords.ar
const guest = 'ليلى'

/** Presses a button by the keyboard. */
async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).last().focus()
  await page.keyboard.press('Enter')
}

async function startInArabic(page: Page): Promise<void> {
  await press(page, name)
  await press(page, words.attract.start)
  await press(page, words.consent.agree)
  await page.getByRole('heading', { name: words.make.headline[0] }).waitFor()
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function askInArabic(page: Page): Promise<void> {
  await startInArabic(page)
  await write(page, 'ثعلب رائد فضاء')
  await page.getByRole('heading', { name: words.name.headline[0] }).waitFor()
  await write(page, guest)
}

const shows = (page: Page, text: string) => expect(page.getByText(text).first()).toBeVisible()
const headed = (page: Page, lines: readonly string[]) =>
  expect(page.getByRole('heading', { name: lines.join(' ') })).toBeVisible()
const revealed = (page: Page) =>
  expect(page.getByRole('button', { name: words.reveal.go, exact: true })).toBeVisible({ timeout: 30_000 })

test('a keyboard alone makes a card in Arabic, and refused words come back to be changed', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.setModel({ script: ['refuse-prompt'] })
  await askInArabic(page)
  await headed(page, words.make.otherWords)
  await expect(page.getByRole('textbox')).toHaveValue('ثعلب رائد فضاء')
  await expectAccessible()
  await press(page, words.make.again)
  await write(page, guest)
  await revealed(page)
  await expectAccessible()
})

test('a dead model and a lost network are told in Arabic, and nothing is lost', async ({
  page,
  kiosk,
  booth,
  context,
  expectAccessible,
}) => {
  void kiosk
  await booth.setModel({ script: ['no-access'] })
  await askInArabic(page)
  await headed(page, words.notices.failed.headline)
  await expectAccessible()
  await press(page, words.notices.failed.go)
  await page.getByRole('heading', { name: words.make.headline[0] }).waitFor()
  await write(page, '')
  await page.getByRole('heading', { name: words.name.headline[0] }).waitFor()
  await page.getByRole('textbox').fill(guest)
  await context.setOffline(true)
  await page.keyboard.press('Enter')
  await shows(page, words.notices.safe)
  await expectAccessible()
  await context.setOffline(false)
  await revealed(page)
})

test('an intermission, the last card and the end of the evening are told in Arabic', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.updateEvent({ allowance: 1 })
  await askInArabic(page)
  await revealed(page)
  await press(page, words.reveal.go)
  await shows(page, words.take.last)
  await expectAccessible()
  await press(page, words.common.done)
  await press(page, name)
  await booth.updateEvent({ status: 'paused' })
  await shows(page, words.notices.paused.comfort)
  await expectAccessible()
  await booth.updateEvent({ status: 'closed' })
  await shows(page, words.notices.closed.message)
  await expectAccessible()
})
