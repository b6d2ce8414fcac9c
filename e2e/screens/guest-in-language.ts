import type { Page } from '@playwright/test'
import { allWords } from '../../lib/words/all-words'
import { type Language, languages } from '../../lib/words/language'

/** The languages that are looked at: the house's own, long words, phrases without spaces, the other direction. */
export const shown = ['en', 'de', 'ja', 'ar'] as const satisfies readonly Language[]
export type Shown = (typeof shown)[number]

/** What a guest of each language pictures, and their name: two words, so that both lines of a card are seen. */
const guests: Readonly<Record<Shown, { prompt: string; name: string }>> = {
  en: { prompt: 'a lighthouse keeper who paints the tide', name: 'Mara Okonkwo' },
  de: { prompt: 'ein Leuchtturmwärter, der die Gezeiten malt', name: 'Annegret Müllerschön' },
  ja: { prompt: '潮の満ち引きを描く灯台守', name: '鈴木 さくら' },
  ar: { prompt: 'حارس منارة يرسم المد والجزر', name: 'ليلى الحداد' },
}

export type GuestInLanguage = ReturnType<typeof guestInLanguage>

/** Walks a guest through the kiosk by the words of their language; each step ends where the next screen stands. */
export function guestInLanguage(page: Page, language: Shown) {
  const words = allWords[language]
  const { prompt, name } = guests[language]
  const button = (label: string) =>
    page.getByRole('button', { name: label, exact: true }).filter({ visible: true })
  const heading = (lines: readonly string[]) => page.getByRole('heading', { name: lines.join(' ') })
  const guest = {
    words,
    button,
    heading,
    /** The kiosk, waiting for a guest who speaks this language. */
    async arrive() {
      await page.goto('/kiosk')
      await page.getByRole('button', { name: languages[language].name, exact: true }).click()
      await button(words.attract.start).waitFor()
    },
    async toConsent() {
      await button(words.attract.start).click()
      await button(words.consent.agree).waitFor()
    },
    async toMake() {
      await guest.toConsent()
      await button(words.consent.agree).click()
      await heading(words.make.headline).waitFor()
    },
    async writeIdea() {
      await page.getByRole('textbox').fill(prompt)
    },
    async toName() {
      await button(words.make.next).click()
      await heading(words.name.headline).waitFor()
      await page.getByRole('textbox').fill(name)
    },
    async send() {
      await button(words.name.confirm).click()
    },
    /** From the first touch to the asking. */
    async ask() {
      await guest.toMake()
      await guest.writeIdea()
      await guest.toName()
      await guest.send()
    },
    /** Waits until the card has turned over. */
    revealed: () => button(words.reveal.go).waitFor({ timeout: 60_000 }),
    /** A fresh guest: what a reload resumes is wiped first. */
    async leave() {
      await page.evaluate(() => sessionStorage.clear())
      await guest.arrive()
    },
  }
  return guest
}
