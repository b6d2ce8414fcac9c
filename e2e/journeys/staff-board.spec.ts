import type { Page } from '@playwright/test'
import { askForCard, signInKiosk } from '../guest-at-kiosk'
import { openStaffRoom } from '../signed-in'
import { screenlessKiosk, signInStaff } from '../staff-at-console'
import { expect, test } from './booth.fixture'

const phone = { width: 390, height: 844 }

const ticket = (page: Page, name: RegExp) => page.getByRole('button', { name })
const go = (page: Page, room: string) =>
  page.getByRole('navigation', { name: 'Staff' }).getByRole('link', { name: room }).click()

test.describe('on a phone', () => {
  test.use({ viewport: phone })

  test('staff watch tickets arrive, find one, take one out of the line and let a failed one be made again', async ({
    page,
    booth,
    expectAccessible,
  }) => {
    await booth.setModel({ latencyMs: 10_000 })
    await signInStaff(page)
    await expect(page.getByText('No ticket here yet.')).toBeVisible()
    const comeTo = await screenlessKiosk()
    for (const displayName of ['Mara', 'Aiko', 'Sven']) {
      await (await comeTo(`booth-${displayName.toLowerCase()}`)).ticket({ displayName })
    }
    await expect(ticket(page, /^Ticket 3, Sven/)).toBeVisible()

    await ticket(page, /^Ticket 3, Sven/).click()
    await page.getByRole('button', { name: 'Take out of line' }).click()
    await expect(page.getByRole('complementary').getByText('Left').first()).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('searchbox', { name: 'Ticket, name, code' }).fill('aiko')
    await expect(ticket(page, /^Ticket /)).toHaveCount(1)
    await expect(ticket(page, /^Ticket 2, Aiko/)).toBeVisible()
    await page.getByRole('searchbox').fill('')
    await expectAccessible()

    await booth.updateEvent({ modelId: 'amazon.nova-canvas-v1:0' })
    await (await comeTo('booth-lou')).ticket({ displayName: 'Lou' })
    await expect(page.getByText('Ticket 4 gave up')).toBeVisible({ timeout: 30_000 })
    await booth.updateEvent({ modelId: 'stability.stable-image-core-v1:1' })
    await booth.setModel({ latencyMs: 0 })
    await page.getByRole('button', { name: 'Make it again' }).click()
    await page.getByRole('button', { name: /^Done/ }).click()
    await expect(ticket(page, /^Ticket 4, Lou/)).toBeVisible()

    await page.getByRole('button', { name: 'More' }).click()
    await go(page, 'Audit')
    await expect(page.getByText('let a ticket be made again')).toBeVisible()
    await expect(page.getByText('staff@snapmagic.local').first()).toBeVisible()
    await expectAccessible()
  })

  test('staff decide with one thumb which cards the wall shows', async ({
    page,
    booth,
    expectAccessible,
  }) => {
    void booth
    await openStaffRoom(page, '/staff/cards')
    const comeTo = await screenlessKiosk()
    await (await comeTo('booth-a', true)).ticket({ displayName: 'Hana' })
    await (await comeTo('booth-b', false)).ticket({ displayName: 'Not for the wall' })
    await expect(page.getByRole('img', { name: /Hana/ })).toBeVisible()
    await expect(page.getByText('1 waits')).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Show on wall' }).click()
    await expect(page.getByText('Nothing waits.')).toBeVisible()
  })
})

test('a fresh turn that staff give from their console shows at the guest’s kiosk at once', async ({
  page,
  browser,
  booth,
  kiosk,
}) => {
  void kiosk
  await booth.updateEvent({ allowance: 1 })
  await askForCard(page, { prompt: 'a fox astronaut', name: 'Mara' })
  await page.getByRole('button', { name: 'Take it home' }).click()
  await expect(page.getByRole('button', { name: 'Make another' })).toHaveCount(0)

  const staff = await (await browser.newContext({ viewport: phone })).newPage()
  await openStaffRoom(staff, '/staff/visits')
  await expect(staff.getByText(/^Kiosk /)).toBeVisible()
  await expect(staff.getByText('Here', { exact: true })).toBeVisible()
  await staff.getByRole('button', { name: 'Fresh turn' }).click()
  await expect(staff.getByText('Granted. Cards left: 1.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make another' })).toBeVisible()
  await staff.context().close()
})

test('a kiosk’s account does not open the staff room, and is told so kindly', async ({ page, booth }) => {
  void booth
  // By the form: signing out ends this sign-in, not the one that other journeys go on with.
  await signInKiosk(page)
  await page.goto('/staff')
  await expect(page.getByText('opens kiosks, not the staff room')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
