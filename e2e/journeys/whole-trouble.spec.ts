import { demoStaffPin } from '../../demo/accounts'
import { allWords } from '../../lib/words/all-words'
import { visitIdAt } from '../guest-at-kiosk'
import { openKiosk } from '../signed-in'
import { test as base, expect } from './booth.fixture'
import { crewAt } from './crew-at-kiosk'
import { guestOn, screens, type Walk, walkName, walksToTake } from './walk'

/** Everything that can go wrong for a guest, the other way round than in `whole-visit.spec.ts`. */
const walks = walksToTake([
  { language: 'en', orientation: 'landscape', means: 'keyboard', comfort: 'contrast' },
  { language: 'ar', orientation: 'portrait', means: 'touch' },
  { language: 'de', orientation: 'portrait', means: 'keyboard', comfort: 'larger' },
  { language: 'es', orientation: 'landscape', means: 'touch', comfort: 'calm' },
  { language: 'fr', orientation: 'portrait', means: 'touch', comfort: 'reach' },
  { language: 'ja', orientation: 'landscape', means: 'keyboard' },
])

/** The other languages see each screen; what is kept meanwhile is the same in all. */
const isWhole = ({ language }: Walk) => language === 'en' || language === 'ar'

/** A booth whose clock can be put forward. */
const test = base.extend({
  kiosk: async ({ page, booth }, use) => {
    void booth
    await page.clock.install()
    await openKiosk(page)
    await use()
  },
})

for (const walk of walks) {
  test.describe(walkName(walk), () => {
    const touch = walk.means === 'touch'
    test.use({
      viewport: screens[walk.orientation],
      hasTouch: touch,
      contextOptions: { reducedMotion: touch ? 'no-preference' : 'reduce' },
    })

    test('a guest is told kindly of everything that goes wrong, and loses nothing by it', async ({
      page,
      kiosk,
      context,
      booth,
      expectAccessible,
    }) => {
      test.slow()
      void kiosk
      await booth.updateEvent({ allowance: 1 })
      await booth.setModel({ script: ['refuse-prompt', 'no-access'] })
      const guest = guestOn(page, walk, expectAccessible)
      const { words, hand, button, press, headed, says, field, greet, begin, reads } = guest
      const ask = async () => {
        await press(words.make.next)
        await headed(words.name.headline)
        await press(words.name.confirm)
      }

      await test.step('refused words come back, with other words beside them', async () => {
        await greet()
        await begin()
        await hand.write(guest.idea)
        await press(words.make.next)
        await headed(words.name.headline)
        await hand.write(guest.name)
        await press(words.name.confirm)
        await headed(words.make.otherWords)
        await expect(field).toHaveValue(guest.idea)
        await reads()
        const suggestion = page.getByRole('region', { name: words.make.card }).getByRole('button').nth(1)
        const suggested = await suggestion.innerText()
        await hand.press(suggestion)
        await expect(field).toHaveValue(suggested)
        await press(words.make.again)
        await headed(words.name.headline)
        await expect(field).toHaveValue(guest.name)
        await press(words.name.confirm)
      })

      await test.step('a dead model costs no turn', async () => {
        await headed(words.notices.failed.headline)
        await reads()
        await press(words.notices.failed.go)
        await headed(words.make.headline)
      })

      if (isWhole(walk)) {
        await test.step('a lost network keeps the card until it is back', async () => {
          await press(words.make.next)
          await headed(words.name.headline)
          await context.setOffline(true)
          await press(words.name.confirm)
          await headed(words.notices.offline.headline)
          await says(words.notices.safe)
          await reads()
          await press(words.notices.offline.go)
          await says(words.notices.safe)
          await context.setOffline(false)
          await expect(button(words.reveal.go)).toBeVisible({ timeout: 60_000 })
          expect(await booth.invocations()).toBe(3)
        })

        await test.step('the last card is said to be the last, and the crew gives fresh ones', async () => {
          await press(words.reveal.go)
          await says(words.take.last)
          await expect(button(words.take.another)).toHaveCount(0)
          await reads()
          const crew = crewAt(page, hand)
          await crew.knock()
          await expectAccessible()
          await crew.open(demoStaffPin)
          await press('Give fresh cards')
          await says('Granted. Cards left: 1.')
          await expectAccessible()
          await press('Back to the guests')
          await press(words.take.another)
        })
      }

      await test.step('who stands there without a touch is asked', async () => {
        await headed(words.make.headline)
        await page.clock.runFor(60_000)
        const question = page.getByRole('alertdialog', { name: words.idle.headline.join(' ') })
        await expect(question).toBeVisible()
        await reads()
        if (touch) await page.touchscreen.tap(screens[walk.orientation].width / 2, 40)
        else await page.keyboard.press('Enter')
        await expect(question).toBeHidden()
      })

      if (isWhole(walk)) {
        await test.step('an intermission keeps the words', async () => {
          await hand.write(guest.idea)
          await press(words.make.next)
          await headed(words.name.headline)
          await booth.updateEvent({ status: 'paused' })
          await press(words.name.confirm)
          await says(words.notices.kept)
          await reads()
          await press(words.notices.paused.go)
          await expect(field).toHaveValue(guest.idea)
          await booth.updateEvent({ status: 'open' })
        })
      }

      await test.step('an allowance that another tab has used up is told at the end', async () => {
        expect(await booth.submitElsewhere(await visitIdAt(page))).toBeUndefined()
        await ask()
        await headed(words.notices['allowance-used'].headline)
        await reads()
        await press(words.notices['allowance-used'].go)
        await expect(button(allWords.en.attract.start)).toBeVisible()
      })

      await test.step('a booth that is shut says so before anybody begins, and opens by itself', async () => {
        await greet()
        await booth.updateEvent({ status: 'paused' })
        await says(words.notices.paused.comfort)
        await reads()
        await booth.updateEvent({ status: 'closed' })
        await says(words.notices.closed.message)
        await reads()
        await booth.updateEvent({ status: 'open' })
        await expect(button(words.attract.start)).toBeVisible()
        await context.setOffline(true)
        await headed(words.notices.offline.headline)
        await reads()
        await context.setOffline(false)
        await expect(button(words.attract.start)).toBeVisible()
      })
    })
  })
}
