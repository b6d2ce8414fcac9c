import { expect, type Page } from '@playwright/test'
import type { BoothControl } from '../local-control'
import { go, screenlessKiosk } from '../staff-at-console'
import { expectGoodStaffPage } from '../staff-page'
import { door, drawer, expectOpen, press, ticket } from './console'

/** Guests of those kiosks; with one before them and two after them it is fifty. */
const fromTheBurst = 47

/** Six kiosks with a guest after the other; two come with ideas that do not come through. */
export async function watchTheLine(page: Page, booth: BoothControl): Promise<void> {
  await booth.setModel({ promptIncludes: 'bloody', always: 'refuse-prompt' })
  await booth.setModel({ promptIncludes: 'origami', always: 'no-access' })
  const special: Readonly<Record<number, { displayName: string; prompt?: string; wall?: boolean }>> = {
    3: { displayName: 'Chris', prompt: 'two wrestlers in a very bloody fight' },
    5: { displayName: 'Lou', prompt: 'a dragon made of origami' },
    8: { displayName: 'Hana', wall: true },
    9: { displayName: 'Sven', wall: true },
  }
  await go(page, 'Board')
  const comeTo = await screenlessKiosk()
  const queue = Array.from({ length: fromTheBurst }, (_, at) => special[at] ?? { displayName: `Guest ${at}` })
  const work = async (kiosk: string) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { wall = false, ...card } = next
      await (await comeTo(kiosk, wall)).ticket(card)
    }
  }
  await Promise.all(['booth-1', 'booth-2', 'booth-3', 'booth-4', 'booth-5', 'booth-6'].map(work))
  await expect(drawer(page, `All ${fromTheBurst + 2}`)).toBeVisible()
  await expect(drawer(page, `Done ${fromTheBurst}`)).toBeVisible({ timeout: 120_000 })
}

export async function whatWentWrong(page: Page, booth: BoothControl): Promise<void> {
  await expect(page.getByText('The account may not use the model.').first()).toBeVisible()
  await expectGoodStaffPage(page)
  await booth.setModel({ promptIncludes: 'origami', always: 'ok' })
  await press(page, 'Make it again')
  await expect(drawer(page, `Done ${fromTheBurst + 1}`)).toBeVisible()

  await drawer(page, 'Other words 1').click()
  await ticket(page, 'Chris').click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('The model passed on the words.')).toBeVisible()
  await press(page, 'Fresh turn')
  await expect(panel.getByText('Granted. Cards left: 1.')).toBeVisible()
  await expectGoodStaffPage(page)
  await press(page, 'Back to the tickets')
  await drawer(page, `All ${fromTheBurst + 2}`).click()
}

export async function decide(page: Page): Promise<void> {
  await go(page, 'Cards')
  await expect(page.getByText('2 wait')).toBeVisible()
  const card = (name: RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('img', { name }) })
  await expectGoodStaffPage(page)
  await card(/Hana/).getByRole('button', { name: 'Show on wall' }).click()
  await card(/Sven/).getByRole('button', { name: 'Keep off the wall' }).click()
  await expect(page.getByText('Nothing waits.')).toBeVisible()
}

/** With a word for guests, and an end that is forgotten once somebody opens by hand. */
export async function pauseTheDoor(page: Page, kiosk: Page): Promise<void> {
  await go(page, 'Event')
  await door(page, 'Pause').click()
  await press(page, 'In 10 min')
  await expect(page.getByLabel('What guests read')).toHaveValue(/^Back at about \d\d:\d\d\.$/)
  await expectGoodStaffPage(page)
  await page.getByLabel('What guests read').fill('Back at about 14:20.')
  await press(page, 'Pause the door')
  await expect(kiosk.getByText('Back at about 14:20.')).toBeVisible()
  await expect(page.getByText('Opens again by itself')).toBeVisible()
  await door(page, 'Open').click()
  await expectOpen(kiosk)
  await expect(page.getByText('Opens again by itself')).toBeHidden()
}

export async function pausePainting(page: Page): Promise<void> {
  await press(page, 'Pause painting')
  await expect(page.getByText('Cards wait in line.')).toBeVisible()
  await press(page, 'In 10 min')
  await expect(page.getByText('Paints again by itself')).toBeVisible()
  await go(page, 'Board')
  const comeTo = await screenlessKiosk()
  for (const displayName of ['Priya', 'Wolfgang']) await (await comeTo('booth-1')).ticket({ displayName })
  await expect(drawer(page, 'In line 2')).toBeVisible()
  await ticket(page, 'Wolfgang').click()
  await press(page, 'Take out of line')
  await expect(page.getByRole('complementary').getByText('Left').first()).toBeVisible()
  await go(page, 'Event')
  await press(page, 'Paint again')
  await go(page, 'Board')
  await expect(drawer(page, `Done ${fromTheBurst + 2}`)).toBeVisible()
}

export async function printOne(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Ticket, name, code' }).fill('hana')
  await expect(page.getByRole('button', { name: /^Ticket / })).toHaveCount(1)
  await ticket(page, 'Hana').click()
  await press(page, 'Print')
  await expect(page.getByText('In the printer’s line: call number 1.')).toBeVisible()
  await go(page, 'Prints')
  // A station that opens takes what waits.
  await expect(page.getByRole('img', { name: 'Sheet of Hana' })).toBeVisible({ timeout: 30_000 })
  await expectGoodStaffPage(page)
  await press(page, 'It is out: next')
  await expect(page.getByText('Printed 1')).toBeVisible()
}
