import { allWords } from '../../lib/words/all-words'
import { ideaFromPicks } from '../../lib/words/picture-words'
import { expect, test } from './booth.fixture'
import { guestOn, screens, walkName, walksToTake } from './walk'

/**
 * Everything that a guest can do when all goes well: each language, orientation and means, and with
 * `whole-trouble.spec.ts`, which makes cards too, each pair of them in English and Arabic.
 */
const walks = walksToTake([
  { language: 'en', orientation: 'portrait', means: 'touch' },
  { language: 'ar', orientation: 'landscape', means: 'keyboard', comfort: 'larger' },
  { language: 'de', orientation: 'landscape', means: 'touch' },
  { language: 'es', orientation: 'portrait', means: 'keyboard', comfort: 'reach' },
  { language: 'fr', orientation: 'landscape', means: 'keyboard', comfort: 'calm' },
  { language: 'ja', orientation: 'portrait', means: 'touch' },
])

for (const walk of walks) {
  test.describe(walkName(walk), () => {
    const touch = walk.means === 'touch'
    test.use({
      viewport: screens[walk.orientation],
      hasTouch: touch,
      contextOptions: { reducedMotion: touch ? 'no-preference' : 'reduce' },
    })

    test('a guest is led from the first touch to two cards, and every screen reads well', async ({
      page,
      kiosk,
      booth,
      expectAccessible,
    }) => {
      test.slow()
      void kiosk
      await booth.setModel({ latencyMs: 2500 })
      const { words, hand, button, press, headed, says, field, name, greet, reads } = guestOn(
        page,
        walk,
        expectAccessible,
      )
      await greet()
      await reads()

      await press(words.attract.start)
      const wall = page.getByRole('switch')
      await expect(wall).toHaveAttribute('aria-checked', 'false')
      await hand.press(wall)
      await expect(wall).toHaveAttribute('aria-checked', 'true')
      await reads()
      await press(words.consent.agree)

      await headed(words.make.headline)
      await expect(field).toHaveValue('')
      await reads()
      await press(words.make.surprise)
      await expect(field).not.toHaveValue('')
      const surprise = await field.inputValue()
      await press(words.make.surprise)
      await expect(field).not.toHaveValue(surprise)
      await press(words.make.pick)
      const own = await field.inputValue()
      for (const part of ['who', 'where'] as const)
        await hand.press(page.getByRole('group', { name: words.make[part] }).getByRole('button').first())
      await expect(field).toHaveValue(ideaFromPicks(words.pictureWords, { who: 'fox', where: 'moon' }, own))
      await reads()
      const style = (place: number) => page.getByRole('radio').nth(place)
      await hand.chooseNext(style(0), style(1))
      await expect(style(1)).toBeChecked()
      await press(words.make.next)

      await headed(words.name.headline)
      await hand.write(name)
      await expect(field).toHaveValue(name)
      // The keys on the glass step aside for a keyboard of one's own.
      await expect(page.getByRole('group', { name: words.keyboard.label })).toBeVisible({ visible: touch })
      await says(name)
      await reads()
      await press(words.name.confirm)

      await says(words.ticket.free)
      await expect(page.getByRole('img', { name: words.take.scan })).toBeVisible()
      await reads()
      await expect(button(words.reveal.go)).toBeVisible({ timeout: 60_000 })
      await reads()
      await press(words.reveal.go)
      await headed(words.take.headline)
      await expect(page.getByRole('img', { name: words.take.scan })).toBeVisible()
      await reads()

      await press(words.take.another)
      await expect(field).toHaveValue('')
      await press(words.make.surprise)
      await press(words.make.next)
      await headed(words.name.headline)
      await expect(field).toHaveValue(name)
      await press(words.name.confirm)
      await says(words.ticket.free)
      // The card comes to the phone: the booth is free for the next guest, and speaks the house's language.
      await press(words.common.done)
      await expect(button(allWords.en.attract.start)).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    })
  })
}
