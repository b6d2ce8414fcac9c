import type { Locator, Page } from '@playwright/test'
import type { Comfort } from '../../lib/kiosk/guest-settings'
import { allWords } from '../../lib/words/all-words'
import { type Language, languages } from '../../lib/words/language'
import { controlsOn } from '../on-glass'
import { expect } from './booth.fixture'
import { handOf, type Means } from './hand'

/** Who walks through the booth: in which language, before which screen, by what means. */
export interface Walk {
  language: Language
  orientation: 'portrait' | 'landscape'
  means: Means
  /** What this guest has switched on before anything else. */
  comfort?: Comfort
}

export const screens = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const

const orientations = ['portrait', 'landscape'] as const
const meansOfGuests = ['touch', 'keyboard'] as const

/** English and Arabic in each orientation by each means. */
const everyWay: readonly Walk[] = (['en', 'ar'] as const).flatMap((language) =>
  orientations.flatMap((orientation) => meansOfGuests.map((means) => ({ language, orientation, means }))),
)

/** The usual walks, chosen so that each pair is among them; or, with `EVERY_WALK=1`, every way there is. */
export function walksToTake(usual: readonly Walk[]): readonly Walk[] {
  return process.env['EVERY_WALK'] ? everyWay : usual
}

/** A name that the first page of the language's keys can write, as a name begins. */
const names: Readonly<Record<Language, string>> = {
  en: 'Mia',
  de: 'Jörg',
  es: 'Ñic',
  fr: 'Zoé',
  ja: 'はな',
  ar: 'ليلى',
}
/** An idea that those keys can write. */
const ideas: Readonly<Record<Language, string>> = {
  en: 'fox',
  de: 'bär',
  es: 'oso',
  fr: 'fée',
  ja: 'きつね',
  ar: 'ثعلب',
}

export const walkName = ({ language, orientation, means, comfort }: Walk) =>
  [language, orientation, means, comfort].filter(Boolean).join(', ')

/** A guest on such a walk: what they say, what they press, and what they expect of each screen. */
export function guestOn(
  page: Page,
  { language, means, comfort }: Walk,
  expectAccessible: () => Promise<void>,
) {
  const words = allWords[language]
  const hand = handOf(page, means)
  const button = (name: string): Locator =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).last()
  const press = (name: string) => hand.press(button(name))
  const headed = (lines: readonly string[]) =>
    expect(page.getByRole('heading', { name: lines.join(' '), exact: true })).toBeVisible()
  return {
    words,
    hand,
    button,
    press,
    headed,
    languageName: languages[language].name,
    name: names[language],
    idea: ideas[language],
    field: page.getByRole('textbox'),
    says: (text: string) => expect(page.getByText(text).first()).toBeVisible(),
    /** The booth speaks the guest's language from here on. */
    greet: async () => {
      const { name, direction } = languages[language]
      await press(name)
      await expect(button(words.attract.start)).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      if (comfort === undefined) return
      await press(words.attract[comfort])
      await expect(button(words.attract[comfort])).toHaveAttribute('aria-pressed', 'true')
    },
    /** From the first screen to an empty field. */
    begin: async () => {
      await press(words.attract.start)
      await press(words.consent.agree)
      await headed(words.make.headline)
    },
    /** Everything is large enough, in sight, and open to all; nothing leads out of the booth. */
    reads: async () => {
      await expectTouchable(page)
      await expectFieldInSight(page)
      await expect(page.getByRole('link')).toHaveCount(0)
      await expectAccessible()
    },
  }
}

/** What a guest touches is at least 64 px high and wide, and on the glass. */
async function expectTouchable(page: Page): Promise<void> {
  const problems = (await controlsOn(page)).filter(
    ({ box, isCutOff }) => isCutOff || box.right - box.left < 63.5 || box.bottom - box.top < 63.5,
  )
  expect(problems).toEqual([])
}

/** The field that the guest writes into is on the glass, and no key lies over it. */
export async function expectFieldInSight(page: Page): Promise<void> {
  const problems = await page.evaluate(() => {
    const keys = [...document.querySelectorAll('.keyboard')].map((key) => key.getBoundingClientRect())
    const meet = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
    return [...document.querySelectorAll('textarea, input:not([type=radio])')]
      .map((field) => field.getBoundingClientRect())
      .filter((box) => box.top < 0 || box.bottom > innerHeight + 1 || keys.some((key) => meet(box, key)))
      .map((box) => JSON.stringify([box, keys]))
  })
  expect(problems).toEqual([])
}
