import { type BrowserContext, type Page, test } from '@playwright/test'
import { signInKiosk } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { screenlessKiosk } from '../staff-at-console'
import { testBooth } from '../test-booth'
import { createWallControl } from '../wall-control'
import { type GuestInLanguage, type Shown, guestInLanguage, shown } from './guest-in-language'
import { takeEverySize, upright } from './take-picture'

const booth = createBoothControl(testBooth)

interface Sitting {
  page: Page
  guest: GuestInLanguage
  shoot: (screen: string) => Promise<void>
}

for (const language of shown) {
  test(`every kiosk screen in ${language}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const context = await browser.newContext({ viewport: upright })
    const page = await context.newPage()
    const suffix = language === 'en' ? '' : `-${language}`
    const shoot = (screen: string) => takeEverySize(page, `${screen}${suffix}`, { whole: true })
    const sitting = { page, guest: guestInLanguage(page, language), shoot }
    await booth.reset()
    if (language === 'en') await shootDoors(sitting)
    await signInKiosk(page)
    await shootStage(sitting)
    await shootVisit(sitting)
    await shootLine(sitting)
    await shootTrouble(sitting)
    await shootHouse(sitting)
    await shootSilence(context, { language, name: `still-there${suffix}` })
    await context.close()
  })
}

/** What stands before the kiosk, for the crew, in the house's language. */
async function shootDoors({ page, shoot }: Sitting): Promise<void> {
  await page.goto('/')
  await shoot('front-door')
  await page.goto('/kiosk')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await shoot('sign-in')
}

const onStage = [
  { displayName: 'Tomás', prompt: 'a caravan that follows the ringed moon', style: 'synthwave' },
  { displayName: 'ليلى الحداد', prompt: 'a hummingbird who stole a piece of the sun', style: 'papercut' },
  { displayName: 'Mara Okonkwo', prompt: 'a lighthouse keeper who paints the tide', style: 'storybook' },
]

/** The stage at the event's first minute, and once there are cards to show. */
async function shootStage({ page, guest, shoot }: Sitting): Promise<void> {
  await guest.arrive()
  await shoot('attract-first')
  const wall = await createWallControl(testBooth)
  for (const card of onStage) await wall.decide('approveCard', await wall.makeCard(card))
  await page.locator('.attract-deck', { hasText: '14 May 2027' }).waitFor()
  await shoot('attract')
}

/** A card from the first touch to the way home. */
async function shootVisit({ page, guest, shoot }: Sitting): Promise<void> {
  const { words, button, heading } = guest
  await guest.toConsent()
  await shoot('consent')
  await button(words.consent.agree).click()
  await heading(words.make.headline).waitFor()
  await guest.writeIdea()
  await shoot('make')
  await button(words.make.pick).click()
  await shoot('words')
  await button(words.make.type).click()
  await guest.toName()
  await shoot('name')

  await booth.setModel({ latencyMs: 15_000 })
  await guest.send()
  await page.getByText(words.ticket.painting).waitFor()
  await shoot('ticket-painting')
  await guest.revealed()
  await shoot('reveal')
  await button(words.reveal.go).click()
  await heading(words.take.headline).waitFor()
  await shoot('take')
  await button(words.common.done).click()
}

/** Three guests stand before this one. */
async function shootLine({ page, guest, shoot }: Sitting): Promise<void> {
  await guest.arrive()
  await guest.toMake()
  await guest.writeIdea()
  await guest.toName()
  await booth.setModel({ latencyMs: 20_000 })
  const comeTo = await screenlessKiosk()
  for (const displayName of ['Priya', 'Sven', 'Lou', 'Bo', 'Ines'])
    await (await comeTo('booth-b')).ticket({ displayName, prompt: 'a library inside a whale' })
  await guest.send()
  // How many are ahead depends on how soon a worker takes its next card in hand.
  await page.locator('.ticket-ahead b').waitFor()
  await shoot('ticket-line')
  await booth.reset()
}

/** What a guest sees when their card cannot be made, or nobody answers. */
async function shootTrouble({ page, guest, shoot }: Sitting): Promise<void> {
  const { words, button, heading } = guest
  await booth.setModel({ latencyMs: 0, script: ['refuse-prompt'] })
  await guest.leave()
  await guest.ask()
  await heading(words.make.otherWords).waitFor()
  await shoot('refused')

  await booth.updateEvent({ modelId: 'amazon.nova-canvas-v1:0' })
  await guest.leave()
  await guest.ask()
  await heading(words.notices.failed.headline).waitFor()
  await shoot('failed')

  await booth.reset()
  await guest.leave()
  await guest.toMake()
  await guest.writeIdea()
  await guest.toName()
  await page.context().setOffline(true)
  await guest.send()
  await heading(words.notices.offline.headline).waitFor()
  await shoot('offline')
  await page.context().setOffline(false)
  await guest.revealed()
  await button(words.reveal.go).click()
  await button(words.common.done).click()
}

/** The house's own reasons. */
async function shootHouse({ guest, shoot }: Sitting): Promise<void> {
  const { notices } = guest.words
  await guest.leave()
  await booth.updateEvent({ status: 'paused', statusNote: 'Back at about 14:20.' })
  await guest.heading(notices.paused.headline).waitFor()
  await shoot('paused')
  await booth.updateEvent({ status: 'closed', statusNote: '' })
  await guest.heading(notices.closed.headline).waitFor()
  await shoot('closed')
}

/** Nobody has touched the booth for a minute. */
async function shootSilence(
  context: BrowserContext,
  { language, name }: { language: Shown; name: string },
): Promise<void> {
  await booth.reset()
  const page = await context.newPage()
  await page.clock.install()
  const guest = guestInLanguage(page, language)
  await guest.arrive()
  await guest.toMake()
  await guest.writeIdea()
  await page.clock.runFor(66_000)
  await page.getByRole('alertdialog').waitFor()
  await takeEverySize(page, name)
}
